import Rules

/// What an author is told of a case: what can come, what choices are worth to the best team, and the few
/// figures that claims are about.
extension Solver {
  /// What is to be known of a game.
  public struct Asked: Sendable {
    /// Figures for all three teams; others are not worked out.
    public var figures: Set<Objective>
    /// Whether it is told how much the leading of each role adds.
    public var leads: Leads
    /// Solved games of the same case and length, whose judgements need not be found again: what they
    /// tell of choices is told by this one too.
    public var earlier: [Solution]

    public enum Leads: Sendable {
      case worth
      case notAsked
    }

    public init(figures: Set<Objective>, leads: Leads, earlier: [Solution] = []) {
      self.figures = figures
      self.leads = leads
      self.earlier = earlier
    }
  }

  /// The same of all it tells as ``solve(progress:)``, with less work: only figures that are asked
  /// for, gains of nothing but leading where the best team goes on, and measures that nothing reads
  /// only as long as some choice could still be judged by them.
  ///
  /// - Parameter progress: told from this thread, some times a round.
  public func judge(_ asked: Asked, progress: (Progress) -> Void = { _ in }) -> Outcome {
    let compiled: CompiledCase
    do throws(CompilationFailure) {
      compiled = try CompiledCase(scenario, setup: setup, heard: heard)
    } catch {
      return .notCompiled(error)
    }
    do throws(ExplorationStop) {
      return .decided(try shared.judge(compiled, asked, progress))
    } catch {
      return .notDecided(error)
    }
  }

