import Rules

/// How far a play could be told again in another version of its case.
struct Retelling {
  let game: Game
  /// The first step that is no longer possible, in words of a recording; `nil` when all were.
  let stoppedAt: String?
}

extension Game {
  /// Plays the same choices in another version of the case, by their names: the same cards are drawn
  /// and the same outcomes come, as long as they exist and can.
  ///
  /// - Throws: when the table can no longer sit down like this.
  func retold(in scenario: Scenario) throws(Rejection) -> Retelling {
    var setup = setup
    setup.seats = setup.seats.map { seat in
      seat.compactMap { role in
        let name = self.scenario.roles[role.index].name
        return scenario.roles.firstIndex { $0.name == name }.map { RoleID($0) }
      }
    }
    var game = try Game(setup, of: scenario)
    for turn in turns {
      let text = turn.action.text(in: self.scenario, situation: turn.before.situation)
      guard let action = Action(text: text, in: scenario, situation: game.state.situation) else {
        return Retelling(game: game, stoppedAt: text)
      }
      var chance = Chance.generator
      if action == .draw {
        switch (turn.after.situation, drawn(turn, in: scenario, by: game)) {
        case (.some(let card), nil):
          let name = self.scenario.situations[card.index].name
          return Retelling(game: game, stoppedAt: "draw \(name)")
        case (.some, .some(let card)): chance = self.chance(of: turn, giving: card, in: scenario)
        case (nil, _): break
        }
      } else if action == .conclude, let outcome = turn.after.outcome {
        chance = .fixed(outcome.index)
      }
      do throws(Rejection) { try game.apply(action, chance: chance) } catch {
        return Retelling(game: game, stoppedAt: text)
      }
    }
    return Retelling(game: game, stoppedAt: nil)
  }

  /// With what was behind the card, if it may hide that in the other version too.
  private func chance(of turn: Turn, giving card: SituationID, in scenario: Scenario) -> Chance {
    guard let drawn = turn.after.situation, let truth = turn.after.truth else {
      return .fixed(card.index)
    }
    let name = self.scenario.situations[drawn.index].truth[truth.index].name
    let place = scenario.situations[card.index].truth.firstIndex { $0.name == name }
    return place.map { .card(card.index, truth: $0) } ?? .fixed(card.index)
  }

  /// The card that was drawn, if it can be drawn in the other version too.
  private func drawn(_ turn: Turn, in scenario: Scenario, by game: Game) -> SituationID? {
    guard let card = turn.after.situation else { return nil }
    let name = self.scenario.situations[card.index].name
    return game.state.eligibleSituations(in: scenario).first {
      scenario.situations[$0.index].name == name
    }
  }
}
