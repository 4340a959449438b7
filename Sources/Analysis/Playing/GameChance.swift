import Rules

/// The random numbers of one simulated game.
///
/// Each step of each round has a number of its own, whose place among the draws of one generator is
/// fixed. So what a step takes, or does not have to take, moves no other, and whoever plays the same
/// game by other means can take the same.
struct GameChance {
  private let first: Generator

  init(seed: UInt64) { first = Generator(seed: seed) }

  /// What a round draws for.
  enum Draw {
    /// The card.
    case card
    /// What is done, and then who leads.
    case decision
    /// Whom to ask, and then whom to tell.
    case advice
    case outcome
    /// The preparation slot at hand, by how many are left: who, which task, and whom it takes along.
    case slot(left: Int)
    /// What is reviewed before the first slot.
    case review
    /// How a drawn wish goes through the game: of the first round.
    case fate(of: Int)

    @inline(__always)
    fileprivate var place: Int {
      switch self {
      case .card: 0
      case .decision: 1
      case .advice: 2
      case .outcome: 3
      case .slot(let left): 3 &+ left
      // Where the first round has the eighth drawn wish. Nothing is stale there but by an outcome.
      case .review: 15
      case .fate(let wish): 8 &+ wish
      }
    }
  }

  /// As many as the slots of a round, the steps before them and drawn wishes take.
  private static let stepsPerRound = 16

  /// A generator whose next draw is that of the step.
  @inline(__always)
  func generator(for draw: Draw, round: Int) -> Generator {
    first.skipping(Self.stepsPerRound &* round &+ draw.place)
  }

  @inline(__always)
  func word(for draw: Draw, round: Int) -> RandomWord {
    var generator = generator(for: draw, round: round)
    return RandomWord(bits: generator.next())
  }
}

/// One draw, from which several choices are taken one after the other.
struct RandomWord {
  /// A fraction of 1: what a choice leaves over is as random as the whole was.
  private var bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// A number from 0 to `bound` − 1, each equally likely up to a bias of the product of all bounds
  /// so far in 2⁶⁴: below 2⁻⁴⁰ for the choices of one step.
  ///
  /// - Precondition: `bound` is at least 1.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    let product = bits.multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound))
    bits = product.low
    return Int(truncatingIfNeeded: product.high)
  }
}

extension BitSelect {
  /// Any member, all equally likely.
  ///
  /// - Precondition: the set is not empty.
  @inline(__always)
  func any(of bits: UInt64, _ word: inout RandomWord) -> Int {
    member(word.below(count(bits)), of: bits)
  }
}

extension Scenario {
  /// How each drawn wish goes through a game.
  func fates(_ chance: GameChance) -> IDSet<Fate> {
    var drawn = IDSet<Fate>()
    for (number, own) in index.fatesOfWish.enumerated() {
      var word = chance.word(for: .fate(of: number), round: 0)
      var left = word.below(own.reduce(0) { $0 + index.fates[$1.index].weight })
      let fate = own.first { fate in
        left -= index.fates[fate.index].weight
        return left < 0
      }
      if let fate { drawn.insert(fate) }
    }
    return drawn
  }
}
