import Analysis
import Rules

/// A length of game with a promise of general practice.
struct GameKind: Hashable {
  let length: GameLength
  /// 0 when no role has a commitment.
  let commitment: Int
}

/// The games of a case that its rules and claims are about, each solved once.
struct SolvedGames {
  enum Stop {
    /// In which round, from 0.
    case overBudget(round: Int)
    /// From so many states.
    case overWork(round: Int, states: Int)
    case tooWide(bits: Int)

    /// Of states or of work.
    var isOverBudget: Bool { if case .tooWide = self { false } else { true } }
  }

  /// A game that was not followed to the end.
  struct Stopped {
    let kind: GameKind
    let stop: Stop
    /// Whether the game itself was, and only what its goals ask was too much.
    var isAboutGoals = false
  }

  let scenario: Scenario
  /// Of one game. What was cancelled is not to be used.
  let budget: SolverBudget
  private let room: StateRoom
  private(set) var solved: [GameKind: Solution] = [:]
  /// Claims whose goal some random game has met.
  private(set) var met: Set<Claim> = []
  /// How games can end, where every play has to be looked at for a goal.
  private(set) var ends: [GameKind: GameEnds] = [:]
  private(set) var stopped: [Stopped] = []
  /// What teams get that are held to something; of none that was not decided.
  private(set) var held: [HeldTeam: RestrictedValues] = [:]

  /// Games that were played for what hangs on their decisions; of none that was not decided.
  private(set) var played: [Player: SimulationResult] = [:]

  /// A team that is held to something, in one game.
  struct HeldTeam: Hashable {
    let kind: GameKind
    let restriction: Restriction
  }

  /// - Parameter room: where the states of all games together are kept.
  init(_ scenario: Scenario, budget: SolverBudget, room: StateRoom = .standard) {
    self.scenario = scenario
    self.budget = budget
    self.room = room
  }

  /// The commitments a table may choose, the usual one first.
  var commitments: [Int] {
    guard let terms = scenario.roles.compactMap(\.commitment).first else { return [0] }
    return [terms.standard] + terms.allowed.filter { $0 != terms.standard }
  }

  /// The full game with each commitment, the usual one first.
  var fullGames: [GameKind] {
    commitments.map { GameKind(length: .full, commitment: $0) }
  }

  /// The full game as it usually is; `nil` when it was not decided.
  var usual: Solution? { fullGames.first.flatMap { solved[$0] } }

  /// The full game with every commitment; `nil` when one of them was not decided.
  var everyFullGame: [Solution]? {
    let solutions = fullGames.compactMap { solved[$0] }
    return solutions.count == fullGames.count ? solutions : nil
  }

  func setup(_ kind: GameKind) -> Setup {
    var setup = Setup.dealt(scenario, length: kind.length, seed: 1)
    setup.commitment = kind.commitment
    return setup
  }

  /// What a claim is about: one game, or for what is possible each that it does not rule out.
  func kinds(of claim: Claim) -> [GameKind] {
    let levels: [Int]
    switch (claim.commitment, claim.statement) {
    case (let level?, _): levels = [level]
    case (nil, .figures): levels = [commitments[0]]
    case (nil, .possible), (nil, .met), (nil, .metOrDebriefed): levels = commitments
    }
    return levels.map { GameKind(length: claim.length, commitment: $0) }
  }

  /// What is to be found out about them.
  enum Purpose {
    /// All that family A tells.
    case findings
    /// What is claimed, so that games which no claim is about are left out.
    case claims
  }

  mutating func solve(for purpose: Purpose = .findings, _ progress: (Int) -> Void) {
    var kinds = purpose == .findings ? fullGames : []
    for claim in scenario.claims where claim.goal == nil {
      kinds += self.kinds(of: claim).filter { !kinds.contains($0) }
    }
    // When one game is too large, the same with another promise is as large: that is not tried.
    var tooLarge: [GameLength: Stop] = [:]
    for kind in kinds where !budget.isCancelled() {
      if let stop = tooLarge[kind.length] {
        stopped.append(Stopped(kind: kind, stop: stop))
        continue
      }
      let solver = Solver(scenario, setup: setup(kind), budget: budget, room: room)
      let outcome = solver.judge(asked(of: kind, for: purpose)) { step in
        switch step {
        case .exploring(_, let states), .solving(_, let states): progress(states)
        }
      }
      switch outcome {
      case .decided(let solution): solved[kind] = solution
      case .notDecided(let why): tooLarge[kind.length] = Stop(why)
      case .notCompiled(let why): tooLarge[kind.length] = Stop(why)
      }
      if let stop = tooLarge[kind.length] { stopped.append(Stopped(kind: kind, stop: stop)) }
    }
    followGoals(tooLarge)
    solveHeldTeams()
    played = playedForStakes { Solver(scenario, setup: setup($0), budget: budget, room: room) }
  }

