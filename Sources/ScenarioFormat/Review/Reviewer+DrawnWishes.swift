import Rules

extension Reviewer {
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
          .advice, .truth, .told, .drawn, .place, .commitment:
          continue
        }
      }
    }
  }
}
