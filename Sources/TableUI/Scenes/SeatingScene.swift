import Rules
import Wording

/// Who sits where, and what general practice promises.
struct SeatingScene: Scene {
  var context: Context

  let length: GameLength
  /// Roles, by seat.
  private var seats: [[RoleID]] = []
  private var pickedRole: RoleID?
  private var commitment = 0

  enum Changes: Change {
    case seatCount(Int)
    case pick(RoleID)
    case place(SeatID)
    case commitment(Int)
    case begin
  }

  init(_ context: Context, length: GameLength) {
    self.context = context
    self.length = length
    guard let chosen = shown.chosen else { return }
    commitment = chosen.commitment?.terms.standard ?? 0
    deal(over: min(chosen.seatRange.upperBound, 6))
  }

  var ground: Ground { .title }
  var back: Command { .screen(.intro(length)) }

  var footer: Footer {
    let prompt: String
    if let picked = pickedRole, let chosen = shown.chosen {
      prompt = words("Where does {0} sit? Press a seat.", chosen.roles[picked.index].title)
    } else {
      prompt = words("Everybody takes a seat. Two people may share one.")
    }
    return Footer(
      prompt: prompt,
      primary: Footer.Primary(label: words("Begin"), command: .change(Changes.begin)),
      back: Footer.Back(label: words("Back"), command: back))
  }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .seatCount(let count): deal(over: count)
    case .pick(let role): pickedRole = pickedRole == role ? nil : role
    case .place(let seat): place(at: seat)
    case .commitment(let level): commitment = level
    case .begin:
      // Where chance begins is for whoever owns the game to say.
      let setup = Setup(seats: seats, commitment: commitment, length: length, seed: 0)
      return Reaction(requests: [.start(setup)])
    }
    return Reaction()
  }

  /// Deals the roles anew over so many seats.
  private mutating func deal(over count: Int) {
    guard let chosen = shown.chosen else { return }
    let count = max(chosen.seatRange.lowerBound, min(chosen.seatRange.upperBound, count))
    seats = Setup.paired(chosen.roles.map(\.sector), over: count)
    pickedRole = nil
  }

  /// Moves the picked role to the seat, or swaps when the seat is full.
  private mutating func place(at seat: SeatID) {
    guard let role = pickedRole, seats.indices.contains(seat.index),
      let from = seats.firstIndex(where: { $0.contains(role) })
    else { return }
    pickedRole = nil
    guard from != seat.index else { return }
    seats[from].removeAll { $0 == role }
    seats[seat.index].append(role)
    if seats[seat.index].count > 2 || seats[from].isEmpty {
      let back = seats[seat.index].removeFirst()
      seats[from].append(back)
    }
  }

  func paint(on frame: inout Frame) {
    guard let chosen = shown.chosen else { return }
    let bounds = frame.bounds
    let footer = frame.footerRect
    let edge = style.px(60)
    let rect = Rect(
      x: edge, y: style.px(48), width: bounds.width - edge * 2, height: footer.y - style.px(84))
    frame.sheet(in: rect) { frame, column in
      paintSeatingText(chosen, on: &frame, in: &column)
    }
  }

  private func paintSeatingText(
    _ chosen: CaseView, on frame: inout Frame, in column: inout Column
  ) {
    frame.text(words("Who sits where?"), .title, in: &column, color: Palette.ink)
    frame.text(
      words("Choose how many seats. Press a role, then a seat, to move it."), .small, in: &column,
      color: Palette.inkSoft)
    column.skip(style.px(12))
    paintCounts(chosen, on: &frame, in: &column)
    column.skip(style.px(20))
    column.skip(paintSeats(chosen, on: &frame, at: column.point, width: column.width))
    if let card = chosen.commitment {
      column.skip(style.px(24))
      frame.text(
        words("What does {0} promise? Settle it in public.", chosen.roles[card.role.index].title),
        .heading, in: &column, color: Palette.ink)
      column.skip(style.px(10))
      column.skip(paintCommitments(card, on: &frame, at: column.point, width: column.width))
    }
    column.skip(style.px(8))
  }

  private func paintCounts(
    _ chosen: CaseView, on frame: inout Frame, in column: inout Column
  ) {
    let row = column.place(height: frame.lineHeight(.heading) + style.px(22))
    var x = row.x
    for count in chosen.seatRange {
      let label = words.plural("one seat", "{0} seats", count)
      let buttonWidth = frame.width(of: label, .heading) + style.px(44)
      let rect = Rect(x: x, y: row.y, width: buttonWidth, height: row.height)
      frame.button(
        .numbered(.seats, count), label, rect, seats.count == count ? .selected : .plain,
        .change(Changes.seatCount(count)))
      x = rect.maxX + style.px(14)
    }
  }

  /// Returns the height.
  private func paintSeats(
    _ chosen: CaseView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(18)
    let columns = style.columns(atMost: min(3, seats.count), in: width, each: 400)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let row = max(style.px(58), frame.lineHeight(.bodyStrong) + style.px(14))
    let most = seats.map(\.count).max() ?? 1
    let height = style.px(28) + frame.lineHeight(.small) + (row + style.px(8)) * Double(most)
    var y = point.y
    for (number, roles) in seats.enumerated() {
      let column = number % columns
      if number > 0, column == 0 { y += height + gap }
      let rect = Rect(
        x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
        height: height)
      let isTarget = pickedRole != nil
      frame.fill(rect, isTarget ? Palette.glow : Palette.paper, radius: style.px(16))
      frame.outline(rect, Palette.line, width: style.px(2), radius: style.px(16))
      if isTarget {
        let id = HitID.numbered(.seat, number + 1)
        frame.hit(
          id, rect, label: words("Seat {0}", number + 1), .change(Changes.place(SeatID(number))))
        frame.focusRing(id, rect, radius: style.px(16))
      }
      frame.text(
        words("Seat {0}", number + 1), .small,
        at: Point(x: rect.x + style.px(18), y: rect.y + style.px(10)),
        width: rect.width - style.px(36), color: Palette.inkSoft)
      var rowY = rect.y + style.px(14) + frame.lineHeight(.small)
      for role in roles {
        paintSeatedRole(
          chosen.roles[role.index], isTarget: isTarget, on: &frame,
          in: Rect(
            x: rect.x + style.px(12), y: rowY, width: rect.width - style.px(24), height: row))
        rowY += row + style.px(8)
      }
    }
    return y + height - point.y
  }

  private func paintSeatedRole(
    _ role: CaseView.RoleCard, isTarget: Bool, on frame: inout Frame, in rect: Rect
  ) {
    let isPicked = pickedRole == role.id
    frame.fill(rect, isPicked ? Palette.amber : Palette.card, radius: style.px(14))
    let side = min(rect.height - style.px(12), style.icon(72))
    let face = Rect(
      x: rect.x + style.px(8), y: rect.center.y - side / 2, width: side, height: side)
    frame.fill(
      face.inset(-style.px(3)), Palette.color(of: role.sector), radius: side / 2 + style.px(3))
    frame.picture(portrait(role.id), face)
    let x = face.maxX + style.px(14)
    let width = rect.maxX - x - style.px(10)
    let sector = words.name(role.sector)
    let sectorWidth = frame.width(of: sector, .small)
    let titleWidth = frame.width(of: role.title, .bodyStrong)
    frame.text(
      role.title, .bodyStrong,
      at: Point(x: x, y: rect.center.y - frame.lineHeight(.bodyStrong) / 2), width: width,
      color: Palette.ink, atMost: 1)
    if titleWidth + sectorWidth + style.px(24) < width {
      frame.text(
        sector, .small, at: Point(x: x, y: rect.center.y - frame.lineHeight(.small) / 2),
        width: width, color: Palette.color(of: role.sector), align: .right)
    }
    if !isTarget || isPicked {
      let id = HitID.numbered(.role, role.id.index + 1)
      frame.hit(id, rect, label: role.title, .change(Changes.pick(role.id)))
      frame.focusRing(id, rect, radius: style.px(14))
    }
  }

  /// Returns the height.
  private func paintCommitments(
    _ card: CaseView.CommitmentCard, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(16)
    let levels = card.terms.allowed
    let columns = style.columns(atMost: levels.count, in: width, each: 330)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let inner = columnWidth - style.px(36)
    let height =
      (levels.map {
        frame.height(of: words.commitment($0), .bodyStrong, width: inner)
          + frame.height(of: words.commitmentMeaning($0), .small, width: inner)
      }.max() ?? 0) + style.px(34)
    var y = point.y
    for (number, level) in levels.enumerated() {
      let column = number % columns
      if number > 0, column == 0 { y += height + gap }
      let rect = Rect(
        x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
        height: height)
      let isChosen = commitment == level
      let id = HitID.numbered(.commitment, level)
      frame.fill(rect, isChosen ? Palette.glow : Palette.paper, radius: style.px(14))
      frame.outline(
        rect, isChosen ? Palette.amberDeep : Palette.line, width: style.px(isChosen ? 4 : 2),
        radius: style.px(14))
      var textY = rect.y + style.px(14)
      textY += frame.text(
        words.commitment(level), .bodyStrong, at: Point(x: rect.x + style.px(18), y: textY),
        width: inner, color: Palette.ink)
      frame.text(
        words.commitmentMeaning(level), .small,
        at: Point(x: rect.x + style.px(18), y: textY + style.px(4)), width: inner,
        color: Palette.inkSoft)
      frame.hit(id, rect, label: words.commitment(level), .change(Changes.commitment(level)))
      frame.focusRing(id, rect, radius: style.px(14))
    }
    return y + height - point.y
  }
}
