/// SplitMix64 (Steele, Lea and Flood, 2014): one word of state, the same draws on every machine.
public struct Generator: Hashable, Sendable, RandomNumberGenerator {
  /// Goes up by the same step at each draw, whatever is asked for.
  public var state: UInt64

  /// Any seed is as good as another, 0 too.
  @inlinable
  public init(seed: UInt64) { state = seed }

  /// What is added for each draw: the golden ratio in 64 bits.
  @inlinable static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// All 64 bits are drawn alike.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= Self.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `bound` − 1, each equally likely up to a bias below 2⁻⁵⁰ for the small
  /// bounds of the game.
  ///
  /// - Precondition: `bound` is at least 1.
  @inlinable
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The generator as it is after so many draws.
  @inlinable
  public func skipping(_ draws: Int) -> Generator {
    Generator(seed: state &+ Self.step &* UInt64(truncatingIfNeeded: draws))
  }
}
