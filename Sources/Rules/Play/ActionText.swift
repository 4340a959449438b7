extension Action {
  /// The action in one line of plain words, as recordings keep it: `lead home-nurse`,
  /// `prepare night-plan by gp with home-nurse`. Seats count from 1.
  ///
  /// - Parameter situation: the card on the table, whose options are named.
  public func text(in scenario: Scenario, situation: SituationID?) -> String {
    func option(_ id: OptionID) -> String {
      guard let situation else { return "?" }
      return scenario.situations[situation.index].options[id.index].name
    }
    func role(_ id: RoleID) -> String { scenario.roles[id.index].name }
    switch self {
    case .draw: return "draw"
    case .takeStance(let seat, .unsure): return "stance \(seat.index + 1) unsure"
    case .takeStance(let seat, .option(let id)): return "stance \(seat.index + 1) \(option(id))"
    case .revealStances: return "reveal"
    case .choose(let id): return "choose \(option(id))"
    case .letHappen: return "let-happen"
    case .appoint(let id): return "lead \(role(id))"
    case .ask(nil): return "ask nobody"
    case .ask(.some(let line)): return "ask \(scenario.advice[line.index].name)"
    case .tell(let roles):
      return roles.isEmpty
        ? "tell nobody" : "tell " + roles.map(role).joined(separator: " ")
    case .hear(let seat, let reason): return "hear \(seat.index + 1) \(reason.rawValue)"
    case .conclude: return "conclude"
    case .proceed: return "proceed"
    case .prepare(.putInPlace(let item, let by, let second)):
      let with = second.map { " with \(role($0))" } ?? ""
      return "prepare \(scenario.plan[item.index].name) by \(role(by))\(with)"
    case .prepare(.review(let item, let by)):
      return "review \(scenario.plan[item.index].name) by \(role(by))"
    case .prepare(.support(let colleague, let by)):
      return "support \(role(colleague)) by \(role(by))"
    case .finishPreparing: return "finish"
    }
  }

  /// Reads what ``text(in:situation:)`` wrote; `nil` when it is none of ours or names something the
  /// scenario does not have.
  public init?(text: String, in scenario: Scenario, situation: SituationID?) {
    let words = text.split(separator: " ").map(String.init)
    let names = ActionNames(scenario: scenario, situation: situation)
    guard let verb = words.first else { return nil }
    let rest = Array(words.dropFirst())
    switch (verb, rest.count) {
    case ("draw", 0): self = .draw
    case ("reveal", 0): self = .revealStances
    case ("let-happen", 0): self = .letHappen
    case ("conclude", 0): self = .conclude
    case ("proceed", 0): self = .proceed
    case ("finish", 0): self = .finishPreparing
    case ("stance", 2):
      guard let seat = names.seat(rest[0]) else { return nil }
      if rest[1] == "unsure" {
        self = .takeStance(seat, .unsure)
      } else {
        guard let option = names.option(rest[1]) else { return nil }
        self = .takeStance(seat, .option(option))
      }
    case ("choose", 1):
      guard let option = names.option(rest[0]) else { return nil }
      self = .choose(option)
    case ("lead", 1):
      guard let role = names.role(rest[0]) else { return nil }
      self = .appoint(role)
    case ("ask", 1):
      if rest[0] == "nobody" {
        self = .ask(nil)
      } else {
        guard let line = names.adviceLine(rest[0]) else { return nil }
        self = .ask(line)
      }
    case ("tell", 1...):
      var roles = IDSet<Role>()
      if rest != ["nobody"] {
        for name in rest {
          guard let role = names.role(name) else { return nil }
          roles.insert(role)
        }
      }
      self = .tell(roles)
    case ("hear", 2):
      guard let seat = names.seat(rest[0]), let reason = HeardReason(rawValue: rest[1]) else {
        return nil
      }
      self = .hear(seat, reason)
    case ("prepare", _), ("review", _), ("support", _):
      guard let preparation = names.preparation(verb, rest) else { return nil }
      self = .prepare(preparation)
    case (_, _): return nil
    }
  }
}

/// Names of the scenario read back to places.
private struct ActionNames {
  let scenario: Scenario
  let situation: SituationID?

  func seat(_ text: String) -> SeatID? {
    guard let number = Int(text), (1...8).contains(number) else { return nil }
    return SeatID(number - 1)
  }

  func role(_ name: String) -> RoleID? {
    scenario.roles.firstIndex { $0.name == name }.map { RoleID($0) }
  }

  func option(_ name: String) -> OptionID? {
    guard let situation else { return nil }
    return scenario.situations[situation.index].options.firstIndex { $0.name == name }
      .map { OptionID($0) }
  }

  func adviceLine(_ name: String) -> AdviceLineID? {
    scenario.advice.firstIndex { $0.name == name }.map { AdviceLineID($0) }
  }

  func item(_ name: String) -> PlanItemID? {
    scenario.plan.firstIndex { $0.name == name }.map { PlanItemID($0) }
  }

  func preparation(_ verb: String, _ words: [String]) -> Preparation? {
    guard words.count >= 3, words[1] == "by", let by = role(words[2]) else { return nil }
    switch (verb, words.count) {
    case ("prepare", 3):
      return item(words[0]).map { .putInPlace($0, by: by, with: nil) }
    case ("prepare", 5):
      guard words[3] == "with", let second = role(words[4]) else { return nil }
      return item(words[0]).map { .putInPlace($0, by: by, with: second) }
    case ("review", 3): return item(words[0]).map { .review($0, by: by) }
    case ("support", 3): return role(words[0]).map { .support($0, by: by) }
    case (_, _): return nil
    }
  }
}
