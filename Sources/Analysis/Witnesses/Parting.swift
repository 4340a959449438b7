public import Rules

/// Two games with the same luck that are the same up to one moment: there a team that may do everything
/// does what a team that is held to something does not do.
public struct Parting: Hashable, Sendable {
  /// The round, from 0 over those that are played.
  public let round: Int
  /// The card on the table, or after which is prepared; `nil` in a quiet round.
  public let situation: SituationID?
  /// Whether they part in what they prepare, not in what they decide.
  public let isPreparing: Bool
  /// Of what the held team loses, the part that it loses at this card, or in this round's preparation,
  /// over all games: 0 to 1. `nil` where that cannot be told: of a team that plays its first round later, and
  /// of one that goes without what somebody remembers.
  public let share: Double?
  /// All rounds of the team that may do everything, as an author would write them.
  public let steps: [Rehearsal.Step]
  /// The held team's round instead; `nil` for one that plays its first round later.
  public let instead: Rehearsal.Step?
  /// What the one game comes to, and the other.
  public let end: End
  public let otherEnd: End

  public struct End: Hashable, Sendable {
    /// In percent.
    public let wishesHonoured: Int
    public let ending: EndingID
  }
}

extension Solver {
  /// What a held team has to lose in percentage points before a parting is looked for.
  static let leastParting = 0.5
  /// Games of the team that may do everything which are looked at: the seeds from 1 on.
  private static let games = 1_000

  /// For each of these teams the two games that show best where it loses. Both teams make the most of the
  /// wishes and never err: the one would else do by error what it is held to not doing, and every game
  /// would be full of what nobody meant.
  ///
  /// - Parameter restrictions: each is a solving more.
  /// - Returns: nothing for a team that loses nothing, that was not decided, or when it was cancelled.
  public func partings(
    of restrictions: [Restriction], progress: (Progress) -> Void = { _ in }
  ) -> [Restriction: Parting] {
    var solver = self
    solver.errs = 0
    guard !restrictions.isEmpty,
      case .decided(let free) = solver.solveTeam(heldTo: nil, progress: progress)
    else { return [:] }
    let games = games(of: free, count: Self.games)
    var partings: [Restriction: Parting] = [:]
    for restriction in restrictions where !budget.isCancelled() {
      guard case .decided(let held) = solver.solveTeam(heldTo: restriction, progress: progress),
        free.wishesHonoured - held.wishesHonoured >= Self.leastParting
      else { continue }
      var skipped = 0
      if case .begins(let phase) = restriction {
        skipped = scenario.index.rounds(of: setup.length).count { $0.phase < phase }
      }
      var finder = PartingFinder(
        free, held, games, setup: setup, skipping: skipped, isCancelled: budget.isCancelled)
      let parting = skipped > 0 ? nil : finder.atOneMoment()
      partings[restriction] = parting ?? finder.fromTheStart()
    }
    return budget.isCancelled() ? [:] : partings
  }

  /// Those of the seeds from 1 on.
  func games(of team: SolvedTeam, count: Int) -> [PartingFinder.PlayedGame] {
    var player = PlayerAtTable(team)
    var games: [PartingFinder.PlayedGame] = []
    for seed in 1...UInt64(count) where !budget.isCancelled() {
      let chance = GivenChance(seed: seed)
      guard let start = chance.start(setup, of: scenario),
        let rounds = player.finish(from: start, chance)
      else { continue }
      games.append(PartingFinder.PlayedGame(seed: seed, start: start, rounds: rounds))
    }
    return games
  }
}

/// Looks for the moment at which a held team loses most.
///
/// What it loses is the sum, over the games of the free team, of what each of their steps is above the held
/// team's own, by a team that is held again from then on (the performance difference lemma: Kakade and
/// Langford 2002, 6.1). So each card has its own part of the loss, whatever else the held team would have
/// done before, and steps in which the two differ and lose nothing have none.
struct PartingFinder: ~Copyable {
  struct PlayedGame {
    let seed: UInt64
    let start: GameState
    let rounds: [PlayerAtTable.Round]
  }

  /// What is lost in one step of one game.
  struct Loss {
    let game: Int
    let round: Int
    /// In percentage points.
    let points: Double
  }

  enum Moment: Hashable {
    case card(SituationID)
    /// Of the round.
    case preparation(Int)
  }

  private let free: SolvedTeam
  private let held: SolvedTeam
  private let games: [PlayedGame]
  private let setup: Setup
  private let skipped: Int
  /// What was found until then is not to be used.
  private let isCancelled: @Sendable () -> Bool
  private var player: PlayerAtTable
  /// What follows a decision of the free team, in the states of the held one; `nil` for a team that begins
  /// late, which has other rounds.
  private let deciding: Deciding<NoMeasures>?

