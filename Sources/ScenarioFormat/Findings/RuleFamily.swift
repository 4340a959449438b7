extension Rule {
  /// What a rule is about, by the letter of its code.
  public enum Family: String, CaseIterable, Sendable, Hashable {
    case syntax = "S"
    case references = "R"
    case content = "C"
    case contradictions = "L"
    case analysis = "A"
    case rehearsals = "T"

    /// A heading, for lists of rules.
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

  /// By the letter of the code.
  public var family: Family {
    code.first.flatMap { Family(rawValue: String($0)) } ?? .references
  }
}
