import Analysis
import Rules
import ScenarioFormat

/// Claims about games that were not followed to the end. What bounds or random games settle is told
/// as if the game were solved; of the rest it is told what is known, and that it is not decided.
extension AnalysisFindings {
  mutating func findUnproved(
    _ claim: Claim, _ bounds: [Claim.Bound], _ kind: GameKind, at address: String
  ) {
    guard let proved = claim.objective.flatMap({ bounded.bounds(kind)?.figures[$0] }) else {
      return addUndecided(claim, kind, at: address)
    }
    var open: [String] = []
    var hasFailed = false
    for bound in bounds {
      let range = proved.range(of: bound.team, of: claim.subject).scaled(by: claim.subject.scale)
      switch bound.holds(within: range) {
      case true?: continue
      case false?:
        hasFailed = true
        let said = claim.said(range, of: bound.team, missing: bound.value)
        addFailed(kind, .phrase(.provedByBounds, ["figure": .quote(said)]), at: address)
      case nil: open.append(claim.said(range, of: bound.team))
      }
    }
    if open.isEmpty || hasFailed {
      settledClaims.append(address)
    } else {
      addUndecided(claim, kind, proved: open, at: address)
    }
  }

  /// What can come, in games of which at least one was not followed to the end.
  mutating func findUnproved(
    _ claim: Claim, _ target: Target, isPossible: Bool, _ kinds: [GameKind], at address: String
  ) {
    var never: [(GameKind, BoundedGames.Evidence)] = []
    for kind in kinds {
      switch bounded.knowledge(of: target, in: kind) {
      case .comes(let evidence)?:
        settledClaims.append(address)
        guard !isPossible else { return }
        let said = figure("possible", evidence)
        return addFailed(kind, said, at: address)
      case .never(let evidence)?: never.append((kind, evidence))
      case nil: continue
      }
    }
    guard never.count == kinds.count, let (kind, _) = never.first else {
      guard let open = kinds.first(where: { kind in !never.contains { $0.0 == kind } }) else {
        return
      }
      return addUndecided(claim, open, proved: mostProved(claim, open), at: address)
    }
    settledClaims.append(address)
    guard isPossible else { return }
    let isProved = never.contains { if case .solved = $0.1 { false } else { true } }
    addFailed(
      kind,
      isProved
        ? .phrase(.provedByBounds, ["figure": .quote("never possible")])
        : .quote("never possible"), at: address)
  }

  /// What every play should end with, in games that were not followed to the end and whose others do.
  mutating func findUnprovedMet(
    _ claim: Claim, _ goal: Claim.Goal, _ kinds: [GameKind], at address: String
  ) {
    let unmet = Condition.not(goal.shownBy)
    if let kind = kinds.first(where: { bounded.isSampled(unmet, in: $0) }) {
      settledClaims.append(address)
      return addFailed(kind, .phrase(.shownBySample, ["figure": .quote("not met")]), at: address)
    }
    for kind in kinds {
      switch bounded.comes(unmet, in: kind) {
      case true?:
        settledClaims.append(address)
        return addFailed(
          kind, .phrase(.provedByBounds, ["figure": .quote("not met")]), at: address)
      case false?: continue
      case nil: return addUndecided(claim, kind, at: address)
      }
    }
    settledClaims.append(address)
  }

  /// What some play should end with, when none of those that were followed does.
  mutating func findUnprovedNeverMet(
    _ claim: Claim, _ goal: Claim.Goal, _ kinds: [GameKind], at address: String
  ) {
    var open: GameKind?
    for kind in kinds {
      switch bounded.comes(goal.shownBy, in: kind) {
      case true?: return settledClaims.append(address)
      case false?: continue
      case nil: open = open ?? kind
      }
    }
    if let open { return addUndecided(claim, open, at: address) }
    guard let kind = kinds.first else { return }
    settledClaims.append(address)
    addFailed(kind, .phrase(.provedByBounds, ["figure": .quote("never met")]), at: address)
  }

  // MARK: Words

  private mutating func addFailed(_ kind: GameKind, _ figure: Argument, at address: String) {
    add(.claimFails, ["game": .quote(name(of: kind)), "figure": figure], at: address)
  }

  private mutating func addUndecided(
    _ claim: Claim, _ kind: GameKind, proved: [String] = [], at address: String
  ) {
    let sampled = bounded.sampled(kind)
    let sample = sampled.flatMap { claim.sample(in: $0) }
    add(
      .claimNotDecided,
      [
        "game": .quote(name(of: kind)), "proved": .names(proved),
        "games": .number(sampled?.games ?? 0),
        "samples": .names(sample.map { [claim.said($0, of: .random)] } ?? []),
      ], at: address)
  }

  private func figure(_ word: String, _ evidence: BoundedGames.Evidence) -> Argument {
    switch evidence {
    case .solved: .quote(word)
    case .sample: .phrase(.shownBySample, ["figure": .quote(word)])
    case .bounds(let chance):
      .phrase(
        .provedByBounds,
        ["figure": .quote("\(word), best: \(Figure.text(chance.scaled(by: 100))) %")])
    }
  }

  /// How likely the best team can make it, as far as that is proved.
  private mutating func mostProved(_ claim: Claim, _ kind: GameKind) -> [String] {
    guard let objective = claim.objective,
      let chance = bounded.bounds(kind)?.figures[objective]?.highest
    else { return [] }
    return [claim.said(chance.scaled(by: claim.subject.scale), of: .best)]
  }
}

extension Claim {
  /// `random: 37.4–39.8 %`.
  fileprivate func said(
    _ range: ClosedRange<Double>, of team: Team, missing bound: Int? = nil
  ) -> String {
    let unit = subject.isPercent ? " %" : ""
    return "\(team.rawValue): \(Figure.text(range, missing: bound))\(unit)"
  }

  /// What random games show of it, as claims count it.
  fileprivate func sample(in sampled: SampledFigures) -> ClosedRange<Double>? {
    let estimate: SampledFigures.Estimate
    switch subject {
    case .ending(let id): estimate = sampled.endings[id.index]
    case .wishesHonoured: estimate = sampled.wishesHonoured
    case .measure(let measure): estimate = sampled.measures[measure.rawValue]
    case .strainTaken, .situation, .knowledge, .goal: return nil
    }
    return (estimate.low...max(estimate.low, estimate.high)).scaled(by: subject.scale)
  }
}

extension TeamBounds {
  fileprivate func range(
    of team: Claim.Team, of subject: Claim.Subject
  ) -> ClosedRange<Double> {
    let isLessBetter = subject == .strainTaken
    return switch team {
    case .random: random
    case .best: isLessBetter ? lowest : highest
    case .worst: isLessBetter ? highest : lowest
    }
  }
}

extension Claim.Bound {
  /// Bounds that meet are still some rounding apart: a figure that lies so near is at the bound.
  private static let tolerance = 1e-7

  /// - Parameter range: that the figure lies in for certain.
  /// - Returns: `nil` when it may be on either side.
  fileprivate func holds(within range: ClosedRange<Double>) -> Bool? {
    let bound = Double(value)
    switch relation {
    case .atLeast:
      if range.lowerBound >= bound - Self.tolerance { return true }
      return range.upperBound < bound - Self.tolerance ? false : nil
    case .atMost:
      if range.upperBound <= bound + Self.tolerance { return true }
      return range.lowerBound > bound + Self.tolerance ? false : nil
    }
  }
}
