/// Hands out places from top to bottom, each as wide as the column.
struct Column {
  let x: Double
  /// Where the next place begins.
  private(set) var y: Double
  let width: Double
  private let top: Double

  init(at point: Point, width: Double) {
    x = point.x
    y = point.y
    top = point.y
    self.width = width
  }

  /// The upper left corner of the next place.
  var point: Point { Point(x: x, y: y) }

  /// How much has been handed out.
  var height: Double { y - top }

  /// Leaves so many pixels empty, or hands them to what was painted at `point`.
  mutating func skip(_ height: Double) { y += height }

  /// The next place begins at `y`.
  mutating func goOn(at y: Double) { self.y = y }

  /// The next place.
  mutating func place(height: Double) -> Rect {
    defer { y += height }
    return Rect(x: x, y: y, width: width, height: height)
  }
}

extension Frame {
  /// Paints a paragraph in the next place.
  mutating func text(
    _ text: String, _ kind: Style.Text, in column: inout Column, color: Color,
    align: Alignment = .left, atMost limit: Int = .max
  ) {
    column.skip(
      self.text(
        text, kind, at: column.point, width: column.width, color: color, align: align,
        atMost: limit))
  }

  /// Paints small labels in the next place.
  mutating func chips(_ chips: [Chip], in column: inout Column) {
    column.skip(self.chips(chips, at: column.point, width: column.width))
  }
}
