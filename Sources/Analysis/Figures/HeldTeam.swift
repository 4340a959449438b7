public import Rules

/// A team that goes without something, or with another promise, beside the one that may do everything: what
/// it loses is what the thing is worth.
public struct HeldTeam: Hashable, Sendable {
  public let difference: Difference
  /// Of the wishes and of an ending that honours them in full; `nil` when it was not decided, for a team
  /// that hears less may have more states.
  public let values: RestrictedValues?
  /// The two games that show best what it loses, where they were asked for; `nil` where it loses nothing,
  /// and for another promise, which changes the game itself.
  public var parting: Parting?

  /// How it is not as the team of the other figures.
  public enum Difference: Hashable, Sendable {
    case heldTo(Restriction)
    /// Another promise of general practice.
    case commitment(Int)
  }

  /// What a case is taken apart into.
  public struct Pieces: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whole habits of a team, phases, roles, sectors, promises, plan items and advice lines.
    public static let habits = Pieces(rawValue: 1)
    /// Each clue that can tell possibilities apart. Every one is a table that hears something else, so
    /// that each takes about as long as the case itself.
    public static let clues = Pieces(rawValue: 2)
  }

  /// Figures such teams have.
  public static let objectives: Set<Objective> = [.wishesHonoured, .honouredInFull]

  public init(_ difference: Difference, _ values: RestrictedValues?) {
    self.difference = difference
    self.values = values
  }
}

extension HeldTeam.Difference {
  /// Those that a case can tell apart from the team that may do everything: what the whole team does, in
  /// the order of a round from knowing to preparing; each role, each sector of several; the least and the
  /// most general practice can promise.
  public static func all(
    in scenario: Scenario, _ setup: Setup, _ pieces: HeldTeam.Pieces = .habits
  ) -> [Self] {
    var all: [Self] = []
    if pieces.contains(.habits) {
      all += restrictions(in: scenario, setup).map { .heldTo($0) }
      all += commitments(in: scenario, setup)
    }
    if pieces.contains(.clues) { all += clues(in: scenario, setup).map { .heldTo($0) } }
    return all
  }

  /// Of cards that this length can draw, those of roles at the table that say different things.
  private static func clues(in scenario: Scenario, _ setup: Setup) -> [Restriction] {
    let seated = IDSet<Role>(setup.seats.joined())
    let drawn = scenario.index.rounds(of: setup.length)
      .flatMap { scenario.phases[$0.phase.index].rounds[$0.round].deck }
    return scenario.situations.indices.map { SituationID($0) }.filter { drawn.contains($0) }
      .flatMap { card -> [Restriction] in
        let situation = scenario.situations[card.index]
        return situation.clues.filter { clue in
          seated.contains(clue.role) && situation.tellsApart(clue)
        }.map { .unheard($0.role, at: card) }
      }
  }

  private static func restrictions(in scenario: Scenario, _ setup: Setup) -> [Restriction] {
    var all: [Restriction] = []
    let options = scenario.situations.flatMap(\.options)
    let effects =
      scenario.plan.map(\.effects)
      + options.flatMap { [$0.effects] + $0.outcomes.map(\.effects) }
    let reveals = effects.joined().contains { if case .reveal = $0 { true } else { false } }
    if scenario.situations.contains(where: { !$0.clues.isEmpty }) { all.append(.silent) }
    let played = scenario.index.rounds(of: setup.length).map(\.phase)
    let later = scenario.phases.indices.map { PhaseID($0) }
      .filter { $0 != played.first && played.contains($0) }
    all += later.map { .begins(at: $0) }
    if reveals { all += [.neverTalks] + later.map { .talks(from: $0) } }
    if !scenario.advice.isEmpty { all += [.neverAsks, .highestAdvice] }
    if options.contains(where: { $0.style == .alone }) { all.append(.alone) }
    if scenario.hasHandOvers { all.append(.neverTells) }
    if !scenario.plan.isEmpty {
      all += [.neverPrepares] + later.map { .prepares(from: $0) }
    }
    let seated = IDSet<Role>(setup.seats.joined())
    for role in seated where seated.count > 1 { all.append(.without([role])) }
    for sector in Sector.allCases {
      let roles = IDSet<Role>(seated.filter { scenario.roles[$0.index].sector == sector })
      if roles.count > 1, roles != seated { all.append(.without(roles)) }
    }
    all += scenario.plan.indices.map { .withoutItem(PlanItemID($0)) }
    let moments = Set(
      scenario.index.rounds(of: setup.length).map {
        scenario.phases[$0.phase.index].rounds[$0.round].moment
      })
    let lines = scenario.advice.indices.filter { line in
      moments.contains { scenario.advice[line].reach.contains($0) }
    }
    all += lines.map { .withoutLine(AdviceLineID($0)) }
    return all
  }

  private static func commitments(in scenario: Scenario, _ setup: Setup) -> [Self] {
    guard let allowed = scenario.roles.lazy.compactMap(\.commitment).first?.allowed,
      let least = allowed.min(), let most = allowed.max()
    else { return [] }
    return [least, most].filter { $0 != setup.commitment && least != most }
      .map { .commitment($0) }
  }
}

extension Solver {
  /// Each of ``HeldTeam/Difference/all(in:_:_:)``, as long as nobody cancels.
  ///
  /// - Parameter withPlays: whether two games are sought for each that show it: one more solving each.
  public func solveHeldTeams(
    _ pieces: HeldTeam.Pieces = .habits, withPlays: Bool = false,
    progress: (Progress) -> Void = { _ in }
  ) -> [HeldTeam] {
    let differences = HeldTeam.Difference.all(in: scenario, setup, pieces)
    let restrictions = differences.compactMap { difference -> Restriction? in
      if case .heldTo(let restriction) = difference { restriction } else { nil }
    }
    let solved = solve(HeldTeam.objectives, heldTo: restrictions, progress: progress)
    let partings = withPlays ? partings(of: restrictions, progress: progress) : [:]
    return differences.map { difference in
      switch difference {
      case .heldTo(let restriction):
        guard case .decided(let values) = solved[restriction] else {
          return HeldTeam(difference, nil)
        }
        var team = HeldTeam(difference, values)
        team.parting = partings[restriction]
        return team
      case .commitment(let level):
        var promise = setup
        promise.commitment = level
        var other = Solver(scenario, setup: promise, heard: heard, budget: budget, room: room)
        other.errs = errs
        guard case .decided(let figures, _) = other.solveFigures(progress: progress) else {
          return HeldTeam(difference, nil)
        }
        return HeldTeam(difference, RestrictedValues(figures))
      }
    }
  }
}

extension RestrictedValues {
  /// Of a team that may do everything.
  fileprivate init(_ figures: [Objective: TeamValues]) {
    self.init()
    for objective in HeldTeam.objectives {
      best[objective] = figures[objective]?.highest
      ordinary[objective] = figures[objective]?.ordinary
    }
  }
}
