/// A wish that differs from game to game: what the citizen wishes is drawn when the table sits down,
/// and nobody knows it before somebody has asked.
///
/// Each thing it may be is a wish of the case (see ``Scenario/wishes``), and exactly one of them is
/// current at any time. So nobody wins by remembering, and asking is worth something.
public struct DrawnWish: Hashable, Sendable {
  /// What a wish may be: no fewer and no more.
  public static let variantRange = 2...4
  /// How many of them a case may have.
  public static let most = 8

  /// What the file calls it: a–z, digits and hyphens, at most 40. No wish of the case has it.
  public let name: String
  /// Wishes of the same domain and weight, in the order of the file.
  public let variants: [Variant]
  /// In the order of the file. Of those for one phase, the first that fits happens, if chance will.
  public let changes: [Change]
  /// What people remember of it, in the order of the file; none, or one for each of several roles. A wish
  /// that is remembered does not change.
  public let recollections: [Recollection]

  /// What the wish may be at the start.
  public struct Variant: Hashable, Sendable {
    public let wish: WishID
    /// Its share of the draw: 0 to 100. One with 0 is only what another turns into.
    public let weight: Int

    public init(wish: WishID, weight: Int) {
      self.wish = wish
      self.weight = weight
    }
  }

  /// "At this turning point the wish becomes that one", in some games and not in others.
  public struct Change: Hashable, Sendable {
    public let phase: PhaseID
    public let from: WishID
    public let into: WishID
    /// So many games of ``of``: 1 to `of`. Nothing the team does can alter it.
    public let chance: Int
    /// 1 to 100.
    public let of: Int

    public init(phase: PhaseID, from: WishID, into: WishID, chance: Int, of: Int) {
      self.phase = phase
      self.from = from
      self.into = into
      self.chance = chance
      self.of = of
    }
  }

  public init(
    name: String, variants: [Variant], changes: [Change] = [], recollections: [Recollection] = []
  ) {
    self.name = name
    self.variants = variants
    self.changes = changes
    self.recollections = recollections
  }
}

/// One way a drawn wish may go through a game: what it is in each phase. One of them is drawn, and
/// settles everything about it.
public struct Fate: Hashable, Sendable {
  /// The drawn wish: a place in ``Scenario/drawnWishes``.
  public let wish: ID<DrawnWish>
  /// What it is, by phase.
  public let variants: [WishID]
  /// Its share of the draw among the fates of the same wish; above 0.
  public let weight: Int
}

extension DrawnWish {
  /// All ways it may go, in a fixed order; ways that come to the same are one.
  func fates(_ id: ID<DrawnWish>, phases: Int) -> [Fate] {
    var ways = variants.filter { $0.weight > 0 }.map { ([WishID](), $0.wish, $0.weight) }
    for phase in 0..<phases {
      let here = changes.filter { $0.phase.index == phase }
      let scale = here.reduce(1) { $0 * $1.of }
      ways = ways.flatMap { past, now, weight -> [([WishID], WishID, Int)] in
        guard let change = here.first(where: { $0.from == now }) else {
          return [(past + [now], now, weight * scale)]
        }
        let part = weight * (scale / change.of)
        return [
          (past + [now], now, part * (change.of - change.chance)),
          (past + [change.into], change.into, part * change.chance),
        ].filter { $0.2 > 0 }
      }
    }
    var fates: [Fate] = []
    for (variants, _, weight) in ways {
      if let place = fates.firstIndex(where: { $0.variants == variants }) {
        fates[place] = Fate(wish: id, variants: variants, weight: fates[place].weight + weight)
      } else {
        fates.append(Fate(wish: id, variants: variants, weight: weight))
      }
    }
    return fates
  }
}
