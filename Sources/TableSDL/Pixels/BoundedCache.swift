/// Keeps what was used lately, up to a total cost. Finding, adding and forgetting take the same
/// short time however much is kept.
struct BoundedCache<Key: Hashable, Value> {
  private struct Entry {
    let key: Key
    var value: Value
    var cost: Int
    /// Places in `entries`: used next before this one, and next after it.
    var older, newer: Int?
  }

  let bound: Int
  private(set) var cost = 0
  private var places: [Key: Int] = [:]
  private var entries: [Entry?] = []
  private var free: [Int] = []
  private var oldest, newest: Int?

  /// - Parameter bound: in the unit of the costs given to `insert`.
  init(bound: Int) { self.bound = bound }

  var count: Int { places.count }

  mutating func value(for key: Key) -> Value? {
    guard let place = places[key] else { return nil }
    if place != newest {
      detach(place)
      attach(place)
    }
    return entries[place]?.value
  }

  /// Forgets the longest unused until the cost fits; the newest always stays.
  mutating func insert(_ value: Value, for key: Key, cost added: Int) {
    if let place = places[key] { remove(place) }
    let entry = Entry(key: key, value: value, cost: added)
    let place = free.popLast() ?? entries.count
    if place == entries.count { entries.append(entry) } else { entries[place] = entry }
    places[key] = place
    cost += added
    attach(place)
    while cost > bound, let oldest, oldest != newest { remove(oldest) }
  }

  private mutating func remove(_ place: Int) {
    detach(place)
    guard let entry = entries[place] else { return }
    places[entry.key] = nil
    cost -= entry.cost
    entries[place] = nil
    free.append(place)
  }

  private mutating func detach(_ place: Int) {
    let older = entries[place]?.older
    let newer = entries[place]?.newer
    if let older { entries[older]?.newer = newer } else { oldest = newer }
    if let newer { entries[newer]?.older = older } else { newest = older }
  }

  private mutating func attach(_ place: Int) {
    entries[place]?.older = newest
    entries[place]?.newer = nil
    if let newest { entries[newest]?.newer = place } else { oldest = place }
    newest = place
  }
}
