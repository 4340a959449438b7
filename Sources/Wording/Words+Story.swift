public import Rules

extension Words {
  /// How much of the texts a story repeats.
  public enum Detail: Sendable {
    /// The beginning of each text, enough to know it again.
    case brief
    case full
  }

  /// What was played, round by round in the author's words: the card, what was decided, what
  /// followed and what was prepared. Lines, those of a round indented below its first.
  public func story(of game: Game, _ detail: Detail = .brief) -> [String] {
    var lines: [String] = []
    for turn in game.turns {
      lines += story(of: turn, in: game.scenario, detail)
    }
    // After the last action, which may be any: not every last round leaves time to prepare.
    if let ending = game.state.ending {
      lines.append(self("The story ends: {0}", game.scenario.endings[ending.index].title))
    }
    return lines
  }

  private func story(
    of turn: Game.Turn, in scenario: Scenario, _ detail: Detail
  ) -> [String] {
    let names = Names(scenario)
    let before = turn.before
    switch turn.action {
    case .draw: return [round(turn, in: scenario)]
    case .choose(let option):
      guard let card = before.situation else { return [] }
      let text = scenario.situations[card.index].options[option.index].text
      return ["  " + self("Decided: {0}", shortened(text, detail))]
    case .letHappen: return ["  " + self("Nobody could lead anything, so it was let happen.")]
    case .appoint(let role): return ["  " + self("Leads: {0}", names[role])]
    case .ask(.some(let line)): return ["  " + self("Asked: {0}", names[line])]
    case .tell(let roles):
      guard !roles.isEmpty else { return [] }
      return ["  " + self("Told: {0}", list(roles.map { names[$0] }))]
    case .conclude:
      return ["  " + self("Followed: {0}", consequence(turn.after, in: scenario, detail))]
        + changes(turn, names)
    case .prepare(let preparation):
      return ["  " + sentence(preparation, names)] + changes(turn, names)
    case .takeStance, .revealStances, .ask(nil), .hear: return []
    case .proceed, .finishPreparing: return goneStale(turn, names) + arrived(turn, names)
    }
  }

  /// What was ordered and is here now, each with what it brought.
  private func arrived(_ turn: Game.Turn, _ names: Names) -> [String] {
    guard
      let first = turn.events.firstIndex(where: { event in
        if case .planItemCame = event { true } else { false }
      })
    else { return [] }
    return ["  " + turn.events[first...].compactMap { change($0, names) }.joined(separator: ", ")]
  }

  /// What has to be reviewed once a turning point is reached: why help that was prepared is none.
  private func goneStale(_ turn: Game.Turn, _ names: Names) -> [String] {
    let items = turn.events.compactMap { event in
      if case .planItemWentStale(let item) = event { names[item] } else { nil as String? }
    }
    guard !items.isEmpty else { return [] }
    return ["  " + self("Stale from now on: {0}", list(items))]
  }

  private func round(_ turn: Game.Turn, in scenario: Scenario) -> String {
    let number = turn.before.roundsDone + 1
    guard let card = turn.after.situation else { return self("Round {0}: quiet", number) }
    return self("Round {0}: {1}", number, scenario.situations[card.index].title)
  }

  private func consequence(
    _ state: GameState, in scenario: Scenario, _ detail: Detail
  ) -> String {
    guard let card = state.situation, let option = state.option else { return "–" }
    let chosen = scenario.situations[card.index].options[option.index]
    let text = state.outcome.map { chosen.outcomes[$0.index].text } ?? chosen.told
    return text.isEmpty ? "–" : shortened(text, detail)
  }

  /// What was prepared and by whom: "Prepared: Night plan (GP)".
  public func sentence(_ preparation: Preparation, _ names: Names) -> String {
    switch preparation {
    case .putInPlace(let item, let by, let second):
      self("Prepared: {0} ({1})", names[item], list([by] + (second.map { [$0] } ?? []), names))
    case .review(let item, let by): self("Reviewed: {0} ({1})", names[item], names[by])
    case .support(let colleague, let by): self("Supported: {0} ({1})", names[colleague], names[by])
    }
  }

  private func list(_ roles: [RoleID], _ names: Names) -> String { list(roles.map { names[$0] }) }

  private func changes(_ turn: Game.Turn, _ names: Names) -> [String] {
    let changes = turn.events.compactMap { change($0, names) }
    return changes.isEmpty ? [] : ["    " + changes.joined(separator: ", ")]
  }

  /// On one line; brief ones end at a word.
  private func shortened(_ text: String, _ detail: Detail) -> String {
    switch detail {
    case .full: shortened(text, to: .max)
    case .brief: shortened(text, to: 160)
    }
  }

  /// On one line, and of at most so many characters, after which it ends at a word.
  func shortened(_ text: String, to most: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > most else { return line }
    let start = line.prefix(most)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}
