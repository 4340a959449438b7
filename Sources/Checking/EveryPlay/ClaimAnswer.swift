import Analysis
import Rules
import ScenarioFormat
import Wording

/// What every play says of a claim.
public struct ClaimAnswer: Hashable, Sendable {
  public let verdict: Verdict
  /// What a claim about one figure asks for, as claims count it: in percent, on the scale of a measure, in
  /// strain; of a loss, in percentage points. Exact, or proved to lie between these; `nil` for a claim
  /// about something else, and where nothing is proved.
  public let figure: ClosedRange<Double>?

  /// As ``CaseAnalysis`` finds it.
  public enum Verdict: String, Hashable, Sendable {
    case met
    /// A202.
    case missed
    /// A217.
    case notDecided = "not-decided"
  }

  public init(_ verdict: Verdict, figure: ClosedRange<Double>?) {
    self.verdict = verdict
    self.figure = figure
  }
}

extension AnalysisFindings {
  /// What is found of each claim, in their order.
  mutating func answers() -> [ClaimAnswer] {
    findFailedClaims()
    let missed = Set(findings.filter { $0.rule == .claimFails }.map(\.address))
    let open = Set(findings.filter { $0.rule == .claimNotDecided }.map(\.address))
    return scenario.claims.enumerated().map { place, claim in
      let address = "claims.\(place + 1)"
      let verdict: ClaimAnswer.Verdict =
        missed.contains(address) ? .missed : open.contains(address) ? .notDecided : .met
      return ClaimAnswer(verdict, figure: figure(of: claim))
    }
  }

  /// `nil` unless it is about one that is known, or proved to lie somewhere.
  private mutating func figure(of claim: Claim) -> ClosedRange<Double>? {
    guard case .figures(let bounds) = claim.statement, bounds.count == 1,
      let kind = games.kinds(of: claim).first
    else { return nil }
    if let exact = games.figure(of: bounds[0], in: claim) { return exact...exact }
    guard claim.heldTo == nil, games.isOpen(kind), let objective = claim.objective else {
      return nil
    }
    return bounded.bounds(kind)?.figures[objective]?
      .figure(of: bounds[0].team, of: claim.subject)?.scaled(by: claim.subject.scale)
  }
}

extension SolvedGames {
  /// Exact, as claims count it; stakes as the games show that are played for them.
  ///
  /// - Returns: `nil` where it was not decided, or is not worked out for such a team.
  func figure(of bound: Claim.Bound, in claim: Claim) -> Double? {
    if case .stakes(let stakes) = claim.subject {
      return kinds(of: claim).first.flatMap { self.stakes(stakes, of: bound.team, in: $0)?.figure }
    }
    guard let kind = kinds(of: claim).first, let objective = claim.objective,
      let free = solved[kind]?.values[objective]?.figure(of: bound.team, of: claim.subject)
    else { return nil }
    let scale = claim.subject.scale
    guard let restriction = claim.heldTo else { return scale * free }
    guard let values = held[HeldTeam(kind: kind, restriction: restriction)] else { return nil }
    let own: Double?
    switch bound.team {
    case .best: own = values.best[objective]
    case .ordinary: own = values.ordinary[objective]
    case .worst, .random: own = nil
    }
    return own.map { scale * (bound.quantity == .loss ? free - $0 : $0) }
  }
}

extension Scenario {
  /// The same case, which claims other things.
  func claiming(_ claims: [Claim]) -> Scenario {
    Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan, advice: advice, phases: phases,
      situations: situations, knowledge: knowledge, endings: endings, debrief: debrief,
      rehearsals: rehearsals, claims: claims)
  }
}
