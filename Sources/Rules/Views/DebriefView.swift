/// What the debrief shows: the story as it went, how it ended, and what to talk about.
public struct DebriefView: Hashable, Sendable {
  public let title: String
  /// Never `nil` from ``Game/debriefView``.
  public let ending: Ending?
  /// Oldest first. Quiet rounds have no entry.
  public let timeline: [Entry]
  /// The caller decides whether and when they may be seen: never before the debrief's first phase.
  public let scores: Scores
  /// In the order of the file.
  public let wishes: [WishResult]
  /// In the order of ``DebriefTopic``; topics without a question are left out.
  public let questions: [Topic]

  /// A decision in the words of the case, or a card that nobody could do anything about.
  public struct Entry: Hashable, Sendable {
    /// From 1, over the rounds of the full game.
    public let round: Int
    public let phase: String
    public let moment: Moment
    public let situation: String
    /// What was decided, in the words of the card; empty when nobody could lead anything.
    public let option: String
    /// What followed: the outcome's text, else what the option itself tells, else empty.
    public let outcome: String
    /// What was behind the card; empty when it hid nothing or the outcome says it.
    public let truth: String
    /// The role's title; `nil` when nobody had to lead or nobody could.
    public let lead: String?
    /// The advice line's title; `nil` when nobody was asked.
    public let asked: String?
    /// What it told about the card; empty when it knew nothing of this.
    public let answer: String
    /// What roles at the table had read that hung on what was behind the card, by title.
    public let knew: [Knew]
    /// Titles of roles, in speaking order; without the lead, who knew already.
    public let told: [String]
    /// How many saw it otherwise, and how many of them were heard.
    public let differing: Int
    public let heard: Int
    /// What the projector may show, in order; see ``Event/isForTheTable``.
    public let changes: [Event]

    public struct Knew: Hashable, Sendable {
      /// The role's title.
      public let role: String
      public let text: String
    }
  }

  /// A wish that was current at the end. Hidden ones are told now.
  public struct WishResult: Hashable, Sendable {
    public let text: String
    public let domain: WishDomain
    /// 1 to 5.
    public let weight: Int
    /// Asked of the state at the end.
    public let isHonoured: Bool
    /// Whether somebody had heard it before the end.
    public let wasKnown: Bool
  }

  public struct Topic: Hashable, Sendable {
    public let topic: DebriefTopic
    /// The case's own, in the order of the file.
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
      truth: scenario.truthTold(in: decision.events),
      lead: decision.lead.map { scenario.roles[$0.index].title },
      asked: decision.asked.map { scenario.advice[$0.index].title },
      answer: decision.answer ?? "",
      knew: decision.knew.map {
        DebriefView.Entry.Knew(role: scenario.roles[$0.role.index].title, text: $0.text)
      },
      told: decision.told.map { scenario.roles[$0.index].title },
      differing: decision.differing.count, heard: decision.heard.count,
      changes: decision.events.filter(\.isForTheTable))
  }
}
