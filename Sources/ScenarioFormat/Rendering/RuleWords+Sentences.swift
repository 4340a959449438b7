extension RuleWords {
  /// For a renderer.
  public var sentences: DiagnosticRenderer.Sentences {
    DiagnosticRenderer.Sentences(
      message: { message(of: $0) }, help: { help(of: $0) }, severity: { name(of: $0) },
      didYouMean: { fill(self(Self.didYouMean), with: ["name": .quote($0)]) })
  }
}
