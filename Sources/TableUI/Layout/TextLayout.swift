/// Broken lines, kept between frames.
final class TextLayout {
  let measurer: any TextMeasuring
  private var kept: [Key: [String]] = [:]

  private struct Key: Hashable {
    let text: String
    let style: TextStyle
    let width: Double
  }

  init(measurer: any TextMeasuring) { self.measurer = measurer }

  func lines(of text: String, style: TextStyle, width: Double) -> [String] {
    let key = Key(text: text, style: style, width: width.rounded())
    if let lines = kept[key] { return lines }
    if kept.count > 4000 { kept.removeAll() }
    let lines = LineBreaker(measurer: measurer, style: style).lines(of: text, width: width)
    kept[key] = lines
    return lines
  }
}
