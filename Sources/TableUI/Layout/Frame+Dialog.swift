extension Frame {
  /// A sheet in the middle with a title, content and a row of buttons.
  mutating func dialog(
    _ title: String, wide: Double = 1200, buttons: [(id: HitID, label: String, Command)],
    content: @escaping (inout Frame, inout Column) -> Void
  ) {
    let bounds = self.bounds
    let width = min(bounds.width - style.px(60), style.px(wide) * style.textScale.squareRoot())
    let pad = style.px(40)
    let inner = width - pad * 2
    let titleHeight = self.height(of: title, .title, width: inner)
    let buttonHeight = max(style.px(64), lineHeight(.heading) + style.px(24))
    var trial = self
    var wanted = Column(at: Point(x: pad, y: 0), width: inner - style.px(18))
    content(&trial, &wanted)
    let most = bounds.height - style.px(60) - titleHeight - buttonHeight - pad * 2 - style.px(36)
    let height = min(wanted.height, most)
    let total = titleHeight + height + buttonHeight + pad * 2 + style.px(36)
    let rect = Rect(
      x: (bounds.width - width) / 2, y: (bounds.height - total) / 2, width: width, height: total)
    card(rect)
    hit(.single(.sheet), rect, label: "", .nothing)
    text(
      title, .title, at: Point(x: rect.x + pad, y: rect.y + pad), width: inner, color: Palette.ink)
    scroll(
      .sheet,
      in: Rect(
        x: rect.x + pad, y: rect.y + pad + titleHeight + style.px(12), width: inner, height: height)
    ) { frame, column in
      content(&frame, &column)
    }
    var right = rect.maxX - pad
    for one in buttons.reversed() {
      let size = buttonSize(one.label, most: inner)
      let place = Rect(
        x: right - size.width, y: rect.maxY - pad - buttonHeight, width: size.width,
        height: buttonHeight)
      button(
        one.id, one.label, place, one.id == .single(.primary) ? .primary : .plain, one.2)
      right = place.x - style.px(16)
    }
  }
}
