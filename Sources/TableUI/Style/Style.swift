/// The one visual language of the table.
///
/// - Lengths are in *units*: 1/1080 of the height of a 16:9 surface. 1920×1080 and 1280×720 show the
///   same picture; other shapes get more room, never less.
/// - Type: `display` for chapter titles, `title` for cards, `heading` for panels and what to do next,
///   `body` for all that is read aloud, `small` for labels. Inter throughout. Text size (100 to
///   200 %) multiplies body, heading and small in full and larger type by its square root, so that
///   a title never crowds out the text below it.
/// - Spacing: steps of 8 units: 8 within a label, 16 within a card, 24 between cards, 40 at edges.
/// - Card: paper, radius 18, a soft shadow, a band of the colour of what it belongs to on its left
///   edge, title, text, and at the bottom a row of small facts.
/// - A person is a portrait in a ring of the sector's colour. Strain is up to three stones.
/// - Amber means "here you act". Closed things are pale, with the reason in words, never colour alone.
public struct Style: Sendable, Hashable {
  public enum Text: Sendable {
    case display, title, heading, body, bodyStrong, bodyItalic, small, smallStrong
  }

  /// Pixels in a unit.
  let unit: Double
  /// 1 to 2.
  let textScale: Double

  static let textScales: [Double] = [1, 1.25, 1.5, 1.75, 2]

  init(size: Size, textScale: Double) {
    unit = max(0.2, min(size.width / 1920, size.height / 1080))
    self.textScale = max(1, min(2, textScale))
  }

  /// Whether side columns give way to a strip, so that large text keeps the whole width.
  var isCompact: Bool { textScale > 1.1 }

  func px(_ units: Double) -> Double { (units * unit).rounded() }

  /// Pixels of a picture that stands beside text, which grows with it as titles do.
  func icon(_ units: Double) -> Double { (units * unit * textScale.squareRoot()).rounded() }

  /// How many columns of text fit side by side.
  ///
  /// - Parameters:
  ///   - width: in pixels.
  ///   - units: what a column needs at 100 % text.
  func columns(atMost most: Int, in width: Double, each units: Double) -> Int {
    max(1, min(most, Int(width / (units * unit * textScale))))
  }

  func font(_ text: Text) -> TextStyle {
    let soft = textScale.squareRoot()
    return switch text {
    case .display: TextStyle(.bold, size: px(60 * soft))
    case .title: TextStyle(.bold, size: px(38 * soft))
    case .heading: TextStyle(.semibold, size: px(27 * textScale))
    case .body: TextStyle(.regular, size: px(25 * textScale))
    case .bodyStrong: TextStyle(.semibold, size: px(25 * textScale))
    case .bodyItalic: TextStyle(.italic, size: px(25 * textScale))
    case .small: TextStyle(.medium, size: px(20 * textScale))
    case .smallStrong: TextStyle(.semibold, size: px(20 * textScale))
    }
  }
}
