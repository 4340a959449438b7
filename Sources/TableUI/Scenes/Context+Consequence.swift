import Rules
import Wording

extension Context {
  func paintConsequence(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    guard let consequence = view.consequence else { return }
    let names = self.names(view)
    paintSheet(in: rect, band: Palette.moss, on: &frame) { frame, point, width in
      var y = point.y
      if let option = consequence.option {
        y += frame.text(
          option, .bodyStrong, at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
        y += style.px(14)
      }
      let text =
        consequence.option == nil
        ? words("Nobody could act. The moment passed, and the family was alone with it.")
        : consequence.text
      y += frame.text(
        text, .heading, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(24)
      let chips = summed(consequence.changes).compactMap { chip(for: $0, names) }
      if !chips.isEmpty {
        y += frame.chips(chips, at: Point(x: point.x, y: y), width: width)
        y += style.px(20)
      }
      for card in consequence.knowledge {
        guard let number = view.knowledge.firstIndex(of: card) else { continue }
        y += paintKnowledgeTeaser(
          card, number, on: &frame, at: Point(x: point.x, y: y), width: width)
        y += style.px(12)
      }
      return y - point.y
    }
    paintFooter(
      words("This is what followed. Read it aloud, and let it sink in."),
      primary: Primary(
        label: view.slots > 0 ? words("Prepare for what comes") : words("Go on"),
        command: .request(.apply(.proceed))),
      history: view, on: &frame)
  }

  /// Changes of one measure, or of one role's strain, added up where the first of them stood; those
  /// that cancel out are left out.
  func summed(_ changes: [Event]) -> [Event] {
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

  func chip(for event: Event, _ names: Names) -> Frame.Chip? {
    guard let text = words.change(event, names) else { return nil }
    switch event {
    case .measureChanged(let measure, let amount):
      return Frame.Chip(
        text: text, icon: icon(measure), ground: amount > 0 ? Palette.sage : Palette.blush)
    case .strainChanged(_, let amount):
      return Frame.Chip(
        text: text, icon: "strain", ground: amount > 0 ? Palette.blush : Palette.sage)
    case .planChanged(_, let status):
      return Frame.Chip(
        text: text, icon: icon(status), ground: status == .inPlace ? Palette.sage : Palette.blush)
    case .planItemWentStale: return Frame.Chip(text: text, icon: "plan-stale")
    case .wishRevealed: return Frame.Chip(text: text, icon: "wish", ground: Palette.glow)
    case .citizenMoved(let place): return Frame.Chip(text: text, icon: icon(place))
    case .phaseBegan, .turningPointReached, .wishChanged, .roundBegan, .situationDrawn,
      .quietRound, .stanceTaken, .stancesRevealed, .optionChosen, .nobodyCould, .leadAppointed,
      .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .outcomeCame, .factNoted,
      .factCleared, .knowledgeOpened, .prepared, .preparationFinished, .roundEnded,
      .endingReached:
      return Frame.Chip(text: text)
    }
  }

  private func paintKnowledgeTeaser(
    _ card: KnowledgeCard, _ number: Int, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let side = style.icon(44)
    let label = words("Worth knowing: {0}", card.title)
    let room = width - side - style.px(50)
    let height = max(side, frame.height(of: label, .bodyStrong, width: room)) + style.px(22)
    let rect = Rect(x: point.x, y: point.y, width: width, height: height)
    let id = "knowledge-\(number + 1)"
    frame.fill(
      rect, frame.hovered == id ? Palette.glow : Palette.linen, radius: style.px(14))
    frame.picture(
      "knowledge",
      Rect(x: rect.x + style.px(14), y: rect.center.y - side / 2, width: side, height: side))
    frame.text(
      label, .bodyStrong,
      at: Point(
        x: rect.x + side + style.px(30),
        y: rect.center.y - frame.height(of: label, .bodyStrong, width: room) / 2),
      width: room, color: Palette.color(of: card.level))
    frame.hit(id, rect, label: card.title, .overlay(.knowledge(number)))
    frame.focusRing(id, rect, radius: style.px(14))
    return height
  }

  /// The ending stands alone: no figures beside it, one lit window behind it.
  func paintEnding(_ view: TableView, on frame: inout Frame) {
    guard let ending = view.ending else { return }
    let edge = style.px(60)
    let rect = Rect(
      x: edge, y: style.px(56),
      width: min(frame.size.width - edge * 2, style.px(style.isCompact ? 1800 : 1160)),
      height: footerRect(frame).y - style.px(90))
    paintSheet(in: rect, band: Palette.night, on: &frame) { frame, point, width in
      var y = point.y
      for phase in view.opening {
        y += frame.text(
          phase.text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
        y += style.px(16)
      }
      y += frame.text(
        ending.title, .display, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(12)
      y += frame.text(
        ending.text, .heading, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(24)
      y += frame.text(
        words("Sit with it for a moment before you talk."), .bodyItalic,
        at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      return y - point.y
    }
    paintFooter(
      words("The story has ended. Now comes the other half: talking about it."),
      primary: Primary(label: words("To the debrief"), command: .screen(.debrief)),
      history: view, on: &frame)
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