  private func judge(
    _ compiled: CompiledCase, _ asked: Asked, _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> Solution {
    let liveness = Liveness(
      of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
    for earlier in asked.earlier where Set(earlier.values.keys).isSuperset(of: asked.figures) {
      if let same = earlier.solution(of: compiled, liveness) { return same }
    }
    var exploration = try Exploration(
      of: compiled, liveness: liveness, budget: budget, keepsSteps: true,
      telling: StepTelling(items: ~0)
    ) { progress(.exploring(round: $0, states: $1)) }
    var found = AuditFindings(for: compiled, worth: asked.leads == .worth ? .best : .none)
    for earlier in asked.earlier { found.take(judgedIn: earlier.audit) }
    let audit = Shared(found)
    var nothing = LayerKeeper(rounds: 0, RowLayout(plain: [], lanes: []))
    let plain = Self.plainObjectives(of: compiled)
    let figures = plain.filter { compiled.scenario.figures(asked.figures).contains($0) }
    let rows = RowLayout(
      plain: figures, judged: plain.filter(\.isJudged), lanes: [],
      ordinary: Self.ordinaryObjectives(figures, of: compiled), teams: [OrdinaryTeam(errs: errs)])
    var values = try Self.solve(
      compiled, liveness, exploration, rows, audit, &nothing, budget, progress)
    exploration.forgetSteps()
    let kept = GameStates(compiled, liveness, exploration, threads: budget.threads, in: room)
    let ends = exploration.ends(in: compiled)
    try judgeByMeasures(compiled, liveness, audit, progress)
    for case .measure(let measure) in asked.figures where values[.measure(measure)] == nil {
      values.merge(try follow(measure, compiled, progress)) { first, _ in first }
    }
    return Solution(
      scenario: scenario, setup: setup, values: values, compiled: compiled, liveness: liveness,
      kept: kept, ends: ends, audit: audit.value, errs: errs)
  }

  // MARK: Measures that nothing reads

  /// Choices that are still open are judged by the measures beside the states.
  private func judgeByMeasures(
    _ compiled: CompiledCase, _ liveness: Liveness, _ audit: Shared<AuditFindings>,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) {
    let measures = Measure.allCases.map(\.rawValue).filter {
      compiled.layout.measures[$0] == nil
    }
    for group in groups(of: measures, compiled, liveness, audit.value) {
      var found = audit.value
      found.share(in: compiled)
      guard group.items != 0 || found.hasOpenChoices(in: compiled) else { continue }
      let exploration = try Exploration(
        of: compiled, liveness: group.liveness, budget: budget, keepsSteps: true,
        telling: StepTelling(lanes: group.measures, items: group.items)
      ) { progress(.exploring(round: $0, states: $1)) }
      for lanes in together(group.measures, exploration.largestPair) {
        let rows = RowLayout(plain: [], lanes: lanes, laneTeams: .highest)
        var nothing = LayerKeeper(rounds: 0, rows)
        _ = try Self.solve(
          compiled, group.liveness, exploration, rows, audit, &nothing, budget, progress)
      }
    }
  }

  /// Measures that are followed together.
  private struct Followed {
    let measures: [Int]
    let liveness: Liveness
    /// Items that could still pay off, a bit each.
    let items: UInt64
  }

  /// All together where that needs no more states than the game has, else one by one.
  private func groups(
    of measures: [Int], _ compiled: CompiledCase, _ liveness: Liveness, _ found: AuditFindings
  ) -> [Followed] {
    func followed(_ measures: [Int]) -> Followed {
      let whole = Liveness(
        of: compiled, atEnd: compiled.layout.measureBits, following: Set(measures),
        countingStrain: true)
      let items = found.openItems(liveness, followed: whole)
      // Items are judged after others that only endings ask about; choices need no endings.
      let choices = Liveness(
        of: compiled, atEnd: 0, following: Set(measures), readingEndings: false)
      return Followed(measures: measures, liveness: items == 0 ? choices : whole, items: items)
    }
    guard !measures.isEmpty else { return [] }
    let all = followed(measures)
    return all.liveness.isWithin(liveness) ? [all] : measures.map { followed([$0]) }
  }

  /// As many side by side as there is memory for, so that each state is looked at as seldom as can be.
  ///
  /// - Parameter states: whose values are in memory together.
  private func together(_ measures: [Int], _ states: Int) -> [[Int]] {
    var groups: [[Int]] = []
    for measure in measures {
      let more = (groups.last ?? []) + [measure]
      let width = RowLayout(plain: [], lanes: more, laneTeams: .highest).width
      if more.count > 1, states * width * 8 <= budget.bytes {
        groups[groups.count - 1] = more
      } else {
        groups.append([measure])
      }
    }
    return groups
  }

  /// A measure's figure for all three teams.
  private func follow(
    _ measure: Measure, _ compiled: CompiledCase, _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> [Objective: TeamValues] {
    let liveness = Liveness(
      of: compiled, atEnd: 0, following: [measure.rawValue], readingEndings: false)
    let exploration = try Exploration(of: compiled, liveness: liveness, budget: budget) {
      progress(.exploring(round: $0, states: $1))
    }
    let rows = RowLayout(plain: [], lanes: [measure.rawValue])
    var nothing = LayerKeeper(rounds: 0, rows)
    return try Self.solve(compiled, liveness, exploration, rows, nil, &nothing, budget, progress)
  }
}

extension Scenario {
  /// What has to be solved for figures, where some are told by others.
  fileprivate func figures(_ asked: Set<Objective>) -> Set<Objective> {
    Set(
      asked.map { objective in
        switch sameFigure(as: objective) {
        case .is(let other), .isNot(let other): other
        case nil: objective
        }
      })
  }
}

extension Solution {
  /// This one as that of another setup, if all that can be played is the same.
  fileprivate func solution(of other: CompiledCase, _ liveness: Liveness) -> Solution? {
    guard compiled.layout == other.layout, compiled.start == other.start,
      setup.length == other.setup.length, self.liveness == liveness,
      TransitionFingerprints(of: compiled, self.liveness)
        == TransitionFingerprints(of: other, liveness)
    else { return nil }
    return Solution(
      scenario: other.scenario, setup: other.setup, values: values, compiled: other,
      liveness: liveness, kept: kept, ends: ends, audit: audit, errs: errs)
  }
}
