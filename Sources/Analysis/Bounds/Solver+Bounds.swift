public import Rules

extension Solver {
  /// What is proved of the case although it has more states than the budget.
  ///
  /// The time it takes grows with the budget: about ten seconds for a million states on two cores,
  /// and never much more than half a minute. Memory stays within ``SolverBudget/bytes``.
  ///
  /// - Parameters:
  ///   - forgotten: what is forgotten from the beginning, and nothing else, whatever the budget;
  ///     `nil` for what the budget asks for.
  ///   - following: measures to bound although nothing in the case reads them. Each is a search of
  ///     its own, with a quarter of the budget.
  /// - Returns: `nil` when it is cancelled, the case cannot be compiled, or states of which only
  ///   `forgotten` is forgotten are more than the budget.
  public func bounds(
    forgetting forgotten: [Forgettable]? = nil, following: [Measure] = Measure.allCases,
    progress: (Progress) -> Void = { _ in }
  ) -> CaseBounds? {
    guard let compiled = try? CompiledCase(scenario, setup: setup),
      !compiled.isTooWideToPrepare, !compiled.isTooWideToTell
    else { return nil }
    var figures: [Objective] = [.wishesHonoured, .honouredAtLeastPartly, .honouredInFull]
    figures += scenario.endings.indices.map { .ending(EndingID($0)) }
    figures.append(.strainTaken)
    figures += Measure.allCases.filter { compiled.layout.measures[$0.rawValue] != nil }
      .map { .measure($0) }
    do throws(ExplorationStop) {
      let found = try find(
        figures, compiled, budget, AbstractExploration.Choice.allCases, forgetting: forgotten,
        progress)
      var bounds = found.bounds(of: figures)
      for measure in following where bounds[.measure(measure)] == nil {
        var budget = budget
        if forgotten == nil { budget.states = max(1, budget.states / 4) }
        guard let own = try? CompiledCase(scenario, setup: setup, following: [measure]) else {
          continue
        }
        let found = try find(
          [.measure(measure)], own, budget, [.fewest], forgetting: forgotten, progress)
        bounds.merge(found.bounds(of: [.measure(measure)])) { first, _ in first }
      }
      let endings = scenario.endings.indices.map { EndingID($0) }
      let places = endings.map { ending in figures.firstIndex(of: .ending(ending)) ?? 0 }
      return CaseBounds(
        scenario: scenario, setup: setup, figures: bounds,
        forgotten: compiled.forgettables.filter { compiled.bits(of: $0) & found.forgotten != 0 },
        states: found.states,
        possible: Set(endings.filter { found.isPossible[places[$0.index]] }),
        impossible: Set(endings.filter { bounds[.ending($0)]?.highest.upperBound == 0 }))
    } catch {
      return nil
    }
  }

  /// By the bounds of that ending alone, which are closer than those of many figures together.
  func provedChance(of ending: EndingID) -> ProvedChance? {
    guard let compiled = try? CompiledCase(scenario, setup: setup),
      !compiled.isTooWideToPrepare, !compiled.isTooWideToTell
    else { return nil }
    let figure = Objective.ending(ending)
    do throws(ExplorationStop) {
      let found = try find(
        [figure], compiled, budget, AbstractExploration.Choice.allCases, forgetting: nil,
        { _ in })
      return found.bounds(of: [figure])[figure].map {
        ProvedChance(highest: $0.highest, isPossible: found.isPossible.first == true)
      }
    } catch {
      return nil
    }
  }

  private func find(
    _ figures: [Objective], _ compiled: CompiledCase, _ budget: SolverBudget,
    _ choices: [AbstractExploration.Choice], forgetting forgotten: [Forgettable]?,
    _ progress: (Progress) -> Void
  ) throws(ExplorationStop) -> BoundSearch.Found {
    let bits = forgotten.map { $0.reduce(0) { $0 | compiled.bits(of: $1) } }
    return try withoutActuallyEscaping(progress) { progress throws(ExplorationStop) in
      try BoundSearch(
        compiled: compiled, layout: BoundLayout(figures: figures), budget: budget,
        choices: choices, progress: progress
      ).find(forgetting: bits)
    }
  }
}

extension BoundSearch.Found {
  fileprivate func bounds(of figures: [Objective]) -> [Objective: TeamBounds] {
    let stride = figures.count
    var bounds: [Objective: TeamBounds] = [:]
    for (place, figure) in figures.enumerated() {
      func range(_ low: Int, _ high: Int) -> ClosedRange<Double> {
        // 0 without a sign.
        let low = 0 - row[place + low * stride]
        return min(low, row[place + high * stride])...row[place + high * stride]
      }
      bounds[figure] = TeamBounds(
        random: range(1, 0), highest: range(4, 2), lowest: range(3, 5))
    }
    return bounds
  }
}
