import Analysis
import Rules
import ScenarioFormat

/// Claims about games that were not followed to the end. What bounds or random games settle is told
/// as if the game were solved; of the rest it is told what is known, and that it is not decided.
extension AnalysisFindings {
  /// Bounds that meet are still some rounding apart: a figure that lies so near is at the bound.
  private static let give = 1e-7

  mutating func findUnproved(
    _ claim: Claim, _ bounds: [Claim.Bound], _ kind: GameKind, at address: String
  ) {
    guard !isOfDraft else { return }
    guard let proved = claim.objective.flatMap({ bounded.bounds(kind)?.figures[$0] }) else {
      return addUndecided(claim, kind, at: address)
    }
    var open: [(Claim.Team, ClosedRange<Double>)] = []
    var hasFailed = false
    for bound in bounds {
      let figure = proved.figure(of: bound.team, of: claim.subject)
      let range = (figure ?? -.infinity ... .infinity).scaled(by: claim.subject.scale)
      switch bound.holds(within: range, give: Self.give) {
      case true?: continue
      case false?:
        hasFailed = true
        let said = claim.said(range, of: bound.team, missing: bound.value)
        addFailed(kind, .phrase(.provedByBounds, ["figure": .quote(said)]), at: address)
      case nil: open.append((bound.team, range))
      }
    }
    if open.isEmpty || hasFailed {
      settledClaims.append(address)
    } else {
      // What holds of every case is nothing proved of this one.
      let proved = open.filter { $0.1 != claim.subject.limits }.map { claim.said($0.1, of: $0.0) }
      addUndecided(claim, kind, proved: proved, at: address)
    }
  }

  /// What some play should come to, or none, in games that were not all followed to the end.
  ///
  /// - Parameter said: of what comes although it should not, or should and does not.
  mutating func findUnproved(
    _ claim: Claim, _ sought: BoundedGames.Sought, isPossible: Bool, _ kinds: [GameKind],
    said: Term, at address: String
  ) {
    guard !isOfDraft else { return }
    switch bounded.verdict(on: sought, in: kinds) {
    case .open(let kind): addUndecided(claim, sought, kind, at: address)
    case .comes(let kind, let evidence):
      settledClaims.append(address)
      if !isPossible {
        addFailed(
          kind, figure(said, of: claim, evidence), at: address, play: play(to: sought, in: kind))
      }
    case .never(let evidence):
      settledClaims.append(address)
      if isPossible, let kind = kinds.first {
        addFailed(kind, figure(said, of: claim, evidence), at: address)
      }
    }
  }

  // MARK: Words

  private mutating func addFailed(
    _ kind: GameKind, _ figure: Argument, at address: String, play: [String] = []
  ) {
    add(.claimFails, ["game": name(of: kind), "figure": figure], at: address, play: play)
  }

  /// A play that comes to what should not, if a random game or a solved one shows it.
  private func play(to sought: BoundedGames.Sought, in kind: GameKind) -> [String] {
    if case .target(let target) = sought, let solution = games.solved[kind] {
      return claimPlay(target, solution)
    }
    guard let steps = bounded.randomPlay(to: sought, in: kind) else { return [] }
    let expected: [Rehearsal.Expectation] =
      switch sought {
      case .target(.ending(let ending)): [.ending(ending)]
      case .target: []
      case .end(let condition): [.holds(condition)]
      }
    return play(againstClaim, steps, expected, games.setup(kind))
  }

  /// Figures that may lie on either side of their bounds.
  private mutating func addUndecided(
    _ claim: Claim, _ kind: GameKind, proved: [String] = [], at address: String
  ) {
    let sample = bounded.sampled(kind).flatMap { claim.sample(in: $0) }
    addUndecided(kind, proved, sample.map { "random: \($0)" }, at: address)
  }

  /// What may come or not.
  private mutating func addUndecided(
    _ claim: Claim, _ sought: BoundedGames.Sought, _ kind: GameKind, at address: String
  ) {
    let highest = bounded.proved(sought, in: kind)?.highest ?? 0...1
    let most = highest == 0...1 ? [] : [claim.said(chance: highest)]
    var seldom: String?
    if bounded.isSampled(sought, in: kind) == false, let sampled = bounded.sampled(kind) {
      let chance = SampledFigures.Estimate.never(in: sampled.games)
      seldom = claim.said(chance: chance.low...chance.high, of: .random)
    }
    addUndecided(kind, most, seldom, at: address)
  }

  private mutating func addUndecided(
    _ kind: GameKind, _ proved: [String], _ sample: String?, at address: String
  ) {
    add(
      .claimNotDecided,
      [
        "game": name(of: kind), "proved": .names(proved),
        "games": .number(bounded.sampled(kind)?.games ?? 0),
        "samples": .names(sample.map { [$0] } ?? []),
      ], at: address)
  }

  private func figure(
    _ verdict: Term, of claim: Claim, _ evidence: BoundedGames.Evidence
  ) -> Argument {
    switch evidence {
    case .solved: return .term(verdict)
    case .sample: return .phrase(.shownBySample, ["figure": .term(verdict)])
    case .bounds(let chance):
      guard chance.upperBound > 0 else {
        return .phrase(.provedByBounds, ["figure": .term(verdict)])
      }
      let both: Argument = .phrase(
        .verdictWithFigure,
        ["verdict": .term(verdict), "figure": .quote(claim.said(chance: chance))])
      return .phrase(.provedByBounds, ["figure": both])
    }
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

  /// `best: 0.0–12.4 %`: the chance of what should come, or should not. Of a goal that every play
  /// should meet, it is not meeting it that is looked for, and its chance is that of meeting it.
  ///
  /// - Parameters:
  ///   - range: 0 to 1.
  ///   - team: the best is the one that makes most of what is looked for.
  fileprivate func said(chance range: ClosedRange<Double>, of team: Team = .best) -> String {
    guard statement == .met else {
      return "\(team.rawValue): \(Figure.text(range.scaled(by: 100))) %"
    }
    let met = (1 - range.upperBound)...(1 - range.lowerBound)
    let own = team == .best ? Team.worst : team
    return "\(own.rawValue): \(Figure.text(met.scaled(by: 100))) %"
  }

  /// `41.2–45.6 %`: what random games show of it, as claims count it.
  fileprivate func sample(in sampled: SampledFigures) -> String? {
    let estimate: SampledFigures.Estimate
    switch subject {
    case .ending(let id): estimate = sampled.endings[id.index]
    case .wishesHonoured: estimate = sampled.wishesHonoured
    case .measure(let measure): estimate = sampled.measures[measure.rawValue]
    case .strainTaken, .stakes, .situation, .knowledge, .goal: return nil
    }
    let ends = [estimate.low, estimate.high].map {
      Figure.text(subject.scale * $0, decimals: subject.isPercent ? 1 : 2)
    }
    return ends.joined(separator: "–") + (subject.isPercent ? " %" : "")
  }
}
