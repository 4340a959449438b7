import Rules
import Wording

extension Context {
  func paintStances(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    guard let card = view.card else { return }
    let isAnswering = desk.isAnswering || view.seats.contains { $0.hasTakenStance }
    if isAnswering {
      paintAnswering(card, view, in: rect, on: &frame)
    } else {
      paintReading(card, view, in: rect, on: &frame)
    }
  }

  private func paintReading(
    _ card: TableView.CardFace, _ view: TableView, in rect: Rect, on frame: inout Frame
  ) {
    paintSheetWithImage(
      in: rect, band: Palette.night, on: &frame
    ) { frame, point, width, corner in
      var y = point.y
      y += paintCardText(
        title: card.title, text: card.text, corner, on: &frame, at: point, width: width)
      y += style.px(22)
      if view.seats.contains(where: \.hasClue) {
        y += frame.text(
          words(
            "Some of you know more. Look alone, then tell it."),
          .bodyStrong, at: Point(x: point.x, y: y), width: width, color: Palette.amberDeep)
        y += style.px(12)
        y += paintSeatRow(view, .clue, on: &frame, at: Point(x: point.x, y: y), width: width)
        y += style.px(22)
      }
      y += paintOptions(
        card, view, .preview, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
    paintFooter(
      words("Read the card aloud. Look at what you know. Do not discuss the options yet."),
      primary: Primary(label: words("Everybody takes a stance"), command: .beginStances),
      history: view, on: &frame)
  }

  private func paintAnswering(
    _ card: TableView.CardFace, _ view: TableView, in rect: Rect, on frame: inout Frame
  ) {
    let next = desk.nextSeat(view)
    paintSheet(in: rect, band: Palette.night, on: &frame) { frame, point, width in
      var y = point.y
      let unsure = words("0 · I don't know")
      let size = frame.buttonSize(unsure, most: width)
      let isBeside = !style.isCompact && next != nil
      if isBeside {
        frame.button(
          "option-0", unsure,
          Rect(
            x: point.x + width - size.width, y: y - style.px(8), width: size.width,
            height: size.height), .plain, .stance(.unsure))
      }
      y += frame.text(
        card.title, .title, at: Point(x: point.x, y: y),
        width: isBeside ? width - size.width - style.px(20) : width, color: Palette.ink)
      y += style.px(8)
      y += frame.text(
        words(
          "In silence: what would you do? On three, show it with your fingers, a fist for “I don't know”. Then enter what the fingers showed, so that every answer counts."
        ),
        .small, at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      y += style.px(14)
      y += paintSeatRow(view, .answers, on: &frame, at: Point(x: point.x, y: y), width: width)
      y += style.px(18)
      y += paintOptions(
        card, view, next == nil ? .preview : .stance, on: &frame,
        at: Point(x: point.x, y: y), width: width)
      if next != nil, !isBeside {
        y += style.px(14)
        frame.button(
          "option-0", unsure, Rect(x: point.x, y: y, width: size.width, height: size.height),
          .plain, .stance(.unsure))
        y += size.height
      }
      return y - point.y
    }
    let prompt: String
    if let next {
      prompt = words("{0}: what would you do?", title(view.seats[next.index], in: view))
    } else {
      prompt = words("All answers are in. Turn them over together.")
    }
    paintFooter(
      prompt,
      primary: next == nil
        ? Primary(label: words("Turn over"), command: .request(.apply(.revealStances))) : nil,
      back: next == nil ? nil : (words("Turn over now"), .request(.apply(.revealStances))),
      history: view, on: &frame)
  }

  enum OptionsMode {
    case preview, stance, choose
  }

  /// The options of a card; returns their height.
  func paintOptions(
    _ card: TableView.CardFace, _ view: TableView, _ mode: OptionsMode, on frame: inout Frame,
    at point: Point, width: Double
  ) -> Double {
    let gap = style.px(16)
    let columns = style.columns(atMost: 2, in: width, each: 400)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    var y = point.y
    var first = 0
    while first < card.options.count {
      let row = card.options[first..<min(first + columns, card.options.count)]
      let height =
        row.map { option in
          var trial = frame
          return paintOptionText(
            option, view, mode, on: &trial, at: Point(x: point.x, y: y), width: columnWidth)
        }.max() ?? 0
      for (column, option) in row.enumerated() {
        let rect = Rect(
          x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
          height: height)
        paintOption(option, view, mode, on: &frame, in: rect)
      }
      y += height + gap
      first += columns
    }
    return y - gap - point.y
  }

  private func paintOption(
    _ option: TableView.OptionFace, _ view: TableView, _ mode: OptionsMode,
    on frame: inout Frame, in rect: Rect
  ) {
    let id = "option-\(option.id.index + 1)"
    let isOpen = option.refusal == nil
    let isPressable = mode == .stance || (mode == .choose && isOpen)
    let isHovered = frame.hovered == id && isPressable
    frame.fill(
      rect, isHovered ? Palette.glow : isOpen ? Palette.paper : Palette.linen,
      radius: style.px(14))
    frame.outline(
      rect, isPressable ? Palette.amber : Palette.line, width: style.px(isPressable ? 3 : 2),
      radius: style.px(14))
    _ = paintOptionText(
      option, view, mode, on: &frame, at: Point(x: rect.x, y: rect.y), width: rect.width)
    switch mode {
    case .preview: break
    case .stance:
      frame.hit(id, rect, label: option.text, .stance(.option(option.id)))
      frame.focusRing(id, rect, radius: style.px(14))
    case .choose:
      if isOpen {
        frame.hit(id, rect, label: option.text, .request(.apply(.choose(option.id))))
        frame.focusRing(id, rect, radius: style.px(14))
      }
    }
  }

  /// Paints what an option says; returns the height of its card.
  private func paintOptionText(
    _ option: TableView.OptionFace, _ view: TableView, _ mode: OptionsMode,
    on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let pad = style.px(16)
    let badge = max(style.px(38), frame.lineHeight(.bodyStrong))
    let isOpen = option.refusal == nil
    let spot = Rect(x: point.x + pad, y: point.y + pad, width: badge, height: badge)
    frame.fill(spot, isOpen ? Palette.night : Palette.inkSoft, radius: badge / 2)
    frame.text(
      "\(option.id.index + 1)", .bodyStrong,
      at: Point(x: spot.x, y: spot.center.y - frame.lineHeight(.bodyStrong) / 2), width: badge,
      color: Palette.white, align: .center)
    let x = spot.maxX + style.px(14)
    let room = point.x + width - pad - x
    var y = point.y + pad
    y += max(
      badge,
      frame.text(
        option.text, .body, at: Point(x: x, y: y), width: room,
        color: isOpen ? Palette.ink : Palette.inkSoft))
    y += style.px(8)
    if !isOpen {
      y += frame.text(
        closedSentence(option, view), .small, at: Point(x: x, y: y), width: room,
        color: Palette.clay)
    } else {
      y += paintLeads(option, view, on: &frame, at: Point(x: x, y: y), width: room)
    }
    if !option.stances.isEmpty {
      y += style.px(8)
      y += paintFaces(
        option.stances, view, on: &frame, at: Point(x: x, y: y), width: room)
    }
    return y + pad - point.y
  }

  private func closedSentence(_ option: TableView.OptionFace, _ view: TableView) -> String {
    if case .nobodyCanLead = option.refusal {
      return words("Nobody who could lead this can right now.")
    }
    if !option.closedText.isEmpty { return option.closedText }
    let names = self.names(view)
    let reasons = option.closedBecause.map { words.sentence($0, names) }
    return reasons.isEmpty ? words("This is not possible now.") : reasons.joined(separator: " ")
  }

  private func paintLeads(
    _ option: TableView.OptionFace, _ view: TableView, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let leads = option.leads.map { view.roles[$0.index].title }
    var text =
      leads.isEmpty
      ? words("Nobody on the team has to lead this.") : words("Can lead: {0}", words.list(leads))
    if option.style == .alone { text += " · " + words("alone, and nobody is told") }
    return frame.text(text, .small, at: point, width: width, color: Palette.inkSoft)
  }

  /// Small portraits of seats; returns their height.
  func paintFaces(
    _ seats: [SeatID], _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let side = style.icon(46)
    var x = point.x
    var y = point.y
    for seat in seats {
      let roles = view.seats[seat.index].roles
      let wanted = side + Double(roles.count - 1) * side * 0.6
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += side + style.px(6)
      }
      for (number, role) in roles.enumerated() {
        let face = Rect(x: x + Double(number) * side * 0.6, y: y, width: side, height: side)
        frame.fill(face, Palette.color(of: view.roles[role.index].sector), radius: side / 2)
        frame.picture(portrait(role), face.inset(style.px(3)))
      }
      x += wanted + style.px(8)
    }
    return y + side - point.y
  }
}
