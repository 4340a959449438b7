/// The pieces all scenes are made of.
extension Frame {
  /// A card of paper. `band` colours its left edge.
  mutating func card(_ rect: Rect, fill color: Color = Palette.card, band: Color? = nil) {
    let radius = px(18)
    add(
      .shadow(rect.offset(y: px(4)), Palette.nightDeep.opacity(0.28), blur: px(22), radius: radius))
    fill(rect, color, radius: radius)
    if let band {
      let strip = Rect(x: rect.x, y: rect.y, width: px(12), height: rect.height)
      add(.beginClip(strip))
      fill(Rect(x: rect.x, y: rect.y, width: px(60), height: rect.height), band, radius: radius)
      add(.endClip)
    }
  }

  /// A flat panel on the board.
  mutating func panel(_ rect: Rect) {
    fill(rect, Palette.paper.opacity(0.94), radius: px(18))
  }

  enum ButtonKind {
    /// The one step that leads on.
    case primary
    case plain
    /// On dark ground.
    case ghost
    case selected
  }

  /// The size a button needs for its label.
  func buttonSize(_ label: String, icon: String? = nil, most: Double) -> Size {
    let padding = px(28)
    let iconRoom = icon == nil ? 0 : style.icon(34) + px(12)
    let room = most - padding * 2 - iconRoom
    let text = min(width(of: label, .heading), room)
    return Size(
      width: text + padding * 2 + iconRoom + 2,
      height: max(px(64), height(of: label, .heading, width: max(room, 10)) + px(24)))
  }

  mutating func button(
    _ id: HitID, _ label: String, _ rect: Rect, _ kind: ButtonKind,
    text kindOfText: Style.Text = .heading, icon: String? = nil, isEnabled: Enabled = .yes,
    _ command: Command
  ) {
    let radius = px(16)
    let isHovered = hovered == id && isEnabled == .yes
    var ground: Color
    var ink = Palette.ink
    switch kind {
    case .primary: ground = isHovered ? Color(0xF2B556) : Palette.amber
    case .plain: ground = isHovered ? Palette.glow : Palette.card
    case .ghost:
      ground = isHovered ? Palette.white.opacity(0.28) : Palette.white.opacity(0.14)
      ink = Palette.white
    case .selected: ground = Palette.glow
    }
    if isEnabled == .no {
      ground = Palette.linen
      ink = Palette.inkSoft
    }
    if kind == .primary, isEnabled == .yes {
      add(
        .shadow(rect.offset(y: px(3)), Palette.nightDeep.opacity(0.3), blur: px(14), radius: radius)
      )
    }
    fill(rect, ground, radius: radius)
    if kind == .plain || kind == .selected {
      outline(
        rect, kind == .selected ? Palette.amberDeep : Palette.line, width: max(1, px(2)),
        radius: radius)
    }
    let iconSize = icon == nil ? 0 : style.icon(34)
    let gap = icon == nil ? 0 : px(12)
    let room = rect.width - px(24) - iconSize - gap
    let textWidth = min(width(of: label, kindOfText), room)
    let textHeight = height(of: label, kindOfText, width: room)
    let x = rect.x + (rect.width - textWidth - iconSize - gap) / 2
    text(
      label, kindOfText, at: Point(x: x, y: rect.y + (rect.height - textHeight) / 2),
      width: max(textWidth + 1, min(room, textWidth + 1)), color: ink)
    if let icon {
      picture(
        icon,
        Rect(
          x: x + textWidth + gap, y: rect.center.y - iconSize / 2, width: iconSize,
          height: iconSize), opacity: isEnabled == .yes ? 1 : 0.4)
    }
    if isEnabled == .yes {
      hit(id, rect, label: label, command)
      focusRing(id, rect, radius: radius)
    }
  }

  enum Enabled {
    case yes, no

    init(_ condition: Bool) { self = condition ? .yes : .no }
  }

  /// A small round button with a picture.
  mutating func iconButton(
    _ id: HitID, _ icon: String, _ rect: Rect, label: String, isEnabled: Enabled = .yes,
    _ command: Command
  ) {
    let isHovered = hovered == id && isEnabled == .yes
    fill(rect, isHovered ? Palette.glow : Palette.card.opacity(0.92), radius: rect.height / 2)
    picture(icon, rect.inset(rect.width * 0.2), opacity: isEnabled == .yes ? 1 : 0.25)
    if isEnabled == .yes {
      hit(id, rect, label: label, command)
      focusRing(id, rect, radius: rect.height / 2)
    }
  }

  /// A row of small labels that wraps; returns its height.
  @discardableResult
  mutating func chips(
    _ chips: [Chip], at point: Point, width: Double
  ) -> Double {
    let height = lineHeight(.smallStrong) + px(12)
    let gap = px(10)
    var x = point.x
    var y = point.y
    for chip in chips {
      let iconRoom = chip.icon == nil ? 0 : height - px(8) + px(6)
      let wanted = self.width(of: chip.text, .smallStrong) + px(28) + iconRoom
      let chipWidth = min(wanted, width)
      if x > point.x, x + chipWidth > point.x + width {
        x = point.x
        y += height + gap
      }
      let textHeight = self.height(
        of: chip.text, .smallStrong, width: chipWidth - px(27) - iconRoom)
      let rect = Rect(x: x, y: y, width: chipWidth, height: max(height, textHeight + px(12)))
      fill(rect, chip.ground, radius: height / 2)
      if let icon = chip.icon {
        picture(
          icon,
          Rect(
            x: x + px(8), y: y + px(4), width: height - px(8), height: height - px(8)))
      }
      text(
        chip.text, .smallStrong, at: Point(x: x + px(14) + iconRoom, y: y + px(6)),
        width: chipWidth - px(27) - iconRoom, color: chip.ink)
      x += chipWidth + gap
      if rect.height > height {
        y += rect.height - height
      }
    }
    return chips.isEmpty ? 0 : y + height - point.y
  }

  struct Chip {
    let text: String
    var icon: String?
    var ground = Palette.linen
    var ink = Palette.ink
  }

  /// Stones for strain, 0 to 3.
  mutating func stones(_ strain: Int, at point: Point, size: Double) {
    for stone in 0..<3 {
      let rect = Rect(
        x: point.x + Double(stone) * (size + px(5)), y: point.y, width: size, height: size * 0.8)
      let color: Color =
        stone < strain ? (strain == 3 ? Palette.clay : Palette.ink) : Palette.line
      fill(rect, color, radius: size * 0.38)
    }
  }
}
