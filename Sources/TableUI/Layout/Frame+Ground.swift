extension Frame {
  enum Backdrop {
    /// 16:9, over the whole surface.
    case scene
    /// 3:2, drawn small and grown.
    case vignette

    var shape: Size {
      switch self {
      case .scene: Size(width: 1920, height: 1080)
      case .vignette: Size(width: 480, height: 320)
      }
    }
  }

  /// A picture that fills the rectangle, cut where it is wider or higher.
  mutating func cover(
    _ rect: Rect, with name: String, _ backdrop: Backdrop = .scene
  ) {
    let size = Self.coverSize(Size(width: rect.width, height: rect.height), backdrop)
    picture(
      name,
      Rect(
        x: rect.x + ((rect.width - size.width) / 2).rounded(), y: rect.maxY - size.height,
        width: size.width, height: size.height))
  }

  /// The size of a ground that just covers so much.
  static func coverSize(_ size: Size, _ backdrop: Backdrop) -> Size {
    let scale = max(size.width / backdrop.shape.width, size.height / backdrop.shape.height)
    return Size(
      width: (backdrop.shape.width * scale).rounded(.up),
      height: (backdrop.shape.height * scale).rounded(.up))
  }

  /// The bar at the bottom of every scene.
  var footerRect: Rect {
    let height = style.px(40) + lineHeight(.heading) * 2
    return Rect(
      x: 0, y: size.height - height, width: size.width, height: height)
  }
}
