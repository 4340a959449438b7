import Rules
import Wording

/// What has changed, a small label each.
struct ChangeChips: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func chips(for changes: [Event], _ names: Names) -> [Frame.Chip] {
    summed(changes).compactMap { chip(for: $0, names) }
  }

  /// Changes of one measure, or of one role's strain, added up where the first of them stood; those
  /// that cancel out are left out.
  private func summed(_ changes: [Event]) -> [Event] {
    var sums: [Event] = []
    for change in changes {
      let place = sums.firstIndex { $0.isSameQuantity(as: change) }
      if let place {
        sums[place] = sums[place].adding(change)
      } else {
        sums.append(change)
      }
    }
    return sums.filter { !$0.isNothing }
  }

  private func chip(for event: Event, _ names: Names) -> Frame.Chip? {
    guard let text = words.change(event, names) else { return nil }
    switch event {
    case .measureChanged(let measure, let amount):
      return Frame.Chip(
        text: text, icon: icon(measure), ground: amount > 0 ? Palette.sage : Palette.blush)
    case .strainChanged(_, let amount):
      return Frame.Chip(
        text: text, icon: "strain", ground: amount > 0 ? Palette.blush : Palette.sage)
    case .planChanged(_, let status):
      return Frame.Chip(text: text, icon: icon(status), ground: ground(status))
    case .planItemCame:
      return Frame.Chip(text: text, icon: icon(PlanStatus.inPlace), ground: Palette.sage)
    case .planItemWentStale: return Frame.Chip(text: text, icon: "plan-stale")
    case .wishRevealed: return Frame.Chip(text: text, icon: "wish", ground: Palette.glow)
    case .wishRecalled: return Frame.Chip(text: text, icon: "wish-hidden", ground: Palette.glow)
    case .citizenMoved(let place): return Frame.Chip(text: text, icon: icon(place))
    case .phaseBegan, .turningPointReached, .wishChanged, .roundBegan, .situationDrawn,
      .quietRound, .truthTold, .stanceTaken, .stancesRevealed, .optionChosen, .nobodyCould,
      .leadAppointed,
      .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .outcomeCame, .factNoted,
      .factCleared, .knowledgeOpened, .prepared, .preparationFinished, .roundEnded,
      .endingReached:
      return Frame.Chip(text: text)
    }
  }

  private func ground(_ status: PlanStatus) -> Color {
    switch status {
    case .inPlace: Palette.sage
    case .ordered: Palette.glow
    case .stale, .absent: Palette.blush
    }
  }
}

extension Event {
  fileprivate func isSameQuantity(as other: Event) -> Bool {
    switch (self, other) {
    case (.measureChanged(let a, _), .measureChanged(let b, _)): a == b
    case (.strainChanged(let a, _), .strainChanged(let b, _)): a == b
    case (_, _): false
    }
  }

  fileprivate func adding(_ other: Event) -> Event {
    switch (self, other) {
    case (.measureChanged(let measure, let a), .measureChanged(_, let b)):
      .measureChanged(measure, by: a + b)
    case (.strainChanged(let role, let a), .strainChanged(_, let b)):
      .strainChanged(role, by: a + b)
    case (_, _): self
    }
  }

  fileprivate var isNothing: Bool {
    if case .measureChanged(_, 0) = self { return true }
    if case .strainChanged(_, 0) = self { return true }
    return false
  }
}
