extension Frame {
  /// A card in the centre whose content may be higher than the room; the card is only as high as it
  /// has to be.
  mutating func sheet(
    in rect: Rect, band: Color? = nil,
    content: @escaping (inout Frame, inout Column) -> Void
  ) {
    let pad = style.px(32)
    var trial = self
    var wanted = Column(
      at: Point(x: rect.x + pad, y: rect.y + pad), width: rect.width - pad * 2 - style.px(18))
    content(&trial, &wanted)
    let card = Rect(
      x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, wanted.height + pad * 2))
    self.card(card, band: band)
    scroll(
      .main,
      in: Rect(
        x: card.x + pad, y: card.y + pad * 0.5, width: card.width - pad * 1.6,
        height: card.height - pad)
    ) { frame, column in
      column.skip(pad * 0.5)
      content(&frame, &column)
      column.skip(pad * 0.5)
    }
  }

  /// A panel at the side, as high as its content.
  mutating func column(
    _ id: ScrollArea, in rect: Rect,
    content: (inout Frame, inout Column) -> Void
  ) {
    let pad = style.px(16)
    let inner = rect.inset(pad)
    var trial = self
    var wanted = Column(at: Point(x: inner.x, y: inner.y), width: inner.width - style.px(18))
    content(&trial, &wanted)
    panel(
      Rect(
        x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, wanted.height + pad * 2)))
    scroll(id, in: inner, content: content)
  }
}
