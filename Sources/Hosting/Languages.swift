import Foundation
public import ScenarioFormat
public import TableUI
public import Wording

/// The languages the interface speaks: English, which the program is written in, and those with a
/// file in `Assets/words`.
public struct Languages: Sendable {
  public let all: [Words]
  /// Language files that could not be used, one sentence each.
  public let troubles: [String]
  private let assets: String

  public init(assets: String) {
    var all: [Words] = []
    var troubles: [String] = []
    self.assets = assets
    let folder = URL(fileURLWithPath: assets).appendingPathComponent("words")
    for language in Self.order where language != "en" {
      let file = folder.appendingPathComponent("\(language).po")
      guard let data = try? Data(contentsOf: file) else {
        troubles.append("The language file \(file.path) is missing.")
        continue
      }
      let po = POFile(Array(data))
      if let problem = po.problems.first {
        troubles.append("\(file.path):\(problem.line): \(problem.kind.rawValue)")
      }
      all.append(Words(language: language, messages: Self.messages(po)))
    }
    all.append(.english)
    self.all = all
    self.troubles = troubles
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

  /// What findings are told in beside the words; English where there is no file.
  func rules(_ language: String) -> RuleWords {
    Self.rules(language, assets: assets) ?? .english
  }

  /// The sentences of findings in the language; `nil` when there is no file.
  public static func rules(_ language: String, assets: String) -> RuleWords? {
    let file = URL(fileURLWithPath: assets)
      .appendingPathComponent("words/findings/\(language).po")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return RuleWords(language: language, po: POFile(Array(data)))
  }

  /// Danish first, because the game was made for Danish home care.
  private static let order = ["da", "nb", "en"]

  /// The language, if there is one of that code; a region is left out (`da_DK.UTF-8` is `da`).
  public func words(_ code: String) -> Words? {
    let plain = code.prefix { $0.isLetter }.lowercased()
    let known = plain == "no" || plain == "nn" ? "nb" : plain
    return all.first { $0.language == known }
  }

  public var choices: [Presentation.Language] {
    all.map { words in
      Presentation.Language(code: words.language, name: Self.ownName(words.language))
    }
  }

  private static func ownName(_ code: String) -> String {
    switch code {
    case "da": "Dansk"
    case "nb": "Norsk"
    case "en": "English"
    default: code
    }
  }
}
