import Analysis
import Rules
import ScenarioFormat

extension AnalysisFindings {
  /// Claims about games that were decided. Those about others are not settled, which is said once.
  mutating func findFailedClaims() {
    for (place, claim) in scenario.claims.enumerated() where !isCancelled {
      let address = "claims.\(place + 1)"
      let kinds = games.kinds(of: claim)
      switch claim.statement {
      case .figures(let bounds):
        guard let kind = kinds.first, let solution = games.solved[kind],
          let values = values(of: claim.subject, in: solution)
        else { continue }
        for bound in bounds {
          let value = values.value(of: bound.team, of: claim.subject)
          guard !bound.holds(of: value, within: Self.tolerance(solution)) else { continue }
          let unit = claim.subject.isPercent ? " %" : ""
          let figure = Figure.text(value, missing: bound.value) + unit
          let said = "\(bound.team.rawValue): \(figure)"
          add(
            .claimFails, ["game": .quote(name(of: kind)), "figure": .quote(said)],
            at: address, play: claim.subject.target.map { claimPlay($0, solution) } ?? [])
        }
      case .possible(let isPossible): find(claim, isPossible, kinds, at: address)
      case .met: findUnmet(claim, kinds, at: address)
      case .metOrDebriefed: findNeverMet(claim, kinds, at: address)
      }
    }
  }

  /// A play that leaves the goal open.
  private mutating func findUnmet(_ claim: Claim, _ kinds: [GameKind], at address: String) {
    guard let goal = claim.goal else { return }
    for kind in kinds {
      let unmet = Condition.not(goal.shownBy)
      guard let ends = games.ends[kind], ends.canCome(unmet) else { continue }
      let steps = isOfDraft ? [] : ends.play(to: unmet) ?? []
      add(
        .claimFails, ["game": .quote(name(of: kind)), "figure": .quote("not met")], at: address,
        play: play("against the claim", steps, [.holds(unmet)], games.setup(kind)))
      return
    }
  }

  /// A goal that only the debrief takes up.
  private mutating func findNeverMet(_ claim: Claim, _ kinds: [GameKind], at address: String) {
    guard let goal = claim.goal, let kind = kinds.first, !games.met.contains(claim) else {
      return
    }
    let ends = kinds.compactMap { games.ends[$0] }
    // That no play meets it is known when every game has been followed.
    guard ends.count == kinds.count, !ends.contains(where: { $0.canCome(goal.shownBy) }) else {
      return
    }
    add(
      .claimFails, ["game": .quote(name(of: kind)), "figure": .quote("never met")], at: address)
  }

  private mutating func find(
    _ claim: Claim, _ isPossible: Bool, _ kinds: [GameKind], at address: String
  ) {
    guard let target = claim.subject.target else { return }
    let reached = kinds.first { games.solved[$0]?.isReachable(target) == true }
    if let reached, let solution = games.solved[reached], !isPossible {
      add(
        .claimFails, ["game": .quote(name(of: reached)), "figure": .quote("possible")],
        at: address, play: claimPlay(target, solution))
    }
    // That nothing comes to it is known when every game has been followed.
    let isKnown = kinds.allSatisfy { games.solved[$0] != nil }
    if reached == nil, isPossible, isKnown, let kind = kinds.first {
      add(
        .claimFails, ["game": .quote(name(of: kind)), "figure": .quote("never possible")],
        at: address)
    }
  }

  private func claimPlay(_ target: Target, _ solution: Solution) -> [String] {
    play("against the claim", to: target, in: solution)
  }

  /// Figures in percent or whole steps, as claims count them.
  private func values(of subject: Claim.Subject, in solution: Solution) -> ClaimValues? {
    let objective: Objective
    switch subject {
    case .ending(let id): objective = .ending(id)
    case .wishesHonoured: objective = .wishesHonoured
    case .measure(let measure): objective = .measure(measure)
    case .strainTaken: objective = .strainTaken
    case .situation, .knowledge, .goal: return nil
    }
    let scale: Double = if case .ending = subject { 100 } else { 1 }
    return solution.values[objective].map { ClaimValues(values: $0, scale: scale) }
  }

  /// What rounding may add to a figure.
  private static func tolerance(_ solution: Solution) -> Double { 100 * solution.errorBound + 1e-9 }
}

private struct ClaimValues {
  let values: TeamValues
  let scale: Double

  func value(of team: Claim.Team, of subject: Claim.Subject) -> Double {
    let isLessBetter = subject == .strainTaken
    let value =
      switch team {
      case .random: values.random
      case .best: isLessBetter ? values.lowest : values.highest
      case .worst: isLessBetter ? values.highest : values.lowest
      }
    return scale * value
  }
}

extension Claim.Bound {
  fileprivate func holds(of figure: Double, within tolerance: Double) -> Bool {
    switch relation {
    case .atLeast: figure >= Double(value) - tolerance
    case .atMost: figure <= Double(value) + tolerance
    }
  }
}

extension Claim.Subject {
  fileprivate var isPercent: Bool {
    switch self {
    case .ending, .wishesHonoured: true
    case .measure, .strainTaken, .situation, .knowledge, .goal: false
    }
  }

  fileprivate var target: Target? {
    switch self {
    case .ending(let id): .ending(id)
    case .situation(let id): .situation(id)
    case .knowledge(let id): .knowledge(id)
    case .wishesHonoured, .measure, .strainTaken, .goal: nil
    }
  }
}
