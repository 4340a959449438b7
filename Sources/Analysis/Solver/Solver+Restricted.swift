public import Rules

/// The figures of a team that is held to something: see `Restriction`.
public struct RestrictedValues: Hashable, Sendable {
  /// What it can get at most; of strain, what it takes at least.
  public let best: [Objective: Double]
  /// What it gets when it errs as an ordinary team does: among all that is open, whatever it means to do.
  public let ordinary: [Objective: Double]
}

extension Solver {
  /// What ``Solver/solve(_:heldTo:)`` comes to.
  public enum Restricted: Sendable {
    case decided(RestrictedValues)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// Figures for a team that is held to something. All that is open can still happen by error, so the
  /// states are those of any team, and what it means to do is a mask on its ways.
  ///
  /// - Parameter objectives: not measures that nothing in the case reads: those are left out.
  public func solve(_ objectives: Set<Objective>, heldTo restriction: Restriction) -> Restricted {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup, heard: heard.held(to: restriction))
    } catch {
      return .notCompiled(error)
    }
    let plain = Self.plainObjectives(of: compiled)
    let asked = Self.ordinaryObjectives(plain, of: compiled).filter { objective in
      objectives.contains(objective)
        || objectives.contains {
          guard case .is(let other) = scenario.sameFigure(as: $0) else { return false }
          return other == objective
        }
    }
    do throws(ExplorationStop) {
      let budget = budget.shared
      let liveness = Liveness(
        of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
      let exploration = try Exploration(
        of: compiled, liveness: liveness, budget: budget, keepsSteps: true,
        telling: StepTelling(restriction: restriction))
      func values(errs: Int) throws(ExplorationStop) -> [Objective: Double] {
        let rows = RowLayout(
          plain: [], lanes: [], ordinary: asked, team: OrdinaryTeam(errs: errs))
        let backward = BackwardInduction(
          compiled: compiled, liveness: liveness, exploration: exploration, layout: rows,
          budget: budget)
        return try figures(objectives, backward)
      }
      return .decided(
        RestrictedValues(best: try values(errs: 0), ordinary: try values(errs: errs)))
    } catch {
      return .notDecided(error)
    }
  }

  private func figures(
    _ objectives: Set<Objective>, _ backward: BackwardInduction
  ) throws(ExplorationStop) -> [Objective: Double] {
    var layer = backward.end()
    for round in stride(from: backward.compiled.rounds.count - 1, through: 0, by: -1) {
      layer = backward.preparing(round: round, next: layer, audit: nil)
      try backward.meter.check(round: round, states: 0)
      layer = backward.drawing(round: round, next: layer, audit: nil)
      try backward.meter.check(round: round, states: 0)
    }
    let row = layer.row(backward.compiled.start.core & backward.liveness.drawing[0])
    var figures: [Objective: Double] = [:]
    for objective in objectives {
      var solved = objective
      if case .is(let other) = scenario.sameFigure(as: objective) { solved = other }
      guard let place = backward.layout.ordinary(solved) else { continue }
      figures[objective] = solved == .strainTaken ? 0 - row[place] : row[place]
    }
    return figures
  }
}

extension Knowing {
  /// What a team hears that is held to something.
  fileprivate func held(to restriction: Restriction) -> Knowing {
    switch restriction {
    case .silent: .nothing
    case .without(let roles): .cluesWithout(roles)
    case .neverPrepares, .prepares, .neverTells, .neverAsks, .highestAdvice, .alone, .neverTalks:
      self
    }
  }
}
