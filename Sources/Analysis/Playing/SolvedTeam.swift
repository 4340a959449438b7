public import Rules

/// A team that makes the most of the wishes, maybe errs and maybe goes without something, with what it can
/// expect at every state: what is needed to play as it does.
public struct SolvedTeam: Sendable {
  /// The share of wishes honoured that it comes to, in percent.
  public let wishesHonoured: Double
  /// The most that can still be honoured is what this team can expect.
  let values: SolvedValues
  let restriction: Restriction?
  /// The chance that it errs in a step, 0 to 1.
  let errs: Double
  /// Whether games that it plays are also asked on which cards clues decide; a third more work.
  public var watchesClues = false
}

extension Solver {
  /// What ``Solver/solveTeam(heldTo:progress:)`` comes to.
  public enum Team: Sendable {
    case decided(SolvedTeam)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// A team that errs as this solver has it: one that never does plays as well as it can.
  ///
  /// - Parameter restriction: `nil` for a team that may do everything.
  public func solveTeam(
    heldTo restriction: Restriction?, progress: (Progress) -> Void = { _ in }
  ) -> Team {
    if case .begins(let phase) = restriction {
      return late(phase).solveTeam(heldTo: nil, progress: progress)
    }
    let teams = restriction.map { [$0] } ?? []
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      let own = restriction.map { heard.held(to: $0, in: scenario) } ?? heard
      compiled = try CompiledCase(scenario, setup: setup, heard: own)
    } catch {
      return .notCompiled(error)
    }
    do throws(ExplorationStop) {
      let budget = budget.shared
      // Games that it plays are asked for the measures at their end.
      let liveness = Liveness(of: compiled, atEnd: compiled.layout.measureBits)
      let exploration = try Exploration(
        of: compiled, liveness: liveness, budget: budget, keepsSteps: true,
        telling: StepTelling(teams: HeldTeams(teams))
      ) {
        progress(.exploring(round: $0, states: $1))
      }
      let rows = RowLayout(
        plain: [], lanes: [], ordinary: [.wishesHonoured],
        teams: [OrdinaryTeam(errs: errs, held: teams.isEmpty ? nil : 0)])
      let backward = BackwardInduction(
        compiled: compiled, liveness: liveness, exploration: exploration, layout: rows,
        budget: budget)
      var keeper = LayerKeeper(rounds: compiled.rounds.count, rows)
      let layer = try Self.solve(backward, nil, &keeper, progress)
      return .decided(
        SolvedTeam(
          wishesHonoured: layer.row(compiled.start.core & liveness.drawing[0])[0],
          values: keeper.values(compiled, liveness), restriction: restriction,
          errs: Double(errs) / 100))
    } catch {
      return .notDecided(error)
    }
  }
}
