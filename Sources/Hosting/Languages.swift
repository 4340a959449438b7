import Foundation
public import ScenarioFormat
public import TableUI
public import Wording

/// The languages there are: English, which the program is written in, and those with a file in
/// `Assets/words`. What one of them is called and which signs it uses stands in its file's header,
/// so that a language is added by adding files.
public struct Languages: Sendable {
  /// In the order in which they are offered.
  public let known: [Language]
  /// `nil` when the folder was not found: then there is English.
  private let assets: String?

  /// Reads the headers; sentences are read when somebody asks for them.
  public init(assets: String?) {
    self.assets = assets
    let folder = assets.map { "\($0)/words" } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let read = names.filter { $0.hasSuffix(".po") }.map { name in
      Language(code: String(name.dropLast(3)), header: Self.header(of: "\(folder)/\(name)"))
    }
    known = (read.filter { $0.code != Language.english.code } + [.english]).sorted {
      ($0.order, $0.code) < ($1.order, $1.code)
    }
  }

  /// The header of a language file, without reading what follows it.
  private static func header(of path: String) -> [String: String] {
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: 8192)
    else { return [:] }
    let end = data.firstRange(of: Data("\n\n".utf8))?.lowerBound ?? data.endIndex
    return POFile(Array(data[..<end])).header
  }

  public var codes: [String] { known.map(\.code) }

  /// The language that a code means (`da_DK.UTF-8` is `da`, `no` is `nb`).
  public func language(_ code: String) -> Language? { known.first { $0.isMeant(by: code) } }

  // MARK: Files

  /// The sentences of the program in the language a code means.
  public func words(_ code: String) -> Words? {
    guard let language = language(code) else { return nil }
    let file = file("words/\(language.code).po")
    return Words(language, messages: file.map(Self.messages) ?? [:])
  }

  /// The sentences of findings; English where there is no file.
  public func rules(_ code: String) -> RuleWords {
    guard let language = language(code), let file = file("words/findings/\(language.code).po")
    else { return .english }
    return RuleWords(language: language.code, po: file)
  }

  /// The description of the format for editors; English where there is no file.
  public func schema(_ code: String) -> FormatSchema {
    guard let language = language(code), let file = file("words/format/\(language.code).po")
    else { return FormatSchema() }
    return FormatSchema(translations: Self.messages(file).compactMapValues(\.first))
  }

  /// What the program's help says: English paragraphs and what they are in the language; empty where
  /// there is no file.
  public func help(_ code: String) -> [String: String] {
    guard let language = language(code), let file = file("words/help/\(language.code).po") else {
      return [:]
    }
    return Self.messages(file).compactMapValues(\.first)
  }

  /// The template of a first case; `nil` where there is none in the language.
  public func firstCase(_ code: String, _ template: FirstCase.Template = .home) -> String? {
    let folder =
      switch template {
      case .home: "first-case"
      case .careHome, .dementia: "first-case/\(template.rawValue)"
      }
    return language(code).flatMap { contents("\(folder)/\($0.code).yaml") }
      .flatMap { String(data: $0, encoding: .utf8) }
  }

  private func file(_ name: String) -> POFile? { contents(name).map { POFile(Array($0)) } }

  private func contents(_ name: String) -> Data? {
    assets.flatMap { FileManager.default.contents(atPath: "\($0)/\(name)") }
  }

  /// The messages of a language file that are translated and not fuzzy.
  public static func messages(_ po: POFile) -> [String: [String]] {
    var messages: [String: [String]] = [:]
    for entry in po.entries
    where !entry.isFuzzy && !entry.translations.isEmpty
      && entry.translations.allSatisfy({ !$0.isEmpty })
    {
      messages[entry.text] = entry.translations
    }
    return messages
  }

  public var choices: [Presentation.Language] {
    known.map { Presentation.Language(code: $0.code, name: $0.ownName) }
  }
}
