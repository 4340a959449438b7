import Rules

/// What a card says, with its picture in the upper right corner and the text flowing round it; the
/// picture gives way to the text.
struct CardText: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  /// A picture, and how high it may become in units.
  struct Corner {
    let image: CaseImage
    let height: Double

    /// The largest comes first.
    static let heights: [Double] = [300, 230, 180, 130]
  }

  /// A sheet whose content may hold the picture of the card: as large as it can be while all of the
  /// content is seen without scrolling, or not at all.
  func paintSheet(
    in rect: Rect, band: Color, on frame: inout Frame,
    content: @escaping (inout Frame, inout Column, Corner?) -> Void
  ) {
    let pad = style.px(32)
    let corner = shown.image.flatMap { image in
      Corner.heights.lazy.map { Corner(image: image, height: $0) }.first { corner in
        var trial = frame
        var wanted = Column(
          at: Point(x: rect.x + pad, y: rect.y + pad), width: rect.width - pad * 2 - style.px(18))
        content(&trial, &wanted, corner)
        return wanted.height + pad * 2 <= rect.height
      }
    }
    frame.sheet(in: rect, band: band) { frame, column in
      content(&frame, &column, corner)
    }
  }

  /// What a card says, and its picture where the lines beside it are not too short. Returns the
  /// height of both.
  func paint(
    title: String, text: String, _ corner: Corner?, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    var room = width
    var bottom = point.y
    if let corner, style.columns(atMost: 2, in: width, each: 360) == 2 {
      let size = fitted(
        corner.image, width: min(style.px(corner.height * 1.4), width * 0.34),
        height: style.px(corner.height))
      let rect = Rect(
        x: point.x + width - size.width, y: point.y + style.px(6), width: size.width,
        height: size.height)
      frame.image(corner.image, rect)
      room = width - size.width - style.px(32)
      bottom = rect.maxY
    }
    var y = point.y
    if !title.isEmpty {
      y += frame.text(
        title, .title, at: Point(x: point.x, y: y), width: room, color: Palette.ink)
      y += style.px(10)
    }
    let beside = Int(((bottom + style.px(8) - y) / frame.lineHeight(.body)).rounded(.up))
    let parts = room < width ? parted(text, max(0, beside), width: room, on: frame) : ("", text)
    y += frame.text(
      parts.0, .body, at: Point(x: point.x, y: y), width: room, color: Palette.ink)
    y += frame.text(
      parts.1, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
    return max(y, bottom) - point.y
  }

  /// The words that fit into so many lines of this width, and the others.
  private func parted(
    _ text: String, _ lines: Int, width: Double, on frame: Frame
  ) -> (String, String) {
    let words = text.split(separator: " ")
    let most = Double(lines) * frame.lineHeight(.body)
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high + 1) / 2
      let part = words[..<middle].joined(separator: " ")
      if frame.height(of: part, .body, width: width) <= most {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return (words[..<low].joined(separator: " "), words[low...].joined(separator: " "))
  }

  /// As large as the box holds with its proportions kept; a photo at most half as large again as it
  /// is, because more shows its pixels.
  private func fitted(_ image: CaseImage, width: Double, height: Double) -> Size {
    var scale = min(width / image.size.width, height / image.size.height)
    if image.kind == .png { scale = min(scale, 1.5) }
    return Size(
      width: max(1, (image.size.width * scale).rounded()),
      height: max(1, (image.size.height * scale).rounded()))
  }

  func paint(
    title: String, text: String, _ corner: Corner?, on frame: inout Frame,
    in column: inout Column
  ) {
    column.skip(
      paint(
        title: title, text: text, corner, on: &frame, at: column.point, width: column.width))
  }
}
