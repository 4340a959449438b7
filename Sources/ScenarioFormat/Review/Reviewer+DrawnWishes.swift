import Rules

extension Reviewer {
  /// Whether everybody who remembers something of a wish is needed, and asked.
  func reviewRecollections(_ scenario: Scenario, _ usage: Usage) {
    var number = 0
    for drawn in scenario.drawnWishes {
      var told = IDSet<Wish>()
      for recollection in drawn.recollections {
        let role = scenario.roles[recollection.role.index].name
        let names: [String: Argument] = ["role": .quote(role), "wish": .quote(drawn.name)]
        let address = Address.root / "wishes" / drawn.name / WishKey.heard / role
        if told.contains(recollection.wish) {
          add(.recollectionRepeats, names, at: address)
        }
        if !usage.recalled.contains(RecollectionID(number)) {
          add(.recollectionNeverAsked, names, at: address)
        }
        told.insert(recollection.wish)
        number += 1
      }
    }
  }

  /// Nothing that the table sees before the end may hang on what nobody may know.
  func reviewDrawnWishes(_ scenario: Scenario, _ usage: Usage) {
    guard let first = scenario.drawnWishes.first else { return }
    for condition in usage.conditions {
      if case .atEnd = condition.use { continue }
      for question in condition.condition.questions {
        switch question {
        case .wish(let wish, .current):
          guard let drawn = scenario.drawnWish(of: wish) else { continue }
          let name = scenario.drawnWishes[drawn.index].name
          add(.hiddenWishAsked, ["wish": .quote(name)], at: condition.address)
        case .wishesHonoured:
          add(.hiddenShareAsked, ["wish": .quote(first.name)], at: condition.address)
        case .wish(_, .known), .measure, .strain, .plan, .phase, .moment, .round, .fact, .ledBy,
          .advice, .truth, .told, .informed, .drawn, .place, .commitment:
          continue
        }
      }
    }
  }
}
