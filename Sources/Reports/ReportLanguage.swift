public import ScenarioFormat
public import Wording

/// What a report is told in: findings, plays and the words around them, in one language.
///
/// Codes, names of rules and the names of tests stay the same in every language, because other
/// programs know findings by them.
public struct ReportLanguage: Sendable {
  public let rules: RuleWords
  public let words: Words

  public init(rules: RuleWords, words: Words) {
    self.rules = rules
    self.words = words
  }

  public static let english = ReportLanguage(rules: .english, words: .english)

  /// BCP 47 code.
  var code: String { rules.language }

  /// What is wrong, what was probably meant, and what to do.
  func sentences(of finding: Finding) -> [String] {
    let near = finding.near.map { [rules.sentences.didYouMean($0)] } ?? []
    return [rules.message(of: finding)] + near + [rules.help(of: finding)]
  }
}
