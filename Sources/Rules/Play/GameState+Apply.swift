extension GameState {
  /// Takes one step: checks first, changes after. A refused action changes nothing.
  ///
  /// - Parameters:
  ///   - chance: where a draw comes from; everything but a draw ignores it.
  ///   - events: what happened is appended here, in order.
  public mutating func apply(
    _ action: Action, in scenario: Scenario, chance: Chance = .generator, events: inout [Event]
  ) throws(Rejection) {
    if let refusal = refusal(of: action, in: scenario) { throw refusal }
    switch action {
    case .draw: draw(in: scenario, chance: chance, events: &events)
    case .takeStance(let seat, let stance):
      switch stance {
      case .option(let option): stances[seat.index] = Int8(option.index)
      case .unsure: stances[seat.index] = Self.unsureStance
      }
      events.append(.stanceTaken(seat))
    case .revealStances:
      step = order.steps[0]
      events.append(.stancesRevealed)
    case .choose(let option):
      guard let situation else { return }
      self.option = option
      let leads = scenario.situations[situation.index].options[option.index].leads
      step = leads.isEmpty ? stepAfterLeading(in: scenario) : .appointing
      events.append(.optionChosen(situation, option))
    case .letHappen:
      guard let situation else { return }
      step = .consequence
      events.append(.nobodyCould(situation))
      inform(in: scenario)
      tellTruth(events: &events)
    case .appoint(let role):
      lead = role
      step = stepAfterLeading(in: scenario)
      events.append(.leadAppointed(role))
    case .ask(let line):
      asked = line
      step = order == .askingFirst ? .choosing : stepBeforeConcluding(in: scenario)
      events.append(.adviceAsked(line))
    case .tell(let roles):
      told = roles
      step = .concluding
      events.append(.rolesTold(roles))
    case .hear(let seat, let reason):
      heard |= 1 << UInt8(seat.index)
      events.append(.stanceHeard(seat, reason))
    case .conclude: conclude(in: scenario, chance: chance, events: &events)
    case .proceed:
      if slots(in: scenario) > 0 || !freeReviews(in: scenario).isEmpty {
        step = .preparing
      } else {
        endRound(in: scenario, events: &events)
      }
    case .prepare(let preparation): prepare(preparation, in: scenario, events: &events)
    case .finishPreparing:
      events.append(.preparationFinished)
      endRound(in: scenario, events: &events)
    }
  }

  /// Why the action is not possible now; `nil` when it is. The whole of the rules' `no`.
  public func refusal(of action: Action, in scenario: Scenario) -> Rejection? {
    switch (step, action) {
    case (.ended, _): return .gameOver
    case (.drawing, .draw): return nil
    case (.stances, .takeStance(let seat, let stance)):
      guard (0..<seatCount).contains(seat.index) else { return .unknownSeat }
      guard case .option(let option) = stance, let situation else { return nil }
      let options = scenario.situations[situation.index].options
      return options.indices.contains(option.index) ? nil : .unknownOption
    case (.stances, .revealStances): return nil
    case (.choosing, .choose(let option)): return refusal(toChoose: option, in: scenario)
    case (.choosing, .letHappen): return somebodyCanLead(in: scenario) ? .somebodyCanLead : nil
    case (.appointing, .appoint(let role)): return refusal(toAppoint: role, in: scenario)
    case (.asking, .ask(let line)):
      return line.flatMap { refusal(toAsk: $0, in: scenario) }
    case (.telling, .tell(let roles)): return refusal(toTell: roles, in: scenario)
    case (.concluding, .hear(let seat, _)): return refusal(toHear: seat)
    case (.concluding, .conclude): return nil
    case (.consequence, .proceed): return nil
    case (.preparing, .prepare(let preparation)): return refusal(to: preparation, in: scenario)
    case (.preparing, .finishPreparing): return nil
    case (_, .draw), (_, .takeStance), (_, .revealStances), (_, .choose), (_, .letHappen),
      (_, .appoint), (_, .ask), (_, .tell), (_, .hear), (_, .conclude), (_, .proceed),
      (_, .prepare), (_, .finishPreparing):
      return .notNow(step)
    }
  }

  func somebodyCanLead(in scenario: Scenario) -> Bool {
    guard let situation else { return false }
    return scenario.situations[situation.index].options.indices.contains {
      refusal(toChoose: OptionID($0), in: scenario) == nil
    }
  }

  private func stepAfterLeading(in scenario: Scenario) -> Step {
    switch order {
    case .askingFirst: stepBeforeConcluding(in: scenario)
    case .askingLast: .asking
    }
  }

  private func stepBeforeConcluding(in scenario: Scenario) -> Step {
    guard let situation, let option, scenario.handOvers(on: situation) > 0 else {
      return .concluding
    }
    let style = scenario.situations[situation.index].options[option.index].style
    return style == .shared ? .telling : .concluding
  }

  mutating func endRound(in scenario: Scenario, events: inout [Event]) {
    let finished = round(in: scenario)
    hearAskedWishes(in: scenario, events: &events)
    events.append(.roundEnded(number: finished.number))
    situation = nil
    truth = nil
    stances = Self.noStances
    heard = 0
    option = nil
    lead = nil
    asked = nil
    told = []
    outcome = nil
    slotsUsed = 0
    preparedBy = []
    hasReviewedFree = false
    planJustMade = []
    roundsDone += 1
    if roundsDone < scenario.index.rounds(of: length).count {
      beginRound(in: scenario, comingFrom: finished.phase, events: &events)
    } else {
      end(in: scenario, comingFrom: finished.phase, events: &events)
    }
  }
}
