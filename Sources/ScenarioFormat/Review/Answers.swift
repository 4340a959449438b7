import Rules

/// Something a condition asks about, with numbers for its answers.
enum Question: Hashable {
  case measure(Measure)
  case strain(RoleID)
  case plan(PlanItemID)
  case fact(FactID)
  case known(WishID)
  case current(WishID)
  case told(RoleID, SituationID)
  /// Rounds of the full game, from 0: the round, its phase and its moment at once.
  case round
  case honoured, lead, advice, place, commitment
}

/// What may still be the answer to each question.
struct Answers {
  private var left: [Question: Set<Int>] = [:]
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  var effort: Logic.Effort { usage.effort }

  /// The answer when nobody leads.
  static let nobody = -1

  /// Leaves only these.
  mutating func keep(_ answers: Set<Int>, for question: Question) {
    left[question] = (left[question] ?? all(question)).intersection(answers)
  }

  /// Takes the question as answered with yes or no.
  ///
  /// - Returns: whether any answer is left.
  mutating func take(_ condition: Condition, as isTrue: Bool) -> Bool {
    guard let (question, answers) = reading(condition) else { return true }
    keep(isTrue ? answers : all(question).subtracting(answers), for: question)
    return left[question]?.isEmpty != true
  }

  private func all(_ question: Question) -> Set<Int> {
    switch question {
    case .measure: Set(Measure.range)
    case .strain, .commitment: [0, 1, 2, 3]
    case .plan: [0, 1, 2]
    case .fact, .known, .current, .told: [0, 1]
    case .round: Set(usage.rounds.indices)
    case .honoured: Set(0...100)
    case .lead: Set(Self.nobody..<16)
    case .advice: Set(0...KnowledgeLevel.specialised.rawValue)
    case .place: Set(Place.allCases.indices)
    }
  }

  /// What the condition asks, and the answers for which it holds; `nil` for one with parts.
  private func reading(_ condition: Condition) -> (Question, Set<Int>)? {
    switch condition {
    case .always, .all, .any, .not: nil
    case .measure(let measure, let range): (.measure(measure), Set(range))
    case .strain(let role, let range): (.strain(role), Set(range))
    case .plan(let item, let status): (.plan(item), [Self.number(status)])
    case .phase(let phase):
      (.round, Set(usage.rounds.indices.filter { usage.rounds[$0].phase == phase.index }))
    case .moment(let moment):
      (.round, Set(usage.rounds.indices.filter { usage.rounds[$0].moment == moment }))
    case .round(let range): (.round, Set(range.map { $0 - 1 }))
    case .fact(let fact): (.fact(fact), [1])
    case .wish(let wish, .known): (.known(wish), [1])
    case .wish(let wish, .current): (.current(wish), [1])
    case .wishesHonoured(let range): (.honoured, Set(range))
    case .ledBy(let role): (.lead, [role.index])
    case .advice(let level):
      (.advice, Set(level.rawValue...KnowledgeLevel.specialised.rawValue))
    case .told(let role, let situation): (.told(role, situation), [1])
    case .place(let place): (.place, [Self.number(place)])
    case .commitment(let range): (.commitment, Set(range))
    }
  }

  static func number(_ status: PlanStatus) -> Int {
    PlanStatus.allCases.firstIndex(of: status) ?? 0
  }

  static func number(_ place: Place) -> Int { Place.allCases.firstIndex(of: place) ?? 0 }
}
