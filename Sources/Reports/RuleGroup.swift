import ScenarioFormat

/// The families of rules, by the first letter of their codes.
enum RuleGroup: String, CaseIterable, Sendable {
  case syntax = "S"
  case references = "R"
  case content = "C"
  case contradictions = "L"
  case analysis = "A"
  case rehearsals = "T"

  /// Those that have rules; a test without any could not fail.
  static let inUse = allCases.filter { group in Rule.all.contains { Self($0) == group } }

  var name: String {
    switch self {
    case .syntax: "S syntax and limits"
    case .references: "R references and names"
    case .content: "C content"
    case .contradictions: "L contradictions"
    case .analysis: "A every possible play"
    case .rehearsals: "T rehearsals"
    }
  }

  /// A family without a group of its own counts as content, so that nothing is left out.
  init(_ rule: Rule) { self = rule.code.first.flatMap { Self(rawValue: String($0)) } ?? .content }
}
