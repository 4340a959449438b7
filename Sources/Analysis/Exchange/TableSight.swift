import Rules

/// Numbers what a table is shown: the view of everybody and those of all seats, nothing that they do not show.
///
/// Left out is what no game changes, and what the table settled itself: whoever chose remembers it, so that
/// states which differ in nothing else can be one. What was shown earlier is remembered too.
struct TableSight {
  private var parts: [AnyHashable: Int] = [:]
  private var views: [[Int]: Int] = [:]

  /// The same for games that look the same.
  mutating func number(of game: Game) -> Int {
    let table = game.tableView
    var shown: [AnyHashable] = [
      table.step, table.phases, table.opening, table.arrived, table.heard, table.recalled,
      table.moment, table.roundNumber, table.place, table.measures,
    ]
    shown += [
      table.roles, table.seats, table.plan, table.wishes, table.unknownWishes, table.memories,
      table.knowledge, table.card, table.quiet, table.decision.answer,
    ]
    shown += [
      table.advice, table.handOvers, table.groups, table.consequence, table.slots,
      table.slotsLeft, table.freeReviews, table.hasReviewedFree, table.ending, table.legal,
    ]
    shown.append(table.seats.map { game.seatView($0.id) })
    let view = shown.map { Self.number(of: $0, in: &parts) }
    return Self.number(of: view, in: &views)
  }

  private static func number<Key: Hashable>(of key: Key, in known: inout [Key: Int]) -> Int {
    if let number = known[key] { return number }
    known[key] = known.count
    return known.count - 1
  }
}