  /// All of a game together, for all claims about them, and only in games that were decided.
  private mutating func solveHeldTeams() {
    var asked: [(kind: GameKind, teams: [Restriction], objectives: Set<Objective>)] = []
    for claim in scenario.claims {
      guard let restriction = claim.heldTo, let objective = claim.objective,
        let kind = kinds(of: claim).first, solved[kind] != nil
      else { continue }
      if let place = asked.firstIndex(where: { $0.kind == kind }) {
        asked[place].teams.append(restriction)
        asked[place].objectives.insert(objective)
      } else {
        asked.append((kind, [restriction], [objective]))
      }
    }
    for (kind, teams, objectives) in asked where !budget.isCancelled() {
      let solver = Solver(scenario, setup: setup(kind), budget: budget, room: room)
      for (restriction, outcome) in solver.solve(objectives, heldTo: teams) {
        guard case .decided(let values) = outcome else { continue }
        held[HeldTeam(kind: kind, restriction: restriction)] = values
      }
    }
  }

  /// Figures that claims are about, and what no game of the same length has told before.
  private func asked(of kind: GameKind, for purpose: Purpose) -> Solver.Asked {
    let claims = scenario.claims.filter { claim in
      guard case .figures = claim.statement else { return false }
      return kinds(of: claim).contains(kind)
    }
    let earlier = solved.filter { $0.key.length == kind.length }
      .sorted { $0.key.commitment < $1.key.commitment }
    return Solver.Asked(
      figures: Set(claims.compactMap(\.objective)),
      leads: purpose == .findings && kind == fullGames.first ? .worth : .notAsked,
      earlier: earlier.map(\.value))
  }

  /// All figures of a game that was solved; work that few cases need.
  func figures(_ kind: GameKind) -> [Objective: TeamValues]? {
    guard solved[kind] != nil else { return nil }
    let solver = Solver(scenario, setup: setup(kind), budget: budget, room: room)
    guard case .decided(let figures, _) = solver.solveFigures() else { return nil }
    return figures
  }

  /// What goals ask is not in the states of a solved game, where nothing else asks it.
  private mutating func followGoals(_ tooLarge: [GameLength: Stop]) {
    var tooLarge = tooLarge
    findMetGoals()
    let claims = scenario.claims.filter { claim in
      claim.goal != nil && !met.contains(claim)
    }
    var kinds: [GameKind] = []
    for claim in claims { kinds += self.kinds(of: claim).filter { !kinds.contains($0) } }
    for kind in kinds where tooLarge[kind.length] == nil && !budget.isCancelled() {
      let asked = claims.filter { self.kinds(of: $0).contains(kind) }.compactMap(\.goal?.shownBy)
      let outcome = GameEnds.following(
        scenario, setup: setup(kind), asking: asked, budget: budget, room: room)
      switch outcome {
      case .decided(let ends): self.ends[kind] = ends
      case .notDecided(let why): tooLarge[kind.length] = Stop(why)
      case .notCompiled(let why): tooLarge[kind.length] = Stop(why)
      }
      if let stop = tooLarge[kind.length] {
        stopped.append(Stopped(kind: kind, stop: stop, isAboutGoals: true))
      }
    }
  }

  /// That some play meets a goal is mostly shown by playing a little.
  private mutating func findMetGoals() {
    for claim in scenario.claims where claim.statement != .met {
      guard let goal = claim.goal, !budget.isCancelled() else { continue }
      let isMet = kinds(of: claim).contains { kind in
        GameEnds.isMet(goal.shownBy, in: scenario, setup: setup(kind))
      }
      if isMet { met.insert(claim) }
    }
  }
}

extension SolvedGames.Stop {
  fileprivate init(_ stop: ExplorationStop) {
    switch stop {
    case .overBudget(let round, _), .cancelled(let round, _): self = .overBudget(round: round)
    case .overWork(let round, let states): self = .overWork(round: round, states: states)
    }
  }

  fileprivate init(_ failure: CompilationFailure) {
    switch failure {
    case .tooWide(let bits): self = .tooWide(bits: bits)
    // The loader has looked at lengths, roles and commitments, so no table is refused.
    case .setup: self = .overBudget(round: 0)
    }
  }
}

extension Claim {
  /// The learning goal it is about.
  var goal: Goal? {
    if case .goal(let goal) = subject { goal } else { nil }
  }
}
