/// What the debrief shows: the story as it went, how it ended, and what to talk about.
public struct DebriefView: Hashable, Sendable {
  public let title: String
  public let ending: Ending?
  public let timeline: [Entry]
  public let scores: Scores
  public let wishes: [WishResult]
  public let questions: [Topic]

  public struct Entry: Hashable, Sendable {
    public let round: Int
    public let phase: String
    public let moment: Moment
    public let situation: String
    public let option: String
    public let outcome: String
    public let lead: String?
    public let asked: String?
    public let told: [String]
    /// How many saw it otherwise, and how many of them were heard.
    public let differing: Int
    public let heard: Int
    public let changes: [Event]
  }

  /// A wish that was current at the end. Hidden ones are told now.
  public struct WishResult: Hashable, Sendable {
    public let text: String
    public let domain: WishDomain
    public let weight: Int
    public let isHonoured: Bool
    public let wasKnown: Bool
  }

  public struct Topic: Hashable, Sendable {
    public let topic: DebriefTopic
    public let questions: [String]
  }
}

extension Game {
  /// `nil` until the ending is told: before it, this would give wishes away.
  public var debriefView: DebriefView? {
    guard let ending = state.ending else { return nil }
    return DebriefView(
      title: scenario.about.title, ending: scenario.endings[ending.index],
      timeline: decisions.map(entry), scores: Scores(of: self),
      wishes: state.wishesCurrent.map { id in
        let wish = scenario.wishes[id.index]
        return DebriefView.WishResult(
          text: wish.text, domain: wish.domain, weight: wish.weight,
          isHonoured: state.holds(wish.honoured, in: scenario),
          wasKnown: state.wishesKnown.contains(id))
      },
      questions: DebriefTopic.allCases.compactMap { topic in
        scenario.debrief[topic].map { DebriefView.Topic(topic: topic, questions: $0) }
      })
  }

  private func entry(_ decision: Decision) -> DebriefView.Entry {
    let situation = scenario.situations[decision.situation.index]
    let option = decision.option.map { situation.options[$0.index] }
    return DebriefView.Entry(
      round: decision.round, phase: scenario.phases[decision.phase.index].title,
      moment: decision.moment, situation: situation.title, option: option?.text ?? "",
      outcome: decision.outcome.flatMap { option?.outcomes[$0.index].text } ?? option?.told ?? "",
      lead: decision.lead.map { scenario.roles[$0.index].title },
      asked: decision.asked.map { scenario.advice[$0.index].title },
      told: decision.told.map { scenario.roles[$0.index].title },
      differing: decision.differing.count, heard: decision.heard.count,
      changes: decision.events.filter(\.isForTheTable))
  }
}
