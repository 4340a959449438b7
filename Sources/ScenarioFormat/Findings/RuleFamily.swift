extension Rule {
  /// What a rule is about, by the letter of its code.
  public enum Family: String, CaseIterable, Sendable, Hashable {
    case syntax = "S"
    case references = "R"
    case content = "C"
    case contradictions = "L"
    case analysis = "A"
    case rehearsals = "T"

    public var term: Term {
      switch self {
      case .syntax: Term("family.syntax", "Syntax and limits")
      case .references: Term("family.references", "References and names")
      case .content: Term("family.content", "Content")
      case .contradictions: Term("family.contradictions", "Contradictions")
      case .analysis: Term("family.analysis", "Every possible play")
      case .rehearsals: Term("family.rehearsals", "Rehearsals")
      }
    }
  }

  public var family: Family {
    code.first.flatMap { Family(rawValue: String($0)) } ?? .references
  }

  /// Whether a case can keep what the rule finds, with a reason. What cannot be read cannot be kept,
  /// nor what is not known, and an allowance without use has no use.
  public var canBeAllowed: Bool {
    switch family {
    case .content, .contradictions: self != .unusedAllow
    case .analysis:
      ![.notDecided, .tooWide, .claimFails, .claimNotDecided].contains(self)
    case .syntax, .references, .rehearsals: false
    }
  }

  /// The rules somebody may have meant by a code that is none, nearest first: in the same family
  /// and with nearly the same number, or with that name.
  public static func near(_ word: String) -> [Rule] {
    let name = NearestName.of(word.lowercased(), among: all.map(\.name))
    if let rule = all.first(where: { $0.name == name || $0.name == word.lowercased() }) {
      return [rule]
    }
    let code = word.uppercased()
    guard let letter = code.first else { return [] }
    let digits = Int(code.drop { !$0.isNumber }.prefix(6))
    func distance(_ rule: Rule) -> Int {
      let number = Int(rule.code.dropFirst()) ?? 0
      return abs(number - (digits ?? 0)) + (rule.code.first == letter ? 0 : 1000)
    }
    let sorted = all.enumerated().sorted { (distance($0.1), $0.0) < (distance($1.1), $1.0) }
    return sorted.prefix(3).map(\.element)
  }
}
