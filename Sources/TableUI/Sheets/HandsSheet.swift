import Rules
import Wording

/// Who prepares an item of the plan.
struct HandsSheet: Sheet {
  var context: Context
  let item: PlanItemID
  /// Of the two roles that an effort of 2 takes.
  private var first: RoleID?

  enum Changes: Change {
    /// One of the two roles that an effort of 2 takes, or not after all.
    case pick(RoleID)
  }

  init(_ context: Context, of item: PlanItemID) {
    self.context = context
    self.item = item
  }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .pick(let role): first = first == role ? nil : role
    }
    return Reaction()
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let face = view.plan[item.index]
    let names = self.names(view)
    let takesTwo = face.status == .absent && face.effort == 2
    frame.dialog(
      face.title, buttons: [(.single(.back), words("Not now"), .overlay(nil))]
    ) { frame, column in
      column.skip(
        frame.text(face.text, .body, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(16))
      if face.isUnanswered {
        column.skip(
          frame.text(
            face.status == .absent && face.takes > 0
              ? words("When it comes, the citizen cannot be asked.")
              : words("The citizen cannot be asked now."), .bodyStrong,
            at: column.point, width: column.width, color: Palette.clay))
        column.skip(style.px(10))
      }
      if view.freeReviews.contains(item) {
        column.skip(
          frame.text(
            words("It costs no time, as long as nothing else was prepared in this round."),
            .bodyStrong,
            at: column.point, width: column.width, color: Palette.ink))
        column.skip(style.px(10))
      }
      let question: String
      if takesTwo, first != nil {
        question = words("And who helps?")
      } else if face.isSecondTime {
        question = words("Who does it a second time?")
      } else if face.status == .stale {
        question = words("Who reviews it?")
      } else if face.takes > 0 {
        column.skip(
          frame.text(
            words("Ordered now, it is {0}.", words.coming(in: face.takes + 1)), .bodyStrong,
            at: column.point, width: column.width, color: Palette.ink))
        column.skip(style.px(10))
        question =
          takesTwo ? words("It takes two roles. Who orders it?") : words("Who orders it?")
      } else {
        question =
          takesTwo
          ? words("It takes two roles. Who puts it in place?") : words("Who puts it in place?")
      }
      column.skip(
        frame.text(
          question, .heading, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(10))
      let tiles = handTiles(face, view, names)
      RoleTiles(context).paint(
        tiles, view, on: &frame, in: &column)
    }
  }

  private func handTiles(
    _ face: TableView.PlanFace, _ view: TableView, _ names: Names
  ) -> [RoleTiles.Tile] {
    if face.status == .absent, face.effort == 2, let first {
      return view.roles.filter { $0.isSeated && $0.id != first }.map { role in
        RoleTiles(context).preparing(
          role, .prepare(.putInPlace(face.id, by: first, with: role.id)), view, names)
      }
    }
    return face.by.map { view.roles[$0.index] }.map { role in
      if face.status == .stale || face.status == .inPlace {
        return RoleTiles(context).preparing(
          role, .prepare(.review(face.id, by: role.id)), view, names)
      }
      if face.effort == 2 {
        let isOpen = view.legal.contains { action in
          if case .prepare(.putInPlace(face.id, by: role.id, with: _)) = action {
            true
          } else {
            false
          }
        }
        return RoleTiles.Tile(
          role: role.id,
          note: isOpen
            ? words.strain(role.strain)
            : role.prepareRefusal.map { words.sentence($0, names) }
              ?? words("This is not possible now."),
          isOpen: isOpen, isChosen: false,
          command: .change(Changes.pick(role.id)))
      }
      return RoleTiles(context).preparing(
        role, .prepare(.putInPlace(face.id, by: role.id, with: nil)), view, names)
    }
  }
}
