import Rules
import Wording

/// The fourfold decision: whom to ask, what, who leads, whom to tell.
struct DecisionScene: Scene {
  var context: Context

  /// Who is to be told, until it is settled.
  private(set) var told = IDSet<Role>()
  /// The same where whole groups are told.
  private(set) var toldGroups = IDSet<RoleGroup>()
  /// The seat whose other view is being heard.
  private(set) var hearing: SeatID?

  enum Changes: Change {
    case toggleTold(RoleID)
    case toggleGroup(GroupID)
    case hear(SeatID)
    case heard(SeatID, HeardReason)
  }

  init(_ context: Context) { self.context = context }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .toggleTold(let role):
      if told.contains(role) { told.remove(role) } else { told.insert(role) }
    case .toggleGroup(let group):
      if toldGroups.contains(group) {
        toldGroups.remove(group)
      } else {
        toldGroups.insert(group)
      }
    case .hear(let seat):
      hearing = hearing == seat ? nil : seat
      if hearing != nil {
        return Reaction(unfolded: .numbered(.reason, HeardReason.allCases.count))
      }
    case .heard(let seat, let reason):
      hearing = nil
      return Reaction(requests: [.apply(.hear(seat, reason))])
    }
    return Reaction()
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game, let card = view.card else { return }
    let rect = Board(context).plan(frame).center
    let tabs = paintParts(view, in: rect, on: &frame)
    let body = Rect(
      x: rect.x, y: tabs + style.px(14), width: rect.width,
      height: rect.maxY - tabs - style.px(14))
    frame.sheet(in: body, band: Palette.amber) { frame, column in
      column.skip(paintReminder(card, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(14))
      paintAnswer(view, on: &frame, in: &column)
      switch view.step {
      case .asking: paintAsk(view, on: &frame, in: &column)
      case .choosing: paintWhat(card, view, on: &frame, in: &column)
      case .appointing: paintWho(view, on: &frame, in: &column)
      case .telling: paintTell(view, on: &frame, in: &column)
      case .concluding: paintSummary(view, on: &frame, in: &column)
      case .drawing, .stances, .consequence, .preparing, .ended: break
      }
    }
  }

  var footer: Footer {
    guard let view = shown.game else { return Footer(prompt: "") }
    let prompt: String
    var primary: Footer.Primary?
    switch view.step {
    case .choosing:
      if view.legal.contains(.letHappen) {
        prompt = words("Nobody who could act can right now. It happens without you.")
        primary = Footer.Primary(
          label: words("Let it happen"), command: .request(.apply(.letHappen)))
      } else {
        prompt = words(
          "Talk it over. The least senior speaks first. Then press what you do together.")
      }
    case .appointing:
      let costs =
        view.decision.option.map { (view.card?.options[$0.index].strain ?? 0) > 0 } ?? false
      prompt = costs ? words("Who leads it? Leading costs strength.") : words("Who leads it?")
    case .asking:
      prompt =
        view.advice.contains { $0.refusal == nil }
        ? words("Do you need advice? Ask at the level the matter needs.")
        : words("Nobody can be asked for advice right now.")
    case .telling:
      prompt =
        view.groups.isEmpty
        ? words.plural(
          "Who has to know? There is time for one.", "Who has to know? There is time for {0}.",
          view.handOvers)
        : words.plural(
          "Who has to know? There is time for one group.",
          "Who has to know? There is time for {0} groups.", view.handOvers)
      let told = rolesToTell(view)
      let label: String
      if told.isEmpty {
        label = words("Tell nobody")
      } else if !view.groups.isEmpty {
        let groups = view.groups.filter { toldGroups.contains($0.id) }
        label = words("Tell: {0}", words.list(groups.map(\.title)))
      } else {
        label = words.plural("Tell one", "Tell {0}", told.count)
      }
      primary = Footer.Primary(label: label, command: .request(.apply(.tell(told))))
    case .concluding:
      prompt =
        Set(view.decision.differing).isSubset(of: view.decision.heard)
        ? words("Is this what you want to do?")
        : words("Somebody saw it otherwise. Mark it when it was heard. Then carry it out.")
      primary = Footer.Primary(
        label: words("This is what we do"), command: .request(.apply(.conclude)))
    case .drawing, .stances, .consequence, .preparing, .ended: prompt = ""
    }
    return Footer(prompt: prompt, primary: primary, history: view)
  }

  /// The four parts in a row; earlier ones can be pressed to go back. Returns the y below them.
  private func paintParts(_ view: TableView, in rect: Rect, on frame: inout Frame) -> Double {
    let decision = view.decision
    let option = decision.option.flatMap { id in view.card?.options[id.index] }
    let isAlone = option?.style == .alone
    let none = words("nobody")
    let parts = view.order.steps.map { step -> Part in
      let isDone = view.isSettled(step)
      let nobody = isDone ? none : ""
      return switch step {
      case .choosing: Part(step, isDone, "stance", words("What"), option?.text ?? "")
      case .appointing:
        Part(
          step, isDone, "lead", words("Who leads"),
          decision.lead.map { view.roles[$0.index].title } ?? nobody)
      case .telling:
        Part(
          step, isDone, "tell", words("Whom to tell"),
          decision.told.isEmpty || isAlone || !isDone
            ? nobody : words.list(decision.told.map { view.roles[$0.index].title }))
      case .asking, .drawing, .stances, .concluding, .consequence, .preparing, .ended:
        Part(
          step, isDone, "advice", words("Whom to ask"),
          decision.asked.map { view.advice[$0.index].title } ?? nobody)
      }
    }
    let gap = style.px(10)
    let width = (rect.width - gap * 3) / 4
    let height = frame.lineHeight(.smallStrong) + frame.lineHeight(.small) + style.px(26)
    for (number, part) in parts.enumerated() {
      let box = Rect(
        x: rect.x + Double(number) * (width + gap), y: rect.y, width: width, height: height)
      paintPart(part, view, in: box, on: &frame)
    }
    return rect.y + height
  }

  private struct Part {
    let step: TableView.Step
    let isDone: Bool
    let icon: String
    let label: String
    let value: String

    init(
      _ step: TableView.Step, _ isDone: Bool, _ icon: String, _ label: String, _ value: String
    ) {
      (self.step, self.isDone, self.icon, self.label, self.value) =
        (step, isDone, icon, label, value)
    }
  }

  private func paintPart(
    _ part: Part, _ view: TableView, in box: Rect, on frame: inout Frame
  ) {
    let isNow = view.step == part.step
    let isDone = part.isDone
    let id = HitID.numbered(.part, part.step.number)
    let ground: Color = isNow ? Palette.amber : isDone ? Palette.card : Palette.linen
    frame.fill(
      box,
      frame.hovered == id && isDone ? Palette.glow : ground.opacity(isNow || isDone ? 1 : 0.9),
      radius: style.px(14))
    let side = style.px(40)
    let hasIcon = !style.isCompact
    if hasIcon {
      frame.picture(
        part.icon,
        Rect(x: box.x + style.px(12), y: box.center.y - side / 2, width: side, height: side),
        opacity: isNow || isDone ? 1 : 0.4)
    }
    let x = box.x + (hasIcon ? side + style.px(22) : style.px(14))
    let room = box.maxX - x - style.px(10)
    var y = box.y + style.px(13)
    if part.value.isEmpty { y = box.center.y - frame.lineHeight(.smallStrong) / 2 }
    y += frame.text(
      part.label, .smallStrong, at: Point(x: x, y: y), width: room,
      color: isNow || isDone ? Palette.ink : Palette.inkSoft, atMost: 1)
    if !part.value.isEmpty {
      frame.text(
        part.value, .small, at: Point(x: x, y: y), width: room, color: Palette.inkSoft, atMost: 1)
    }
    if isDone, part.step != .appointing || view.decision.lead != nil {
      frame.hit(id, box, label: part.label, .request(.rewind(part.step)))
      frame.focusRing(id, box, radius: style.px(14))
    }
  }

  /// The card's title, and a way to read it again.
  private func paintReminder(
    _ card: TableView.CardFace, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let label = words("Read the card again")
    let buttonWidth = frame.width(of: label, .smallStrong) + style.px(34)
    let buttonHeight = frame.lineHeight(.smallStrong) + style.px(14)
    // With large text every line counts: the button alone says enough.
    let height =
      style.isCompact
      ? 0
      : frame.text(
        card.title, .title, at: point, width: width - buttonWidth - style.px(20),
        color: Palette.ink)
    let button = Rect(
      x: style.isCompact ? point.x : point.x + width - buttonWidth, y: point.y + style.px(2),
      width: buttonWidth, height: buttonHeight)
    frame.button(.single(.card), label, button, .plain, text: .smallStrong, .overlay(.card))
    return max(height, button.maxY - point.y)
  }

  private func paintWhat(
    _ card: TableView.CardFace, _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    OptionCards(context).paint(
      card, view, .choose, on: &frame, in: &column)
    if !card.unsure.isEmpty {
      column.skip(style.px(14))
      let label = words("Did not know yet:")
      let labelWidth = frame.width(of: label, .small) + style.px(14)
      let side = style.icon(46)
      frame.text(
        label, .small, at: Point(x: column.x, y: column.y + (side - frame.lineHeight(.small)) / 2),
        width: labelWidth, color: Palette.inkSoft)
      column.skip(
        Faces(context).paint(
          card.unsure, view, on: &frame, at: Point(x: column.x + labelWidth, y: column.y),
          width: column.width - labelWidth))
    }
  }

  private func paintWho(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let leads = view.decision.option.flatMap { view.card?.options[$0.index].leads } ?? []
    let names = self.names(view)
    let tiles = leads.map { role in
      let refusal = view.decision.leadRefusals[role.index]
      let face = view.roles[role.index]
      return RoleTiles.Tile(
        role: role,
        note: refusal.map { words.sentence($0, names) } ?? words.strain(face.strain),
        isOpen: refusal == nil, isChosen: false, command: .request(.apply(.appoint(role))))
    }
    RoleTiles(context).paint(tiles, view, on: &frame, in: &column)
  }
}
