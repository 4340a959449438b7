public import Rules

/// How a game can end, by what some conditions ask of the end: every play is followed, and nothing
/// else is worked out.
public struct GameEnds: Sendable {
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let kept: GameStates
  private var exploration: Exploration { kept.exploration }

  /// What following every play comes to.
  public enum Outcome: Sendable {
    case decided(GameEnds)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// - Parameters:
  ///   - conditions: what can be asked afterwards.
  ///   - room: where its states are kept.
  public static func following(
    _ scenario: Scenario, setup: Setup, asking conditions: [Condition],
    budget: SolverBudget = SolverBudget(), room: StateRoom = .standard
  ) -> Outcome {
    do throws(CompilationFailure) {
      let compiled = try CompiledCase(scenario.ending(by: conditions), setup: setup)
      let liveness = Liveness(of: compiled, atEnd: 0)
      do throws(ExplorationStop) {
        let exploration = try Exploration(of: compiled, liveness: liveness, budget: budget)
        let kept = GameStates(compiled, liveness, exploration, threads: budget.threads, in: room)
        return .decided(GameEnds(compiled: compiled, liveness: liveness, kept: kept))
      } catch {
        return .notDecided(error)
      }
    } catch {
      return .notCompiled(error)
    }
  }

  /// - Parameter condition: one of those it was made for, or the opposite of one.
  /// - Returns: whether it holds at the end of some play.
  public func canCome(_ condition: Condition) -> Bool { end(with: condition) != nil }

  /// A whole play at whose end the condition holds; `nil` when there is none.
  public func play(to condition: Condition) -> [Rehearsal.Step]? {
    guard let state = end(with: condition) else { return nil }
    let paths = WitnessPaths(compiled: compiled, liveness: liveness, exploration: exploration)
    return paths.paths(to: [state])[state].flatMap { paths.play($0)?.steps }
  }

  private func end(with condition: Condition) -> FoundState? {
    let last = compiled.rounds.count
    let circumstances = Circumstances(round: last - 1)
    return exploration.drawing[last].first { compiled.holds(condition, $0, circumstances) }
      .map { FoundState(round: last, core: $0) }
  }
}

extension Scenario {
  /// The same story with an ending for each condition in place of its own, so that what they ask is
  /// remembered to the end and nothing else has to be.
  func ending(by conditions: [Condition]) -> Scenario {
    let endings = (conditions + [.always]).enumerated().map { place, condition in
      Ending(name: "\(place)", title: "", honoured: .not, condition: condition, text: "")
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan,
      advice: advice, phases: phases, situations: situations, knowledge: knowledge,
      endings: endings, debrief: debrief, rehearsals: [])
  }
}
