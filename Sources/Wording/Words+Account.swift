public import Rules

/// A whole game for its author, who may know what nobody at the table did.
extension Words {
  /// Round by round: the card and what was behind it, whom they asked, what they decided, who led and
  /// who was told, what followed, what was prepared, ordered, came and closed, what they heard of wishes.
  ///
  /// - Returns: lines, those of a round indented below its first.
  public func account(of game: Game) -> [String] {
    var lines: [String] = []
    var preparing: Int?
    for turn in game.turns {
      switch turn.action {
      case .draw:
        preparing = nil
        lines.append(heading(turn, in: game.scenario))
      case .choose: continue
      case .conclude, .letHappen:
        lines += decided(turn, in: game.scenario).map { "  " + $0 }
      case .prepare(let preparation):
        let done = prepared(preparation, turn.events, Names(game.scenario))
        // All of a round on one line.
        if let preparing {
          lines[preparing] += " · " + done
        } else {
          preparing = lines.count
          lines.append("  " + done)
        }
      case .finishPreparing:
        let hadTime = turn.before.slots(in: game.scenario) > 0
        if preparing == nil, hadTime {
          lines.append("  " + self("Nothing that counts was prepared."))
        }
      case .takeStance, .revealStances, .ask, .appoint, .tell, .hear, .proceed: break
      }
      lines += passed(turn, in: game.scenario).map { "  " + $0 }
    }
    return lines
  }

  private func heading(_ turn: Game.Turn, in scenario: Scenario) -> String {
    let round = scenario.index.rounds(of: turn.before.length)[turn.before.roundsDone]
    let phase = scenario.phases[round.phase.index].title
    let title = turn.after.situation.map { scenario.situations[$0.index].title } ?? self("quiet")
    return self(
      "Round {0} ({1}, {2}): {3}", turn.before.roundsDone + 1, phase,
      name(round.moment).lowercased(), title)
  }

  private func decided(_ turn: Game.Turn, in scenario: Scenario) -> [String] {
    guard let card = turn.before.situation.map({ scenario.situations[$0.index] }) else { return [] }
    let names = Names(scenario)
    var lines: [String] = []
    if let truth = turn.before.truth {
      lines.append(self("Behind the card: {0}", behind(card.truth[truth.index])))
    }
    if let line = turn.before.asked {
      lines.append(
        turn.before.answer(in: scenario).map {
          self("Asked: {0}. The answer: {1}", names[line], shortened($0, to: 160))
        }
          ?? self("Asked: {0}", names[line]))
    }
    if let option = turn.before.option {
      let parts = [
        turn.before.lead.map { self("Leads: {0}", names[$0]) },
        turn.before.told.isEmpty
          ? nil : self("Told: {0}", list(turn.before.told.map { names[$0] })),
      ].compactMap { $0 }
      let decided = self("Decided: {0}", shortened(card.options[option.index].text, to: 160))
      lines.append(([decided] + parts).joined(separator: " · "))
    } else {
      lines.append(self("Nobody could lead anything, so it was let happen."))
    }
    let changes = turn.events.filter { !$0.isAboutWishes }.compactMap { change($0, names) }
    let followed = self("Followed: {0}", followed(turn.after, card))
    return lines + [followed + (changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))")]
  }

  func behind(_ truth: Possibility) -> String {
    truth.told.isEmpty ? truth.name : shortened(truth.told, to: 160)
  }

  private func followed(_ state: GameState, _ card: Situation) -> String {
    guard let option = state.option.map({ card.options[$0.index] }) else { return "–" }
    let text = state.outcome.map { option.outcomes[$0.index].text } ?? option.told
    return text.isEmpty ? "–" : shortened(text, to: 240)
  }

  /// What takes time is ordered.
  private func prepared(
    _ preparation: Preparation, _ events: [Event], _ names: Names
  ) -> String {
    let said = sentence(preparation, names)
    guard case .putInPlace(let item, let by, let second) = preparation,
      events.contains(.planChanged(item, .ordered))
    else { return said }
    let people = list([names[by]] + (second.map { [names[$0]] } ?? []))
    return self("Ordered: {0} ({1})", names[item], people)
  }

