import Rules
import Wording

/// The options of a card, two beside each other where there is room.
struct OptionCards: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  enum Mode {
    /// Nothing can be pressed.
    case preview
    /// Any of them, also a closed one: it is only said what one would do.
    case stance((OptionID) -> Command)
    case choose
  }

  private func command(_ option: TableView.OptionFace, _ mode: Mode) -> Command? {
    switch mode {
    case .preview: nil
    case .stance(let press): press(option.id)
    case .choose: option.refusal == nil ? .request(.apply(.choose(option.id))) : nil
    }
  }

  /// The options of a card; returns their height.
  func paint(
    _ card: TableView.CardFace, _ view: TableView, _ mode: Mode, on frame: inout Frame,
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
            option, view, on: &trial, at: Point(x: point.x, y: y), width: columnWidth)
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
    _ option: TableView.OptionFace, _ view: TableView, _ mode: Mode,
    on frame: inout Frame, in rect: Rect
  ) {
    let id = HitID.numbered(.option, option.id.index + 1)
    let isOpen = option.refusal == nil
    let command = command(option, mode)
    let isPressable = command != nil
    let isHovered = frame.hovered == id && isPressable
    frame.fill(
      rect, isHovered ? Palette.glow : isOpen ? Palette.paper : Palette.linen,
      radius: style.px(14))
    frame.outline(
      rect, isPressable ? Palette.amber : Palette.line, width: style.px(isPressable ? 3 : 2),
      radius: style.px(14))
    _ = paintOptionText(
      option, view, on: &frame, at: Point(x: rect.x, y: rect.y), width: rect.width)
    if let command {
      frame.hit(id, rect, label: option.text, command)
      frame.focusRing(id, rect, radius: style.px(14))
    }
  }

  /// Paints what an option says; returns the height of its card.
  private func paintOptionText(
    _ option: TableView.OptionFace, _ view: TableView, on frame: inout Frame, at point: Point,
    width: Double
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
      y += Faces(context).paint(
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
    if option.isUnanswered { text += " · " + words("the citizen cannot be asked") }
    return frame.text(text, .small, at: point, width: width, color: Palette.inkSoft)
  }

  func paint(
    _ card: TableView.CardFace, _ view: TableView, _ mode: Mode, on frame: inout Frame,
    in column: inout Column
  ) {
    column.skip(paint(card, view, mode, on: &frame, at: column.point, width: column.width))
  }
}