  init(
    _ free: SolvedTeam, _ held: SolvedTeam, _ games: [PlayedGame], setup: Setup,
    skipping skipped: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.isCancelled = isCancelled
    self.free = free
    self.held = held
    self.games = games
    self.setup = setup
    self.skipped = skipped
    player = PlayerAtTable(held)
    deciding =
      skipped > 0
      ? nil : Deciding(of: free.values.compiled, liveness: held.values.liveness)
  }

  // MARK: The moment

  mutating func atOneMoment() -> Parting? {
    let losses = losses()
    let sums = losses.mapValues { $0.reduce(0) { $0 + $1.points } }
    let whole = sums.values.sorted().reduce(0, +)
    // In the order of sums: a moment that shows nothing gives way to the next.
    let moments = sums.sorted { ($0.value, Self.order($1.key)) > ($1.value, Self.order($0.key)) }
    for (moment, sum) in moments where sum > 0 && whole > 0 {
      if let parting = parting(at: moment, losses[moment] ?? [], share: min(1, sum / whole)) {
        return parting
      }
    }
    return nil
  }

  /// In the order of the games. Their sum over the number of games is what the held team loses, as nearly
  /// as games can tell.
  mutating func losses() -> [Moment: [Loss]] {
    var losses: [Moment: [Loss]] = [:]
    func add(_ points: Double?, _ moment: Moment, _ game: Int, _ round: Int) {
      guard let points, points != 0 else { return }
      losses[moment, default: []].append(Loss(game: game, round: round, points: points))
    }
    for game in games.indices where !isCancelled() {
      for (number, round) in games[game].rounds.enumerated() {
        if let card = round.card { add(lost(deciding: round), .card(card.situation), game, number) }
        add(lost(preparing: round), .preparation(number), game, number)
      }
    }
    return losses
  }

  private static func order(_ moment: Moment) -> Int {
    switch moment {
    case .card(let card): card.index
    case .preparation(let round): 1_000 + round
    }
  }

  /// Percentage points by which what the free team decided is above what the held one would have; `nil`
  /// where nothing is to be decided, or for a state that it was not solved for.
  private mutating func lost(deciding round: PlayerAtTable.Round) -> Double? {
    guard let card = round.card, let decided = round.decided,
      let other = player.decision(on: card, from: round.before)
    else { return nil }
    let (own, compiled) = (free.values.compiled, held.values.compiled)
    var decision = other.decision
    if decision.option >= 0 {
      let number = compiled.options[Int(decision.option)].number
      let place = own.cards[decided.card].options.range.first { own.options[$0].number == number }
      guard let place else { return nil }
      decision = ListedDecision(
        weight: 1, option: Int32(place), lead: decision.lead, level: decision.level,
        told: decision.told, end: 0)
    }
    guard let here = expected(after: decided.decision, on: decided.card, from: round.before),
      let there = expected(after: decision, on: decided.card, from: round.before)
    else { return nil }
    return Self.points(here - there)
  }

  /// What the held team can expect after a decision, with what the free one knows of the card.
  private func expected(
    after decision: ListedDecision, on card: Int, from state: GameState
  ) -> Double? {
    let (own, round) = (free.values.compiled, state.roundsDone)
    let core = own.layout.pack(state).core | own.cards[card].drawn
    let layer = held.values.preparing[round]
    guard decision.option >= 0 else {
      let left = core & ~own.layout.informedBits
      return layer.highest(left & held.values.liveness.preparing[round])
    }
    guard let deciding else { return nil }
    var results = DecisionResults<NoMeasures>()
    let circumstances = Circumstances(
      lead: Int(decision.lead), level: Int(decision.level), round: round)
    deciding.list(
      one: Int(decision.option), from: core, card: card, told: decision.told, circumstances,
      into: &results)
    var sum: Double? = 0
    for branch in results.branches {
      let value = layer.highest(branch.state.core)
      sum = sum.flatMap { sum in value.map { sum + branch.chance * $0 } }
    }
    return sum
  }

  private mutating func lost(preparing round: PlayerAtTable.Round) -> Double? {
    guard round.made.state.step == .preparing,
      let here = held.values.best(prepared: round.prepared.state),
      let there = player.expected(preparing: round.made.state)
    else { return nil }
    return Self.points(here - there)
  }

  /// Without what rounding leaves.
  private static func points(_ difference: Double) -> Double {
    abs(difference) < 1e-9 ? 0 : difference
  }

