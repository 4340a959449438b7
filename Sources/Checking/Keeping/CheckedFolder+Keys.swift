import Foundation
import ScenarioFormat
import Wording

extension CheckedFolder {
  /// Of all that decides what following every play finds: the program, the case's own file, every locality
  /// on the shelf, what was asked for, and the words that plays are named in. Where the case lies, and
  /// translations and pictures have no part in it, so that a change of those follows no play again.
  func key(
    of reading: Reading, _ localities: LocalityShelf, named locality: String?,
    _ analysis: CaseAnalysis, _ words: Words
  ) -> Key {
    var hash = ContentHash()
    hash.mix(part: Self.mark)
    hash.mix(part: program)
    for word in analysis.asked + AnalysisFindings.names(in: words) { hash.mix(part: word) }
    hash.mix(part: locality.map { "in \($0)" } ?? "anywhere")
    hash.mix(part: reading.source.contents)
    for place in localities.readings {
      hash.mix(part: place.name)
      hash.mix(part: place.source.contents)
    }
    return Key(name: hash.text)
  }

  /// Of all that decides what comes of a whole case: the program, what was asked for and every sentence it
  /// may be said in, where the case lies, the bytes of its files and of its pictures, what else lies
  /// there that something is said of, and the localities beside it.
  ///
  /// - Returns: `nil` for a case of which a text is a link, too large or not to be read, and where more
  ///   pictures lie than are looked at: those are checked each time.
  func key(
    of folder: CaseFolder, named locality: String?, _ analysis: CaseAnalysis?, _ words: Words
  ) -> Key? {
    let art = folder.art
    guard art.names.count < PictureLimits.files, let own = Self.plain(folder.file) else {
      return nil
    }
    var hash = ContentHash()
    for part in [Self.mark, "case", program, words.language, folder.file, folder.name ?? "/"] {
      hash.mix(part: part)
    }
    hash.mix(part: locality.map { "in \($0)" } ?? "anywhere")
    hash.mix(part: analysis?.asked.joined(separator: ", ") ?? "not followed")
    hash.mix(part: "\(words.spoken)")
    hash.mix(words.messages)
    hash.mix(file: own)
    for (language, path) in folder.translations.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Self.plain(path) else { return nil }
      hash.mix(part: "\(language) \(path)")
      hash.mix(file: bytes)
    }
    hash.mix(part: "art \(art.isLink)")
    for (name, path) in zip(art.names, art.paths) {
      let kind = Self.kind(path)
      hash.mix(part: "\(name) \(kind)")
      guard kind == .plain else { continue }
      guard let bytes = Self.plain(path) else { return nil }
      hash.mix(file: bytes)
    }
    for stray in folder.strays { hash.mix(part: "beside \(stray)") }
    for place in folder.localities.readings {
      hash.mix(part: "at \(place.name) \(place.file) \(place.failure == nil)")
      hash.mix(file: Data(place.texts.first?.bytes ?? []))
      // A date that is to come is one no longer when the month is there, so the bytes do not say all.
      for finding in place.findings {
        hash.mix(part: "\(finding.code) \(finding.line) \(finding.column) \(finding.address)")
      }
    }
    return Key(name: hash.text)
  }

  /// No file of a case may have more bytes.
  private static let most = max(
    Limits.file, CasePicture.Kind.allCases.map(PictureLimits.bytes).max() ?? 0)

  private enum Kind { case plain, tooLarge, link, other }

  private static func kind(_ path: String) -> Kind {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    switch attributes?[.type] as? FileAttributeType {
    case .typeRegular?: return attributes?[.size] as? Int ?? .max <= most ? .plain : .tooLarge
    case .typeSymbolicLink?: return .link
    default: return .other
    }
  }

  /// The bytes of a file that is neither a link nor a device nor too large.
  private static func plain(_ path: String) -> Data? {
    guard kind(path) == .plain else { return nil }
    return try? Data(contentsOf: URL(fileURLWithPath: path))
  }
}

extension ContentHash {
  /// Kept apart from what follows, as a part is.
  fileprivate mutating func mix(file bytes: Data) {
    mix(part: "\(bytes.count)")
    bytes.withUnsafeBytes { mix(words: $0) }
  }

  fileprivate mutating func mix(_ messages: [String: [String]]) {
    mix(part: "\(messages.count)")
    for (message, forms) in messages.sorted(by: { $0.key < $1.key }) {
      mix(part: message)
      mix(part: "\(forms.count)")
      for form in forms { mix(part: form) }
    }
  }
}
