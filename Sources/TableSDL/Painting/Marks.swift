import TableUI

/// What a frame paints where, in order, its clips worked into it.
struct Marks: Equatable {
  struct Mark: Equatable {
    let command: DrawCommand
    /// Nothing of it is seen outside.
    let clip: PixelRect
    /// All that it can change, within the clip.
    let area: PixelRect
  }

  private(set) var list: [Mark] = []

  /// - Parameter area: what a command can change; `nil` when nothing of it can be seen within the
  ///   clip.
  init(
    _ commands: [DrawCommand], on bounds: PixelRect,
    area: (DrawCommand, _ clip: PixelRect) throws(WindowFailure) -> PixelRect?
  ) throws(WindowFailure) {
    list.reserveCapacity(commands.count)
    var clips: [PixelRect?] = [bounds]
    for command in commands {
      switch command {
      case .beginClip(let rect):
        clips.append(PixelRect(snapping: rect).flatMap { clips[clips.count - 1]?.intersection($0) })
      case .endClip: if clips.count > 1 { clips.removeLast() }
      case .fill, .outline, .shadow, .gradient, .picture, .text, .line:
        guard let clip = clips[clips.count - 1],
          let area = try area(command, clip)?.intersection(clip)
        else { continue }
        list.append(Mark(command: command, clip: clip, area: area))
      }
    }
  }

  /// Where a frame of these marks can look other than the frame before it.
  ///
  /// What stands in both in the same order is painted alike wherever nothing else is painted.
  func changes(since before: Marks) -> Areas {
    var areas = Areas()
    var (old, new) = (before.list[...], list[...])
    while let was = old.first, let mark = new.first {
      if was == mark {
        old.removeFirst()
        new.removeFirst()
        continue
      }
      let skipped = Self.nearest(mark, in: old)
      let added = Self.nearest(was, in: new)
      if let skipped, skipped <= added ?? .max {
        for gone in old.prefix(skipped) { areas.add(gone.area) }
        old.removeFirst(skipped)
      } else if let added {
        for come in new.prefix(added) { areas.add(come.area) }
        new.removeFirst(added)
      } else {
        areas.add(was.area)
        areas.add(mark.area)
        old.removeFirst()
        new.removeFirst()
      }
    }
    for mark in old { areas.add(mark.area) }
    for mark in new { areas.add(mark.area) }
    return areas
  }

  /// How many come before it; not looked for beyond a few dozen.
  private static func nearest(_ mark: Mark, in list: ArraySlice<Mark>) -> Int? {
    list.prefix(48).firstIndex { $0.area == mark.area && $0 == mark }.map { $0 - list.startIndex }
  }
}
