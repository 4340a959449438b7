import Rules
import Wording

extension Context {
  func paintPlanOverlay(_ view: TableView, on frame: inout Frame) {
    let names = self.names(view)
    paintDialog(
      words("The common plan"), wide: 1500,
      buttons: [("primary", words("Close"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      var y = point.y
      for item in view.plan {
        let side = style.icon(46)
        let x = point.x + side + style.px(18)
        let room = width - side - style.px(18)
        frame.picture(
          icon(item.status), Rect(x: point.x, y: y, width: side, height: side))
        let top = y
        y += frame.text(
          "\(item.title) · \(words.name(item.status))", .bodyStrong, at: Point(x: x, y: y),
          width: room, color: item.status == .inPlace ? Palette.moss : Palette.ink)
        y += frame.text(
          item.text, .small, at: Point(x: x, y: y), width: room, color: Palette.ink)
        y += frame.text(
          words(
            "{0} knowledge · put in place by {1}", words.name(item.level),
            words.list(item.by.map { names[$0] })), .small, at: Point(x: x, y: y), width: room,
          color: Palette.inkSoft)
        y = max(y, top + side) + style.px(16)
      }
      return y - point.y
    }
  }

  func paintRolesOverlay(_ view: TableView, on frame: inout Frame) {
    paintDialog(
      words("Roles"), wide: 1500, buttons: [("primary", words("Close"), .overlay(nil))],
      on: &frame
    ) { frame, point, width in
      let tiles = view.roles.map { role in
        RoleTile(
          id: "", role: role.id,
          note: [
            words.name(role.sector), words.strain(role.strain),
            role.isReachable ? words("can be reached now") : words("cannot be reached now"),
          ].joined(separator: " · "), isOpen: false, isChosen: false, command: .nothing)
      }
      return paintRoleTiles(tiles, view, on: &frame, at: point, width: width)
    }
  }

  /// Who prepares the item.
  func paintHands(_ item: PlanItemID, _ view: TableView, on frame: inout Frame) {
    let face = view.plan[item.index]
    let names = self.names(view)
    let takesTwo = face.status == .absent && face.effort == 2
    paintDialog(
      face.title, buttons: [("back", words("Not now"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      var y = point.y
      y += frame.text(face.text, .body, at: point, width: width, color: Palette.ink)
      y += style.px(16)
      let question: String
      if takesTwo, desk.firstHand != nil {
        question = words("And who helps?")
      } else if face.status == .stale {
        question = words("Who reviews it?")
      } else {
        question =
          takesTwo
          ? words("It takes two roles. Who puts it in place?") : words("Who puts it in place?")
      }
      y += frame.text(
        question, .heading, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(10)
      let tiles = handTiles(face, view, names)
      y += paintRoleTiles(tiles, view, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }

  private func handTiles(
    _ face: TableView.PlanFace, _ view: TableView, _ names: Names
  ) -> [RoleTile] {
    if face.status == .absent, face.effort == 2, let first = desk.firstHand {
      return view.roles.filter { $0.isSeated && $0.id != first }.map { role in
        tile(
          role, .prepare(.putInPlace(face.id, by: first, with: role.id)), view, names)
      }
    }
    return face.by.map { view.roles[$0.index] }.map { role in
      if face.status == .stale {
        return tile(role, .prepare(.review(face.id, by: role.id)), view, names)
      }
      if face.effort == 2 {
        return RoleTile(
          id: "role-\(role.id.index + 1)", role: role.id,
          note: role.prepareRefusal.map { words.sentence($0, names) } ?? words.strain(role.strain),
          isOpen: role.prepareRefusal == nil, isChosen: false, command: .pickHand(role.id))
      }
      return tile(role, .prepare(.putInPlace(face.id, by: role.id, with: nil)), view, names)
    }
  }

  private func tile(
    _ role: TableView.RoleFace, _ action: Action, _ view: TableView, _ names: Names
  ) -> RoleTile {
    let isOpen = view.legal.contains(action)
    return RoleTile(
      id: "role-\(role.id.index + 1)", role: role.id,
      note: isOpen
        ? words.strain(role.strain)
        : role.prepareRefusal.map { words.sentence($0, names) }
          ?? words("This is not possible now."),
      isOpen: isOpen, isChosen: false, command: .request(.apply(action)))
  }

  func paintSupport(_ colleague: RoleID, _ view: TableView, on frame: inout Frame) {
    let names = self.names(view)
    paintDialog(
      words("Who supports {0}?", names[colleague]),
      buttons: [("back", words("Not now"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      let tiles = view.roles.filter { $0.isSeated && $0.id != colleague }.map { role in
        tile(role, .prepare(.support(colleague, by: role.id)), view, names)
      }
      return paintRoleTiles(tiles, view, on: &frame, at: point, width: width)
    }
  }
}
