import Analysis
import Rules
import ScenarioFormat
import Wording

extension AnalysisFindings {
  /// Claims about games that were decided, each held to the exact figure. For those about others see
  /// `AnalysisFindings+OpenClaims.swift`.
  mutating func findFailedClaims() {
    for (place, claim) in scenario.claims.enumerated() where !isCancelled {
      let address = "claims.\(place + 1)"
      let kinds = games.kinds(of: claim)
      switch claim.statement {
      case .figures(let bounds):
        guard let kind = kinds.first else { continue }
        if case .stakes(let stakes) = claim.subject {
          find(stakes, bounds, kind, at: address)
          continue
        }
        if let restriction = claim.heldTo {
          find(
            claim, bounds, SolvedGames.HeldTeam(kind: kind, restriction: restriction), at: address)
          continue
        }
        guard let solution = games.solved[kind], let objective = claim.objective,
          solution.values[objective] != nil
        else {
          findUnproved(claim, bounds, kind, at: address)
          continue
        }
        for bound in bounds {
          guard let value = games.figure(of: bound, in: claim) else {
            // A measure that nothing in the case reads is not followed for a team that errs.
            findUnproved(claim, [bound], kind, at: address)
            continue
          }
          guard bound.holds(within: value...value, give: Self.rounding(in: solution)) == false
          else { continue }
          let unit = claim.subject.isPercent ? " %" : ""
          let figure = Figure.text(value, missing: bound.value) + unit
          let said = "\(bound.team.rawValue): \(figure)"
          add(
            .claimFails, ["game": name(of: kind), "figure": .quote(said)],
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
        .claimFails, ["game": name(of: kind), "figure": .term(.notMet)], at: address,
        play: play(againstClaim, steps, [.holds(unmet)], games.setup(kind)))
      return
    }
    let open = kinds.filter { games.ends[$0] == nil }
    guard !open.isEmpty else { return }
    findUnproved(
      claim, .end(.not(goal.shownBy)), isPossible: false, open, said: .notMet, at: address)
  }

  /// A goal that only the debrief takes up.
  private mutating func findNeverMet(_ claim: Claim, _ kinds: [GameKind], at address: String) {
    guard let goal = claim.goal, let kind = kinds.first else { return }
    let isMet =
      games.met.contains(claim)
      || kinds.contains { games.ends[$0]?.canCome(goal.shownBy) == true }
    guard !isMet else { return settle(address, if: kinds.contains(where: games.isOpen)) }
    // That no play meets it is known when every game has been followed.
    let open = kinds.filter { games.ends[$0] == nil }
    guard open.isEmpty else {
      return findUnproved(
        claim, .end(goal.shownBy), isPossible: true, open, said: .neverMet, at: address)
    }
    add(
      .claimFails, ["game": name(of: kind), "figure": .term(.neverMet)], at: address)
  }

  private mutating func find(
    _ claim: Claim, _ isPossible: Bool, _ kinds: [GameKind], at address: String
  ) {
    guard let target = claim.subject.target else { return }
    let reached = kinds.first { games.solved[$0]?.isReachable(target) == true }
    if let reached, let solution = games.solved[reached] {
      guard !isPossible else {
        return settle(address, if: kinds.contains { games.solved[$0] == nil })
      }
      return add(
        .claimFails, ["game": name(of: reached), "figure": .term(.possible)],
        at: address, play: claimPlay(target, solution))
    }
    // That nothing comes to it is known when every game has been followed.
    guard kinds.allSatisfy({ games.solved[$0] != nil }) else {
      return findUnproved(
        claim, .target(target), isPossible: isPossible, kinds,
        said: isPossible ? .neverPossible : .possible, at: address)
    }
    if isPossible, let kind = kinds.first {
      add(
        .claimFails, ["game": name(of: kind), "figure": .term(.neverPossible)],
        at: address)
    }
  }

  /// A claim that holds, whatever the plays come to that were not followed.
  private mutating func settle(_ address: String, if isOpen: Bool) {
    if isOpen { settledClaims.append(address) }
  }

  static func againstClaim(_ words: Words) -> String { words("against the claim") }

  var againstClaim: String { Self.againstClaim(words) }

  func claimPlay(_ target: Target, _ solution: Solution) -> [String] {
    play(againstClaim, to: target, in: solution)
  }

  /// What it may add to a figure.
  private static func rounding(in solution: Solution) -> Double {
    100 * solution.errorBound + 1e-9
  }
}

/// A figure of each team: exact, or what it lies between.
protocol TeamFigures {
  associatedtype Figure
  var random: Figure { get }
  var lowest: Figure { get }
  var highest: Figure { get }
  /// `nil` where it was not worked out.
  var ordinary: Figure? { get }
}

extension TeamValues: TeamFigures {}
extension TeamBounds: TeamFigures {}

extension TeamFigures {
  func figure(of team: Claim.Team, of subject: Claim.Subject) -> Figure? {
    let isLessBetter = subject == .strainTaken
    return switch team {
    case .random: random
    case .best: isLessBetter ? lowest : highest
    case .ordinary: ordinary
    case .worst: isLessBetter ? highest : lowest
    }
  }
}

extension Claim.Bound {
  /// - Parameters:
  ///   - range: that the figure lies in for certain.
  ///   - give: how far a figure at the bound may seem to miss it.
  /// - Returns: `nil` when it may be on either side.
  func holds(within range: ClosedRange<Double>, give: Double) -> Bool? {
    let bound = Double(value)
    switch relation {
    case .atLeast:
      if range.lowerBound >= bound - give { return true }
      return range.upperBound < bound - give ? false : nil
    case .atMost:
      if range.upperBound <= bound + give { return true }
      return range.lowerBound > bound + give ? false : nil
    }
  }
}

extension Claim {
  /// The figure that its bounds are about.
  var objective: Objective? {
    switch subject {
    case .ending(let id): .ending(id)
    case .wishesHonoured: .wishesHonoured
    case .measure(let measure): .measure(measure)
    case .strainTaken: .strainTaken
    case .stakes, .situation, .knowledge, .goal: nil
    }
  }
}

extension Claim.Subject {
  /// Between which its figure lies whatever the case; `nil` when that depends on the case.
  var limits: ClosedRange<Double>? {
    switch self {
    case .ending, .wishesHonoured, .stakes: 0...100
    case .measure: 0...10
    case .strainTaken, .situation, .knowledge, .goal: nil
    }
  }

  /// What turns the figure into what claims count: percent or whole steps.
  var scale: Double { if case .ending = self { 100 } else { 1 } }

  var isPercent: Bool {
    switch self {
    case .ending, .wishesHonoured, .stakes: true
    case .measure, .strainTaken, .situation, .knowledge, .goal: false
    }
  }

  fileprivate var target: Target? {
    switch self {
    case .ending(let id): .ending(id)
    case .situation(let id): .situation(id)
    case .knowledge(let id): .knowledge(id)
    case .wishesHonoured, .measure, .strainTaken, .stakes, .goal: nil
    }
  }
}
