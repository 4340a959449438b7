/// What a list of effects does, in one go.
struct Change {
  /// Bits of the core that are cleared, and those that are set then.
  private(set) var clear: UInt64 = 0
  private(set) var set: UInt64 = 0
  /// To each measure beside the core: so much is added, and the sum held to a range.
  private(set) var by = SIMD4<Int16>()
  private(set) var low = SIMD4<Int16>()
  private(set) var high = SIMD4<Int16>(repeating: 10)
  /// The effects themselves when it takes more than that; the rest is then nothing.
  private(set) var effects = Span(first: 0, end: 0)

  static let none = Change()

  private init() {}

  init(_ span: Span, of compiled: CompiledCase) {
    var measures = MeasureShifts()
    for place in span.range {
      let effect = compiled.effects[place]
      switch effect.kind {
      case .bits:
        clear |= effect.a
        set = set & ~effect.a | effect.b
      case .aside: measures.add(Int(effect.by), to: Int(effect.shift))
      case .reveal where compiled.revealed[Int(effect.first)].current == 0:
        // Always current, so it is the wish of today.
        set |= compiled.revealed[Int(effect.first)].known
      case .strain, .leadStrain, .measure, .swap, .reveal, .rest, .swapWhen, .order, .due:
        self = Change()
        effects = span
        return
      }
    }
    by = SIMD4(truncatingIfNeeded: measures.by)
    low = SIMD4(truncatingIfNeeded: measures.low)
    high = SIMD4(truncatingIfNeeded: measures.high)
  }

  /// Whether it touches more than bits that are cleared and set.
  var isMoreThanBits: Bool {
    !effects.isEmpty || by != SIMD4() || low != SIMD4()
      || high != SIMD4(repeating: 10)
  }
}