  /// What was heard of wishes, and what time made of the plan and of what nobody asked about.
  private func passed(_ turn: Game.Turn, in scenario: Scenario) -> [String] {
    let names = Names(scenario)
    func items(_ pick: (Event) -> PlanItemID?) -> String? {
      let items = turn.events.compactMap(pick)
      return items.isEmpty ? nil : list(items.map { names[$0] })
    }
    var lines: [String] = []
    for event in turn.events {
      switch event {
      case .wishRevealed(let wish):
        lines.append(self("Heard: {0}", wished(scenario.wishes[wish.index])))
      case .wishChanged(_, let wish):
        lines.append(
          self("Changed, and nobody has heard it: {0}", wished(scenario.wishes[wish.index])))
      case .factNoted(let fact):
        lines.append(self("Noted: {0}", scenario.facts[fact.index].text))
      case .factCleared(let fact):
        lines.append(self("No longer so: {0}", scenario.facts[fact.index].text))
      case .wishRecalled(let recollection, let role, let answer):
        let wish = scenario.wishes[scenario.recollections[recollection.index].wish.index]
        switch answer {
        case .itIs: lines.append(self("{0} remembers: {1}", names[role], wished(wish)))
        case .itIsNot:
          lines.append(self("{0} rules out: {1}", names[role], wished(wish)))
        }
      case .phaseBegan(let phase):
        let before = scenario.index.rounds(of: turn.before.length)[turn.before.roundsDone]
        let closed = scenario.plan.indices.map { PlanItemID($0) }.filter { item in
          guard let until = scenario.plan[item.index].until else { return false }
          return until < phase && before.phase <= until
            && turn.after.status(of: item) == .absent
        }
        if !closed.isEmpty {
          lines.append(self("Too late from now on: {0}", list(closed.map { names[$0] })))
        }
      case .turningPointReached, .planItemWentStale, .planItemCame, .roundBegan, .situationDrawn,
        .quietRound, .truthTold, .stanceTaken, .stancesRevealed, .optionChosen, .nobodyCould,
        .leadAppointed, .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .outcomeCame,
        .measureChanged, .strainChanged, .planChanged, .citizenMoved,
        .knowledgeOpened, .prepared, .preparationFinished, .roundEnded, .endingReached:
        continue
      }
    }
    let came = items { if case .planItemCame(let item) = $0 { item } else { nil } }
    let stale = items { if case .planItemWentStale(let item) = $0 { item } else { nil } }
    return lines
      + [
        came.map { self("Here from now on: {0}", $0) },
        stale.map { self("Stale from now on: {0}", $0) },
      ].compactMap { $0 }
  }

  /// "Place: At home, in his own bed."
  private func wished(_ wish: Wish) -> String {
    "\(name(wish.domain)): \(shortened(wish.text, to: 160))"
  }

  // MARK: Before the first card, on the way, and at the end

  /// What is wished when the table sits down, and nobody has heard.
  public func unheardWishes(of game: Game) -> [String] {
    let start = game.turns.first?.before ?? game.state
    return start.wishesCurrent.subtracting(start.wishesKnown)
      .map { wished(game.scenario.wishes[$0.index]) }
  }

  /// What nobody at the table can know at this moment: what is behind the card, and what is wished that
  /// nobody has heard.
  public func hidden(in game: Game) -> [String] {
    let (state, scenario) = (game.state, game.scenario)
    guard state.ending == nil else { return [] }
    var lines: [String] = []
    if let card = state.situation, let truth = state.truth {
      lines.append(
        self("Behind the card: {0}", behind(scenario.situations[card.index].truth[truth.index])))
    }
    return lines
      + state.wishesCurrent.subtracting(state.wishesKnown).map {
        self("Wished, and nobody has heard it: {0}", wished(scenario.wishes[$0.index]))
      }
  }

  /// The ending, what became of each wish that counted, and the measures.
  public func close(of game: Game) -> [String] {
    guard let view = game.debriefView, let ending = view.ending else { return [] }
    let wishes = view.wishes.map { wish in
      let became =
        !wish.isHonoured
        ? wish.wasKnown ? self("not honoured") : self("not honoured, and nobody knew it")
        : wish.wasKnown ? self("honoured") : self("honoured by luck: nobody knew it")
      return "  \(name(wish.domain)): \(shortened(wish.text, to: 160)) – \(became)"
    }
    let measures = Measure.allCases.map { "\(name($0)) \(game.state.measure($0))" }
    let share = self("wishes honoured: {0} %", game.state.wishesHonoured(in: game.scenario))
    return [self("The story ends: {0}", ending.title), "  \(shortened(ending.text, to: 240))"]
      + wishes + ["  \(share); \(measures.joined(separator: ", "))"]
  }
}

extension Event {
  /// Told on a line of its own.
  fileprivate var isAboutWishes: Bool {
    if case .wishRevealed = self { return true }
    if case .wishRecalled = self { return true }
    return false
  }
}
