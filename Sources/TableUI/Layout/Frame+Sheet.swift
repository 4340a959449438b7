extension Frame {
  /// A card in the centre whose content may be higher than the room; the card is only as high as it
  /// has to be.
  mutating func sheet(
    in rect: Rect, band: Color? = nil,
    content: @escaping (inout Frame, Point, Double) -> Double
  ) {
    let pad = style.px(32)
    var trial = self
    let height = content(
      &trial, Point(x: rect.x + pad, y: rect.y + pad), rect.width - pad * 2 - style.px(18))
    let card = Rect(
      x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, height + pad * 2))
    self.card(card, band: band)
    scroll(
      .main,
      in: Rect(
        x: card.x + pad, y: card.y + pad * 0.5, width: card.width - pad * 1.6,
        height: card.height - pad)
    ) { frame, point, width in
      content(&frame, Point(x: point.x, y: point.y + pad * 0.5), width) + pad
    }
  }

  /// A panel at the side, as high as its content.
  mutating func column(
    _ id: ScrollArea, in rect: Rect,
    content: (inout Frame, Point, Double) -> Double
  ) {
    let pad = style.px(16)
    let inner = rect.inset(pad)
    var trial = self
    let height = content(&trial, Point(x: inner.x, y: inner.y), inner.width - style.px(18))
    panel(
      Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, height + pad * 2)))
    scroll(id, in: inner, content: content)
  }
}
