import Rules

/// What a table cannot see: what is behind a card and who can tell what of it, what a wish may be and
/// until when it can be asked, what comes later than it is ordered and what closes.
extension CaseMap {
  /// Lines for the card, none where nothing is behind it. Possibilities go by the names in the file; `|`
  /// stands between those that are told apart.
  func hidden(_ situation: Situation) -> [String] {
    guard !situation.truth.isEmpty else { return [] }
    var tellers: [Teller] = situation.clues.map { clue in
      Teller(title: scenario.roles[clue.role.index].title, line: clue.line(where:))
    }
    tellers += situation.advice.map { answer in
      Teller(title: scenario.advice[answer.line.index].title, line: answer.line(where:))
    }
    var said = ["\(labels.hidden.behind): \(list(situation.truth))"]
    for teller in tellers {
      let parts = parts(of: situation) { [teller.line($0)] }
      guard parts.count > 1 else { continue }
      said.append("\(teller.title): \(parts.map(list).joined(separator: " | "))")
    }
    let together = parts(of: situation) { possibility in tellers.map { $0.line(possibility) } }
    for part in together where part.count > 1 {
      said.append("\(labels.hidden.nobodyTells): \(list(part))")
    }
    return said
  }

  /// Somebody who may know something of what is behind a card: a role, or an advice line.
  private struct Teller {
    let title: String
    /// Which line of it is read.
    let line: (PossibilityID?) -> Int?
  }

  /// The possibilities that answer alike, in the order of the file.
  private func parts(
    of situation: Situation, by answer: (PossibilityID) -> [Int?]
  ) -> [[Possibility]] {
    var parts: [(answer: [Int?], members: [Possibility])] = []
    for (number, possibility) in situation.truth.enumerated() {
      let told = answer(PossibilityID(number))
      if let place = parts.firstIndex(where: { $0.answer == told }) {
        parts[place].members.append(possibility)
      } else {
        parts.append((told, [possibility]))
      }
    }
    return parts.map(\.members)
  }

  private func list(_ possibilities: [Possibility]) -> String {
    possibilities.map(\.name).joined(separator: ", ")
  }

  // MARK: Time

  /// When an item comes that is ordered, and the last phase in which it can be prepared.
  func times(_ item: PlanItem) -> [String] {
    let comes = labels.hidden.comes[item.takes].map { [$0] } ?? []
    let until = item.until.map { ["\(labels.hidden.until): \(scenario.phases[$0.index].title)"] }
    return comes + (until ?? []) + (item.isMadeTwice ? [labels.hidden.twice] : [])
  }

  /// Whether a wish is drawn, who remembers it, and the last phase in which anything shows it.
  func secrets(_ number: Int) -> [String] {
    let wish = WishID(number)
    guard !scenario.start.knownWishes.contains(wish) else { return [] }
    var lines: [String] = []
    let drawn = scenario.drawnWishes.first { $0.variants.contains { $0.wish == wish } }
    if let drawn, let weight = drawn.variants.first(where: { $0.wish == wish })?.weight {
      let all = drawn.variants.reduce(0) { $0 + $1.weight }
      // One without a share is only what another turns into.
      let share = weight > 0 ? ", \(weight)/\(all)" : ""
      lines.append("\(labels.hidden.drawn): \(drawn.name)\(share)")
      let who = drawn.recollections.map { scenario.roles[$0.role.index].title }
      if !who.isEmpty {
        lines.append("\(labels.hidden.remembered): \(who.joined(separator: ", "))")
      }
    }
    let earlier = drawn.map { IDSet($0.variants.map(\.wish)) } ?? whatBecomes(wish)
    guard earlier.intersection(scenario.start.knownWishes).isEmpty else { return lines }
    if let last = lastAsking(about: earlier) {
      lines.append("\(labels.hidden.askedUntil): \(scenario.phases[last].title)")
    } else {
      lines.append(labels.hidden.neverAsked)
    }
    return lines
  }

  /// A wish and those that may turn into it: who knows one of them is told of the change.
  private func whatBecomes(_ wish: WishID) -> IDSet<Wish> {
    var changes = scenario.wishes.enumerated().compactMap { number, other in
      other.change.map { (WishID(number), $0.into) }
    }
    let options = scenario.situations.flatMap(\.options)
    let effects =
      scenario.plan.flatMap(\.allEffects) + options.flatMap(\.effects)
      + options.flatMap(\.outcomes).flatMap(\.effects)
    for case .change(let from, let into) in effects { changes.append((from, into)) }
    var found: IDSet<Wish> = [wish]
    for _ in changes {
      for (from, into) in changes where found.contains(into) { found.insert(from) }
    }
    return found
  }

  private func lastAsking(about wishes: IDSet<Wish>) -> Int? {
    var phases: [Int] = []
    for item in scenario.plan {
      phases += scenario.phases.indices.filter { phase in
        item.until.map { phase <= $0.index } ?? true
          && shows(
            item.allEffects, any: wishes,
            isAnswered: scenario.phases[phase].speaks.answersPreparation)
      }
    }
    for (number, situation) in scenario.situations.enumerated() {
      phases += scenario.phases.indices.filter { phase in
        let isAnswered = scenario.phases[phase].speaks.answersDecisions
        return scenario.phases[phase].rounds.contains { $0.deck.contains { $0.index == number } }
          && situation.options.contains { option in
            shows(option.effects, any: wishes, isAnswered: isAnswered)
              || option.outcomes.contains {
                shows($0.effects, any: wishes, isAnswered: isAnswered)
              }
          }
      }
    }
    return phases.max()
  }

  /// - Parameter isAnswered: whether the citizen can answer; others can.
  private func shows(
    _ effects: [Effect], any wishes: IDSet<Wish>, isAnswered: Bool
  ) -> Bool {
    effects.contains { effect in
      if case .reveal(let wish) = effect { return isAnswered && wishes.contains(wish) }
      if case .recall(let told) = effect {
        return wishes.contains(scenario.recollections[told.index].wish)
      }
      return false
    }
  }
}
