import ScenarioFormat
import Testing

/// The small case, broken in one place, and the findings that have to come of it.
struct BrokenCase: CustomTestStringConvertible, Sendable {
  let name: String
  let yaml: String
  /// As ``ScenarioFormat/Finding/brief`` writes them.
  let expected: [String]

  init(_ name: String, _ yaml: String, _ expected: String...) {
    self.name = name
    self.yaml = yaml
    self.expected = expected
  }

  init(_ name: String, _ piece: String, to other: String, _ expected: String...) {
    self.name = name
    self.yaml = SmallCase.broken(piece, other)
    self.expected = expected
  }

  var testDescription: String { name }

  static let all = syntax + punctuation + values + header + rolesAndWishes + story + rehearsals
}

extension Finding {
  /// Code, line, column, length and nearest name: `R010 113:16+9 home-nurse`.
  var brief: String { "\(code) \(line):\(column)+\(length)" + (near.map { " \($0)" } ?? "") }
}
