extension FileFindings {
  func add(_ trouble: YamlTrouble) { add(trouble.rule, trouble.arguments, at: trouble.span) }
}
