import Foundation

/// A case on disk: a folder with `scenario.yaml` and its translations.
public struct CaseFolder: Hashable, Sendable {
  /// What a folder has to hold to be a case.
  public static let fileName = CaseFile.ofCase

  /// The path of the case's own file, as given or as found in the folder given.
  public let file: String
  /// The name of the folder, which the case's id has to be; `nil` for a file that is not called
  /// `scenario.yaml`.
  public let name: String?
  /// Paths of translations by language, from their names: `nb.po`, and `nb_NO.po` too.
  public let translations: [String: String]
  /// Where the case can be played: the localities beside its folder.
  public let localities: LocalityShelf

  /// Opens a folder with a `scenario.yaml`, or such a file itself. Reads nothing of it yet, only
  /// the localities beside it.
  public init(opening path: String) throws(CaseFailure) {
    try self.init(opening: path, localities: nil)
  }

  /// - Parameter localities: those beside the case, if they have been read.
  init(opening path: String, localities: LocalityShelf?) throws(CaseFailure) {
    let url = URL(fileURLWithPath: path)
    switch CaseFile.kind(of: url) {
    case .missing: throw .noSuchInput(path)
    case .folder:
      file = CaseFile.join(path, Self.fileName)
      guard CaseFile.kind(of: url.appendingPathComponent(Self.fileName)) != .missing else {
        throw StrayFiles.failure(in: path) ?? .noSuchInput(file)
      }
      name = url.standardizedFileURL.lastPathComponent
      translations = try Self.translations(in: path)
      self.localities = localities ?? LocalityShelf(beside: path)
    case .file, .other:
      file = path
      let isNamed = url.lastPathComponent == Self.fileName
      let folder = url.standardizedFileURL.deletingLastPathComponent()
      name = isNamed ? folder.lastPathComponent : nil
      let above = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      translations = isNamed ? try Self.translations(in: String(above)) : [:]
      self.localities = localities ?? LocalityShelf(beside: above.isEmpty ? "." : String(above))
    }
  }

  private static func translations(in folder: String) throws(CaseFailure) -> [String: String] {
    StrayFiles.translations(among: try CaseFile.names(in: folder.isEmpty ? "." : folder))
      .mapValues { CaseFile.join(folder, $0) }
  }

  /// Reads the case, in its base language or another that it has. A case that does not even say
  /// its language comes back with what is wrong with it.
  ///
  /// - Parameter locality: where it is played; the first locality that fits if it is not said.
  public func read(
    language: String? = nil, locality: String? = nil
  ) throws(CaseFailure) -> Reading {
    let bytes = try bytes()
    let place = LocalChoice(localities, named: locality)
    guard let asked = language else { return reading(bytes, nil, place) }
    let language = LanguageCode.of(asked) ?? asked
    guard let path = translations[language] else {
      let base = reading(bytes, nil, place)
      if base.language == nil || base.language == language { return base }
      throw .noSuchLanguage(language, available: languages(base))
    }
    let po = try CaseFile.bytes(of: path, within: URL(fileURLWithPath: file))
    return reading(bytes, Translation(po: po, file: path, language: language), place)
  }

  /// Whether its id can be one of these, as far as can be seen without reading the case: never `false` for
  /// one that is called so.
  public func mayBeCalled(oneOf ids: Set<String>) -> Bool {
    guard let bytes = try? bytes() else { return false }
    let lines = bytes.split(whereSeparator: { $0 == 10 || $0 == 13 })
    guard let line = lines.first(where: { $0.starts(with: Array("id:".utf8)) }) else { return true }
    let words = String(decoding: line, as: UTF8.self)
    return ids.contains { words.contains($0) }
      || words.contains { "\"'\\&*|>!".contains($0) }
  }

  /// The case's own file as it is.
  public func bytes() throws(CaseFailure) -> [UInt8] {
    try CaseFile.bytes(of: file, within: URL(fileURLWithPath: file))
  }

  /// The base language first, then the translations by name.
  public func languages() throws(CaseFailure) -> [String] { languages(try read()) }

  private func languages(_ base: Reading) -> [String] {
    (base.language.map { [$0] } ?? []) + translations.keys.sorted().filter { $0 != base.language }
  }

  private func reading(
    _ bytes: [UInt8], _ translation: Translation?, _ place: LocalChoice
  ) -> Reading {
    ScenarioReader.read(
      yaml: bytes, file: file, folder: name, translation: translation, place: place)
  }
}
