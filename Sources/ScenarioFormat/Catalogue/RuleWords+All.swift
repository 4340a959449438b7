extension RuleWords {
  /// Every sentence a language file has to have, each once.
  public static var all: [String] {
    var seen: Set<String> = []
    let ofRules = Rule.all.flatMap { [$0.title, $0.explanation, $0.message, $0.help] }
    let others =
      Rule.Severity.allCases.map(\.rawValue) + [
        didYouMean, nothingYet, andMore, RulePage.found, RulePage.fine, RulePage.kept,
        RulePage.notKept, RulePage.reason,
      ]
    return (ofRules + Term.all.map(\.english) + others).filter { seen.insert($0).inserted }
  }
}
