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
  /// Whether games that it plays are also asked on which cards clues decide: half as much work again.
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
    let own = restriction.map { heard.held(to: $0, in: scenario) } ?? heard
    do throws(CompilationFailure) {
      let compiled = try CompiledCase(scenario, setup: setup, heard: own)
      do throws(ExplorationStop) {
        return .decided(try solveTeams(compiled, errs: [errs], heldTo: restriction, progress)[0])
      } catch {
        return .notDecided(error)
      }
    } catch {
      return .notCompiled(error)
    }
  }

  /// The team that never errs and the one that errs as this solver has it, in one pass.
  ///
  /// - Returns: `nil` when it is not decided.
  public func solveBestAndOrdinary() -> (best: SolvedTeam, ordinary: SolvedTeam)? {
    guard errs > 0, let compiled = try? CompiledCase(scenario, setup: setup, heard: heard),
      let teams = try? solveTeams(compiled, errs: [0, errs], heldTo: nil, { _ in })
    else { return nil }
    return (teams[0], teams[1])
  }

  /// - Parameter errs: in percent, of one team or of two.
  private func solveTeams(
    _ compiled: CompiledCase, errs: [Int], heldTo restriction: Restriction?,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [SolvedTeam] {
    let held = restriction.map { [$0] } ?? []
    let budget = budget.shared
    // Games that it plays are asked for the measures at their end.
    let liveness = Liveness(of: compiled, atEnd: compiled.layout.measureBits)
    let exploration = try Exploration(
      of: compiled, liveness: liveness, budget: budget, keepsSteps: true,
      telling: StepTelling(teams: HeldTeams(held))
    ) {
      progress(.exploring(round: $0, states: $1))
    }
    let teams = errs.map { OrdinaryTeam(errs: $0, held: held.isEmpty ? nil : 0) }
    let rows = RowLayout(plain: [], lanes: [], ordinary: [.wishesHonoured], teams: teams)
    let backward = BackwardInduction(
      compiled: compiled, liveness: liveness, exploration: exploration, layout: rows,
      budget: budget)
    var keeper = LayerKeeper(
      rounds: compiled.rounds.count, rows, beside: teams.count > 1 ? teams[1] : nil)
    let row = try Self.solve(backward, nil, &keeper, progress)
      .row(compiled.start.core & liveness.drawing[0])
    let first = keeper.values(compiled, liveness)
    return zip(errs, [first, first.ordinary].compactMap { $0 }).enumerated().map { place, team in
      SolvedTeam(
        wishesHonoured: row[place], values: team.1, restriction: restriction,
        errs: Double(team.0) / 100)
    }
  }
}
