public import Rules

/// What keeps something from being reached.
public enum Blocker: Hashable, Sendable {
  /// This part of its condition holds in no state in which it is asked.
  case never(Condition)
  /// Each part holds somewhere, but never all at once.
  case neverTogether(Condition)
  /// Its condition holds, but an ending before it always fits too.
  case earlierEndings
  /// It is open, but nobody who can lead it can be reached.
  case nobodyLeads
  /// The card it belongs to never comes, or the option.
  case within(Target)
  /// No round of this length draws the card.
  case notDrawn
}

extension Solution {
  /// What keeps the target from being reached: the parts of its condition that hold in no reachable
  /// state in which it is asked.
  ///
  /// - Returns: empty for what can be reached, and where no single reason can be named: outcomes are
  ///   asked in the middle of a decision, plan items have no condition.
  public func blockers(of target: Target) -> [Blocker] {
    guard !isReachable(target) else { return [] }
    switch target {
    case .ending(let id): return blockers(ofEnding: id)
    case .situation(let id):
      let rounds = cards(of: id).compactMap { round(of: $0) }
      guard !rounds.isEmpty else { return [.notDrawn] }
      let asked = rounds.flatMap { round in
        exploration.drawing[round].map { (core: $0, round: round) }
      }
      return blockers(of: scenario.situations[id.index].condition, asked) ?? []
    case .option(let id, let option):
      guard isReachable(.situation(id)) else { return [.within(.situation(id))] }
      let asked = states(drawing: id)
      let condition = scenario.situations[id.index].options[option.index].condition
      return blockers(of: condition, asked) ?? [.nobodyLeads]
    case .outcome(let id, let option, _):
      return isReachable(.option(id, option)) ? [] : [.within(.option(id, option))]
    case .planItem, .knowledge, .quiet, .stuck, .doomed: return []
    }
  }

  private func blockers(ofEnding id: EndingID) -> [Blocker] {
    let last = compiled.rounds.count
    let asked = exploration.drawing[last].map { (core: $0, round: last - 1) }
    return blockers(of: scenario.endings[id.index].condition, asked) ?? [.earlierEndings]
  }

  /// `nil` when the condition does hold somewhere.
  private func blockers(
    of condition: Condition, _ asked: [(core: UInt64, round: Int)]
  ) -> [Blocker]? {
    func everHolds(_ condition: Condition) -> Bool {
      asked.contains { compiled.holds(condition, $0.core, Circumstances(round: $0.round)) }
    }
    guard !everHolds(condition) else { return nil }
    let never = condition.conjuncts.filter { !everHolds($0) }
    return never.isEmpty ? [.neverTogether(condition)] : never.map { .never($0) }
  }

  /// States in which the card can be drawn, as they are once it is.
  private func states(drawing id: SituationID) -> [(core: UInt64, round: Int)] {
    cards(of: id).flatMap { place -> [(core: UInt64, round: Int)] in
      guard let round = round(of: place) else { return [] }
      let card = compiled.cards[place]
      return exploration.drawing[round].filter { compiled.canHappen(card, $0, round: round) }
        .map { ($0 | card.drawn, round) }
    }
  }

  /// The round, from 0, that has the card at this place.
  private func round(of card: Int) -> Int? {
    (0..<compiled.rounds.count).first { compiled.rounds[$0].cards.range.contains(card) }
  }
}
