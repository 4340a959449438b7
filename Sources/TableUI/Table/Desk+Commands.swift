import Rules

extension Desk {
  /// Carries a command out as far as the desk goes, and says what has to be asked for.
  mutating func take(_ command: Command, _ shown: Presentation) -> [Request] {
    switch command {
    case .nothing: return []
    case .request(let request): return take(request)
    case .screen(let screen):
      self.screen = screen
      overlay = nil
      if screen == .seating { prepareSeating(shown) }
      if screen == .debrief { debriefPage = 0 }
    case .overlay(let overlay):
      self.overlay = overlay
      firstHand = nil
    case .textSize(let step): changeTextSize(step)
    case .chooseLength(let length): self.length = length
    case .seatCount(let count): deal(over: count, shown)
    case .pickRole(let role): pickedRole = pickedRole == role ? nil : role
    case .placeRole(let seat): place(at: seat)
    case .commitment(let level): commitment = level
    case .startGame:
      // Where chance begins is for whoever owns the game to say.
      return [.start(Setup(seats: seats, commitment: commitment, length: length, seed: 0))]
    case .beginStances: isAnswering = true
    case .stance(let stance):
      guard let seat = nextSeat(shown.game) else { return [] }
      answering = nil
      return [.apply(.takeStance(seat, stance))]
    case .answerFor(let seat): answering = answering == seat ? nil : seat
    case .toggleTold(let role):
      if told.contains(role) { told.remove(role) } else { told.insert(role) }
    case .hear(let seat): hearing = hearing == seat ? nil : seat
    case .look(let seat): overlay = .seat(seat, .covered)
    case .uncover:
      guard case .seat(let seat, _) = overlay else { return [] }
      overlay = .seat(seat, .open)
      return [.look(seat)]
    case .stopLooking:
      overlay = nil
      return [.look(nil)]
    case .pickHand(let role): firstHand = firstHand == role ? nil : role
    case .showFacilitator:
      overlay = .facilitator(.open)
      return [.facilitator(.shown)]
    case .debriefPage(let page): debriefPage = page
    }
    return []
  }

  private mutating func take(_ request: Request) -> [Request] {
    switch request {
    case .openCase:
      screen = .intro
      length = .full
    case .apply(.hear): hearing = nil
    case .apply(.prepare):
      overlay = nil
      firstHand = nil
    case .leave, .finish, .facilitator(.hidden): overlay = nil
    case .jump: overlay = nil
    case .rewind, .goBack, .language, .start, .resume, .setAside, .apply, .undo, .redo, .look,
      .facilitator(.shown), .toggleFullScreen, .quit:
      break
    }
    return [request]
  }

  /// The seat that answers now: the one asked for, which may have answered already, or the first in
  /// speaking order without an answer.
  func nextSeat(_ view: TableView?) -> SeatID? {
    guard let view else { return nil }
    if let answering, view.seats.indices.contains(answering.index) { return answering }
    return view.speakingOrder.first { !view.seats[$0.index].hasTakenStance }
  }

  private mutating func changeTextSize(_ step: Command.Step) {
    let sizes = Style.textScales
    let index = sizes.lastIndex { $0 <= textScale + 0.01 } ?? 0
    switch step {
    case .up: textScale = sizes[min(index + 1, sizes.count - 1)]
    case .down: textScale = sizes[max(index - 1, 0)]
    }
    scrolled = [:]
  }

  private mutating func prepareSeating(_ shown: Presentation) {
    guard let chosen = shown.chosen else { return }
    pickedRole = nil
    commitment = chosen.commitment?.terms.standard ?? 0
    deal(over: min(chosen.seatRange.upperBound, 6), shown)
  }

  /// Deals the roles anew over so many seats.
  private mutating func deal(over count: Int, _ shown: Presentation) {
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
}
