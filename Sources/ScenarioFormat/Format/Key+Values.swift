import Rules

extension Key {
  static let by = Key(.name(.role), "By", "The role that does it.")

  /// The numbers it takes. One that takes none answers 0, which no case could live with: it is
  /// found the first time one is read.
  var bounds: ClosedRange<Int> { value.bounds ?? 0...0 }
}

extension Key.Value {
  static let measure = Key.Value.number(Measure.range)
  static let moments = Key.Value.list(.word(Vocabulary.moments.all))
  static let level = Key.Value.word(Vocabulary.levels.all)
  static let texts = Key.Value.list(.text, .allowed)
  static let opened = Key.Value.list(.name(.knowledge))
}
