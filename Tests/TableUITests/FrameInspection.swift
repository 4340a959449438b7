import TableUI

/// What can be said about a painted frame without looking at it.
struct FrameInspection {
  struct Mark: CustomStringConvertible {
    let text: String
    let rect: Rect

    var description: String {
      "“\(text)” at \(Int(rect.x)),\(Int(rect.y)) \(Int(rect.width))×\(Int(rect.height))"
    }
  }

  let size: Size
  /// Lines of text as far as they can be seen, in the order of painting.
  let marks: [Mark]
  /// Lines that begin or end outside the surface, unclipped sideways.
  let outside: [Mark]

  /// - Parameter start: the first command that counts; what an overlay covers does not.
  init(_ commands: [DrawCommand], size: Size, measurer: any TextMeasuring) {
    self.size = size
    var clips: [Rect] = [Rect(x: 0, y: 0, width: size.width, height: size.height)]
    var marks: [Mark] = []
    var outside: [Mark] = []
    for command in commands {
      switch command {
      case .beginClip(let rect): clips.append(rect.intersection(clips[clips.count - 1]))
      case .endClip: if clips.count > 1 { clips.removeLast() }
      case .text(let text, let point, let style, _):
        let height = measurer.lineHeight(of: style)
        // Ascenders and descenders of neighbouring lines may share their box.
        let full = Rect(
          x: point.x, y: point.y + height * 0.15, width: measurer.width(of: text, style: style),
          height: height * 0.7)
        if full.x < -1 || full.maxX > size.width + 1 {
          outside.append(Mark(text: text, rect: full))
        }
        let seen = full.intersection(clips[clips.count - 1])
        if seen.width > 1, seen.height > 1 { marks.append(Mark(text: text, rect: seen)) }
      case .fill(let rect, let color, _):
        // What is painted over by an opaque sheet is gone.
        if color.alpha > 180, rect.width > size.width * 0.98, rect.height > size.height * 0.98 {
          marks.removeAll()
        }
        if color.alpha == 255 {
          marks.removeAll { $0.rect.isInside(rect.intersection(clips[clips.count - 1])) }
        }
      case .picture(_, let rect, let opacity):
        if opacity == 1, rect.width > size.width * 0.98, rect.height > size.height * 0.98 {
          marks.removeAll()
        }
      case .outline, .shadow, .gradient, .line: break
      }
    }
    self.marks = marks
    self.outside = outside
  }

  /// Pairs of lines that cover each other.
  var overlaps: [(Mark, Mark)] {
    var pairs: [(Mark, Mark)] = []
    for (number, a) in marks.enumerated() {
      for b in marks[(number + 1)...] {
        let common = a.rect.intersection(b.rect)
        if common.width > 3, common.height > 3 { pairs.append((a, b)) }
      }
    }
    return pairs
  }
}

extension Rect {
  func isInside(_ other: Rect) -> Bool {
    x >= other.x - 1 && y >= other.y - 1 && maxX <= other.maxX + 1 && maxY <= other.maxY + 1
  }
}
