public import Rules

/// The figures of a team that is held to something: see `Restriction`.
public struct RestrictedValues: Hashable, Sendable {
  /// What it can get at most; of strain, what it takes at least.
  public internal(set) var best: [Objective: Double] = [:]
  /// What it gets when it errs as an ordinary team does: among all that is open, whatever it means to do.
  public internal(set) var ordinary: [Objective: Double] = [:]

  init() {}
}

extension Solver {
  /// What ``Solver/solve(_:heldTo:)`` comes to.
  public enum Restricted: Sendable {
    case decided(RestrictedValues)
    case notDecided(ExplorationStop)
    case notCompiled(CompilationFailure)
  }

  /// Figures for teams that are held to something. All that is open can still happen by error, so the
  /// states are those of any team, and what each means to do is a mask on its ways: teams that hear the
  /// same share states, templates and one pass over them. One that begins late plays a case of its own.
  ///
  /// - Parameters:
  ///   - objectives: not measures that nothing in the case reads: those are left out.
  ///   - progress: told some times a round how many states were found or solved.
  public func solve(
    _ objectives: Set<Objective>, heldTo restrictions: [Restriction],
    progress: (Progress) -> Void = { _ in }
  ) -> [Restriction: Restricted] {
    var found: [Restriction: Restricted] = [:]
    var groups: [(solver: Solver, heard: Knowing, teams: [Restriction])] = []
    for restriction in restrictions
    where !groups.contains(where: { $0.teams.contains(restriction) }) {
      if case .begins(let phase) = restriction {
        groups.append((late(phase), heard, [restriction]))
        continue
      }
      let heard = heard.held(to: restriction, in: scenario)
      let place = groups.firstIndex {
        $0.solver.scenario === scenario && $0.heard == heard && $0.teams.count < HeldTeams.most
      }
      if let place {
        groups[place].teams.append(restriction)
      } else {
        groups.append((self, heard, [restriction]))
      }
    }
    for (solver, heard, teams) in groups {
      do throws(CompilationFailure) {
        let compiled = try CompiledCase(solver.scenario, setup: setup, heard: heard)
        do throws(ExplorationStop) {
          let values = try solver.solve(compiled, objectives, teams, progress)
          for (team, values) in zip(teams, values) { found[team] = .decided(values) }
        } catch {
          for team in teams { found[team] = .notDecided(error) }
        }
      } catch {
        for team in teams { found[team] = .notCompiled(error) }
      }
    }
    return found
  }

  /// The same for a team that plays no round before a phase begins.
  func late(_ phase: PhaseID) -> Solver {
    var solver = Solver(
      scenario.beginning(at: phase), setup: setup, heard: heard, budget: budget, room: room)
    solver.errs = errs
    return solver
  }

  /// - Parameter teams: that hear the same.
  private func solve(
    _ compiled: CompiledCase, _ objectives: Set<Objective>, _ teams: [Restriction],
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [RestrictedValues] {
    let asked = Self.ordinaryObjectives(Self.plainObjectives(of: compiled), of: compiled)
      .filter { objective in objectives.contains { solved($0) == objective } }
    let budget = budget.shared
    let liveness = Liveness(
      of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
    let exploration = try Exploration(
      of: compiled, liveness: liveness, budget: budget, keepsSteps: true,
      telling: StepTelling(teams: HeldTeams(teams))
    ) {
      progress(.exploring(round: $0, states: $1))
    }
    var values = teams.map { _ in RestrictedValues() }
    var next = 0
    while next < teams.count {
      var rows = Self.rows(asked, next..<next + 1, errs: errs)
      var end = next + 1
      while end < teams.count {
        let more = Self.rows(asked, next..<end + 1, errs: errs)
        guard exploration.largestPair * more.width * 8 <= budget.bytes else { break }
        (rows, end) = (more, end + 1)
      }
      let backward = BackwardInduction(
        compiled: compiled, liveness: liveness, exploration: exploration, layout: rows,
        budget: budget)
      var nothing = LayerKeeper(rounds: 0, rows)
      let row = try Self.solve(backward, nil, &nothing, progress)
        .row(compiled.start.core & liveness.drawing[0])
      for place in next..<end {
        func figure(_ objective: Objective, errs: Int) -> Double? {
          backward.layout.ordinary(solved(objective), of: OrdinaryTeam(errs: errs, held: place))
            .map { objective == .strainTaken ? 0 - row[$0] : row[$0] }
        }
        for objective in objectives {
          values[place].best[objective] = figure(objective, errs: 0)
          values[place].ordinary[objective] = figure(objective, errs: errs)
        }
      }
      next = end
    }
    return values
  }

  private static func rows(
    _ objectives: [Objective], _ places: Range<Int>, errs: Int
  ) -> RowLayout {
    RowLayout(
      plain: [], lanes: [], ordinary: objectives,
      teams: places.flatMap {
        [OrdinaryTeam(errs: 0, held: $0), OrdinaryTeam(errs: errs, held: $0)]
      })
  }

  /// The one whose figure it is, too.
  private func solved(_ objective: Objective) -> Objective {
    if case .is(let other) = scenario.sameFigure(as: objective) { other } else { objective }
  }
}

extension Knowing {
  /// What a team hears that is held to something.
  func held(to restriction: Restriction, in scenario: Scenario) -> Knowing {
    // Without those who know nothing of their own the same is heard.
    let telling = IDSet<Role>(scenario.situations.flatMap { $0.clues.map(\.role) })
    switch restriction {
    case .silent: return telling.isEmpty ? self : .nothing
    case .without(let roles):
      let remembering = IDSet<Role>(scenario.recollections.map(\.role))
      let unheard = roles.intersection(telling.union(remembering))
      return unheard.isEmpty ? self : .cluesWithout(unheard)
    case .unheard(let role, let card):
      return scenario.situations[card.index].clue(of: role) == nil
        ? self : .cluesWithoutOne(role, at: card)
    case .neverPrepares, .prepares, .neverTells, .neverAsks, .highestAdvice, .alone, .neverTalks,
      .talks, .begins, .withoutItem, .withoutLine:
      return self
    }
  }
}
