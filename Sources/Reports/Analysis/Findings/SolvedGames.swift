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
    case tooWide(bits: Int)
  }

  let scenario: Scenario
  /// Most states of one game to look at.
  let states: Int
  private(set) var solved: [GameKind: Solution] = [:]
  private(set) var stopped: [(kind: GameKind, stop: Stop)] = []

  init(_ scenario: Scenario, states: Int) {
    self.scenario = scenario
    self.states = states
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
    case (nil, .possible): levels = commitments
    }
    return levels.map { GameKind(length: claim.length, commitment: $0) }
  }

  mutating func solve(_ progress: (Int) -> Void) {
    var kinds = fullGames
    for claim in scenario.claims {
      kinds += self.kinds(of: claim).filter { !kinds.contains($0) }
    }
    // When one game is too large, the same with another promise is as large: that is not tried.
    var tooLarge: [GameLength: Stop] = [:]
    for kind in kinds {
      if let stop = tooLarge[kind.length] {
        stopped.append((kind, stop))
        continue
      }
      let solver = Solver(scenario, setup: setup(kind), budget: SolverBudget(states: states))
      let outcome = solver.solve { step in
        switch step {
        case .exploring(_, let states), .solving(_, let states): progress(states)
        }
      }
      switch outcome {
      case .decided(let solution): solved[kind] = solution
      case .notDecided(.overBudget(let round, _)), .notDecided(.cancelled(let round, _)):
        tooLarge[kind.length] = .overBudget(round: round)
        stopped.append((kind, .overBudget(round: round)))
      case .notCompiled(.tooWide(let bits)):
        tooLarge[kind.length] = .tooWide(bits: bits)
        stopped.append((kind, .tooWide(bits: bits)))
      case .notCompiled(.setup):
        // The loader has looked at lengths, roles and commitments, so no table is refused.
        stopped.append((kind, .overBudget(round: 0)))
      }
    }
  }
}
