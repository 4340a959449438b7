import Rules
import Wording

/// Roles to choose from, each with its face, its strain and what there is to say of it.
struct RoleTiles: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  struct Tile {
    let role: RoleID
    let note: String
    let isOpen: Bool
    let isChosen: Bool
    let command: Command
  }

  /// Returns the height.
  func paint(
    _ tiles: [Tile], _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(16)
    let columns = style.columns(atMost: 2, in: width, each: 340)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let side = style.icon(84)
    let room = columnWidth - side - style.px(64)
    let height =
      (tiles.map {
        frame.height(of: view.roles[$0.role.index].title, .bodyStrong, width: room)
          + frame.height(of: $0.note, .small, width: room)
      }.max() ?? 0) + style.px(60)
    var y = point.y
    for (number, tile) in tiles.enumerated() {
      let column = number % columns
      if number > 0, column == 0 { y += height + gap }
      let rect = Rect(
        x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
        height: height)
      let role = view.roles[tile.role.index]
      let id = HitID.numbered(.role, tile.role.index + 1)
      let isHovered = frame.hovered == id && tile.isOpen
      frame.fill(
        rect,
        tile.isChosen
          ? Palette.amber : isHovered ? Palette.glow : tile.isOpen ? Palette.paper : Palette.linen,
        radius: style.px(14))
      frame.outline(
        rect, tile.isOpen ? Palette.amber : Palette.line, width: style.px(tile.isOpen ? 3 : 2),
        radius: style.px(14))
      let face = Rect(
        x: rect.x + style.px(18), y: rect.center.y - side / 2, width: side, height: side)
      frame.fill(
        face.inset(-style.px(5)), Palette.color(of: role.sector), radius: side / 2 + style.px(5))
      frame.picture(portrait(tile.role), face, opacity: tile.isOpen ? 1 : 0.5)
      let x = face.maxX + style.px(24)
      var textY = rect.y + style.px(16)
      textY += frame.text(
        role.title, .bodyStrong, at: Point(x: x, y: textY), width: room,
        color: tile.isOpen ? Palette.ink : Palette.inkSoft)
      textY += frame.text(
        tile.note, .small, at: Point(x: x, y: textY), width: room,
        color: tile.isChosen ? Palette.ink : tile.isOpen ? Palette.inkSoft : Palette.clay)
      frame.stones(role.strain, at: Point(x: x, y: textY + style.px(6)), size: style.px(22))
      if tile.isOpen {
        frame.hit(id, rect, label: role.title, tile.command)
        frame.focusRing(id, rect, radius: style.px(14))
      }
    }
    return tiles.isEmpty ? 0 : y + height - point.y
  }

  func paint(
    _ tiles: [Tile], _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    column.skip(paint(tiles, view, on: &frame, at: column.point, width: column.width))
  }
}
