import Rules
import Wording

/// Whom to tell: roles one by one, or whole groups where the case has some.
extension DecisionScene {
  /// Who is told with what is chosen so far.
  func rolesToTell(_ view: TableView) -> IDSet<Role> {
    guard !view.groups.isEmpty else { return told }
    return view.groups.filter { toldGroups.contains($0.id) }.reduce([]) { $0.union($1.toTell) }
  }

  func paintTell(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    guard view.groups.isEmpty else { return paintGroups(view, on: &frame, in: &column) }
    let tiles = view.roles.filter { $0.id != view.decision.lead }.map { role in
      let isChosen = told.contains(role.id)
      let isFull = told.count >= view.handOvers && !isChosen
      return RoleTiles.Tile(
        role: role.id,
        note: isChosen
          ? words("will be told") : isFull ? words("no time left") : words.name(role.sector),
        isOpen: !isFull, isChosen: isChosen, command: .change(Changes.toggleTold(role.id)))
    }
    RoleTiles(context).paint(tiles, view, on: &frame, in: &column)
  }

  /// One button for each group, with those who are in it.
  private func paintGroups(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let names = self.names(view)
    for group in view.groups {
      let isChosen = toldGroups.contains(group.id)
      let isFull = toldGroups.count >= view.handOvers && !isChosen
      let known = group.toTell.isEmpty ? view.decision.lead : nil
      let refusal =
        known.map { words.sentence(.leadKnowsAlready($0), names) }
        ?? (isFull ? words("no time left") : nil)
      let roles = words.list(group.roles.map { names[$0] })
      paintGroup(
        group, note: isChosen ? "\(roles) · \(words("will be told"))" : roles, refusal: refusal,
        isChosen: isChosen, on: &frame, in: &column)
      column.skip(style.px(14))
    }
  }

  private func paintGroup(
    _ group: TableView.GroupFace, note: String, refusal: String?, isChosen: Bool,
    on frame: inout Frame, in column: inout Column
  ) {
    let isOpen = refusal == nil
    let id = HitID.numbered(.group, group.id.index + 1)
    let pad = style.px(16)
    let side = style.icon(46)
    let x = column.x + pad + side + pad
    let room = column.x + column.width - pad - x
    let lines =
      [(note, isChosen ? Palette.ink : Palette.inkSoft)]
      + (refusal.map { [($0, Palette.clay)] } ?? [])
    let height =
      frame.height(of: group.title, .bodyStrong, width: room)
      + lines.reduce(0) { $0 + frame.height(of: $1.0, .small, width: room) }
    let rect = Rect(
      x: column.x, y: column.y, width: column.width, height: max(height, side) + pad * 2)
    let isHovered = frame.hovered == id && isOpen
    frame.fill(
      rect,
      isChosen
        ? Palette.amber : isHovered ? Palette.glow : isOpen ? Palette.paper : Palette.linen,
      radius: style.px(14))
    frame.outline(
      rect, isOpen ? Palette.amber : Palette.line, width: style.px(isOpen ? 3 : 2),
      radius: style.px(14))
    frame.picture(
      "tell", Rect(x: column.x + pad, y: rect.center.y - side / 2, width: side, height: side),
      opacity: isOpen ? 1 : 0.4)
    var y = rect.center.y - height / 2
    y += frame.text(
      group.title, .bodyStrong, at: Point(x: x, y: y), width: room,
      color: isOpen ? Palette.ink : Palette.inkSoft)
    for (line, color) in lines {
      y += frame.text(line, .small, at: Point(x: x, y: y), width: room, color: color)
    }
    if isOpen {
      frame.hit(id, rect, label: group.title, .change(Changes.toggleGroup(group.id)))
      frame.focusRing(id, rect, radius: style.px(14))
    }
    column.skip(rect.height)
  }
}
