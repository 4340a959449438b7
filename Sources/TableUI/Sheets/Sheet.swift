/// What lies over a scene: a veil, and one sheet.
protocol Sheet: Act {
  var veil: Veil { get }
  /// What Escape does, and pressing beside it.
  var closing: Command { get }
}

extension Sheet {
  var veil: Veil { .dim }
  var closing: Command { .overlay(nil) }
}

/// What is left to see of the scene.
enum Veil: Hashable {
  case dim
  /// Nothing of the table below, nothing private yet.
  case curtain
  case dark
}

extension Veil {
  init(_ cover: Overlay.Cover) {
    switch cover {
    case .covered: self = .curtain
    case .open: self = .dark
    }
  }
}

extension Sheet {
  /// The veil and the sheet; only what is on it can be pressed, and pressing beside it closes it.
  func paintOver(_ frame: inout Frame) {
    switch veil {
    case .curtain:
      frame.cover(frame.bounds, with: "title")
      frame.fill(frame.bounds, Palette.nightDeep.opacity(0.55))
    case .dark: frame.fill(frame.bounds, Palette.nightDeep)
    case .dim: frame.fill(frame.bounds, Palette.nightDeep.opacity(0.72))
    }
    frame.removeHits()
    frame.hit(.single(.outside), frame.bounds, label: "", closing)
    paint(on: &frame)
  }
}
