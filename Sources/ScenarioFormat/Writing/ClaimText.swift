public import Rules

/// A claim in the words of the format, on one line: the same in every version of a case that calls things
/// the same, wherever they stand.
public struct ClaimText {
  private let scenario: Scenario

  /// - Parameter scenario: whose names are written.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// `{wishes: honoured, team: never-talks, best: at least 20 below}`, ready to be pasted.
  public func text(of claim: Claim) -> String {
    Self.map(topic(of: claim) + said(of: claim))
  }

  /// The same without how high a bound is, or what is said of a goal: what stays when only that is
  /// changed.
  public func law(of claim: Claim) -> String {
    let asked: [(ClaimKey, String)] =
      switch claim.statement {
      case .figures(let bounds):
        bounds.map { (ClaimKey($0.team), "\($0.relation.rawValue)\($0.isLoss ? " below" : "")") }
      case .possible, .met, .metOrDebriefed: []
      }
    return Self.map(topic(of: claim).filter { $0.0 != .met } + asked)
  }

  private static func map(_ entries: [(ClaimKey, String)]) -> String {
    "{\(entries.map { "\($0.rawValue): \($1)" }.joined(separator: ", "))}"
  }

  /// What it is about, who plays and which game.
  private func topic(of claim: Claim) -> [(ClaimKey, String)] {
    var entries = subject(claim.subject)
    if let restriction = claim.heldTo { entries.append(held(to: restriction)) }
    if claim.length != .full { entries.append((.length, claim.length.rawValue)) }
    if let level = claim.commitment { entries.append((.commitment, "\(level)")) }
    return entries
  }

  private func subject(_ subject: Claim.Subject) -> [(ClaimKey, String)] {
    switch subject {
    case .ending(let id): [(.ending, scenario.endings[id.index].name)]
    case .wishesHonoured: [(.wishes, Vocabulary.honouredShare.all[0])]
    case .measure(let measure): [(.measure, measure.name)]
    case .strainTaken: [(.strain, Vocabulary.strainTaken.all[0])]
    case .stakes(let stakes): [(.stakes, stakes.rawValue)]
    case .situation(let id): [(.situation, scenario.situations[id.index].name)]
    case .knowledge(let id): [(.knowledge, scenario.knowledge[id.index].name)]
    case .goal(let goal):
      [(.goal, goal.name), (.met, ConditionText(scenario).map(of: goal.shownBy))]
    }
  }

  private func held(to restriction: Restriction) -> (ClaimKey, String) {
    func name(_ phase: PhaseID) -> String { scenario.phases[phase.index].name }
    return switch restriction {
    case .prepares(let phase): (.preparesFrom, name(phase))
    case .talks(let phase): (.talksFrom, name(phase))
    case .begins(let phase): (.begins, name(phase))
    case .without(let roles):
      (.without, "[\(roles.map { scenario.roles[$0.index].name }.joined(separator: ", "))]")
    case .withoutItem(let item): (.withoutItem, scenario.plan[item.index].name)
    case .withoutLine(let line): (.withoutLine, scenario.advice[line.index].name)
    case .unheard(let role, let card):
      (
        .unheard,
        "{\(scenario.roles[role.index].name): \(scenario.situations[card.index].name)}"
      )
    case .silent, .neverPrepares, .neverTells, .neverAsks, .highestAdvice, .alone, .neverTalks:
      (.team, restriction.word ?? "")
    }
  }

  private func said(of claim: Claim) -> [(ClaimKey, String)] {
    switch claim.statement {
    case .figures(let bounds):
      bounds.map { bound in
        let unit = bound.isLoss ? " below" : claim.subject.range == 0...100 ? "%" : ""
        return (ClaimKey(bound.team), "\(bound.relation.rawValue) \(bound.value)\(unit)")
      }
    case .possible(let isPossible): [(isPossible ? .always : .never, Vocabulary.possible.all[0])]
    case .met: [(.always, "met")]
    case .metOrDebriefed(let topic):
      [(.debriefed, topic.rawValue), (.always, "met or debriefed")]
    }
  }
}

extension Claim.Bound {
  fileprivate var isLoss: Bool { quantity == .loss }
}