  // MARK: The games

  /// At most so many games are played on by the held team.
  private static let most = 60

  /// Of the games that lose at least half as much there as any, the one whose two ends lie apart as nearly
  /// as can be by what is lost there on average: not the one in which luck did most.
  private mutating func parting(at moment: Moment, _ losses: [Loss], share: Double) -> Parting? {
    let top = losses.map(\.points).max() ?? 0
    let likely = losses.filter { $0.points >= top / 2 }
      .sorted { ($0.points, $1.game) > ($1.points, $0.game) }.prefix(Self.most)
    var nearest: (distance: Double, parting: Parting)?
    for loss in likely where !isCancelled() {
      let game = games[loss.game]
      let round = game.rounds[loss.round]
      let chance = GivenChance(seed: game.seed)
      var other: PlayerAtTable.Round?
      var isPreparing = false
      switch moment {
      case .card: other = player.play(from: round.before, chance)
      case .preparation:
        isPreparing = true
        other = player.prepare(round.made.state).map {
          PlayerAtTable.Round(
            before: round.before, decided: round.decided, card: round.card, made: round.made,
            prepared: $0)
        }
      }
      guard let other, let rest = player.finish(from: other.prepared.after, chance),
        let end = end(of: game.rounds), let otherEnd = self.end(of: [other] + rest)
      else { continue }
      let apart = end.wishesHonoured - otherEnd.wishesHonoured
      let distance = abs(Double(apart) - loss.points)
      guard apart > 0, distance < nearest?.distance ?? .infinity else { continue }
      let parting = Parting(
        round: loss.round, situation: round.card?.situation, isPreparing: isPreparing,
        share: share, steps: steps(of: game), instead: other.step, end: end, otherEnd: otherEnd)
      nearest = (distance, parting)
    }
    return nearest?.parting
  }

  /// Both games from the first round on: for a team that plays its first round later than the other, and for
  /// one that would not know of itself what the other knows. They part at the first difference.
  mutating func fromTheStart() -> Parting? {
    let lost = free.wishesHonoured - held.wishesHonoured
    var nearest: (distance: Double, parting: Parting)?
    for game in games where !isCancelled() {
      let chance = GivenChance(seed: game.seed, skipping: skipped)
      guard let start = chance.start(setup, of: player.scenario),
        let rounds = player.finish(from: start, chance), let end = end(of: game.rounds),
        let other = self.end(of: rounds)
      else { continue }
      let apart = end.wishesHonoured - other.wishesHonoured
      let distance = abs(Double(apart) - lost)
      guard apart > 0, distance < nearest?.distance ?? .infinity else { continue }
      let first =
        skipped > 0 ? 0 : game.rounds.indices.first { game.rounds[$0].step != rounds[$0].step }
      guard let first else { continue }
      let own = game.rounds[first].step
      let instead = skipped > 0 ? nil : rounds[first].step
      let parting = Parting(
        round: first, situation: own.situation,
        isPreparing: instead.map { own.isDecided(as: $0) } ?? false, share: nil,
        steps: steps(of: game), instead: instead, end: end, otherEnd: other)
      nearest = (distance, parting)
    }
    return nearest?.parting
  }

  private func end(of rounds: [PlayerAtTable.Round]) -> Parting.End? {
    guard let state = rounds.last?.prepared.after, let ending = state.ending else { return nil }
    return Parting.End(
      wishesHonoured: state.wishesHonoured(in: free.values.compiled.scenario), ending: ending)
  }

  /// Drawn wishes are named where they are others than in the round before, if that settles them.
  private func steps(of game: PlayedGame) -> [Rehearsal.Step] {
    let scenario = free.values.compiled.scenario
    let wishes = game.rounds.indices.map { round in
      let phase = scenario.phaseOfWishes(inRound: round, of: setup.length)
      return IDSet<Wish>(
        game.start.fates.map { scenario.index.fates[$0.index].variants[phase.index] })
    }
    let named = game.rounds.enumerated().map { number, round in
      round.step.wishing(
        number > 0 ? wishes[number].subtracting(wishes[number - 1]) : wishes[number])
    }
    guard scenario.fates(of: named, length: setup.length) != game.start.fates else { return named }
    return game.rounds.enumerated().map { number, round in round.step.wishing(wishes[number]) }
  }
}

extension Rehearsal.Step {
  /// Whether the same was done about the card.
  fileprivate func isDecided(as other: Rehearsal.Step) -> Bool {
    option == other.option && lead == other.lead && ask == other.ask && tell == other.tell
  }
}
