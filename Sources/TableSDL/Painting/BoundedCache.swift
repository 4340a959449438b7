/// Keeps what was used lately, up to a total cost.
struct BoundedCache<Key: Hashable, Value> {
  private struct Entry {
    let value: Value
    let cost: Int
    var lastUse: Int
  }

  let bound: Int
  private(set) var cost = 0
  private var entries: [Key: Entry] = [:]
  private var uses = 0

  /// - Parameter bound: in the unit of the costs given to `insert`.
  init(bound: Int) { self.bound = bound }

  var count: Int { entries.count }

  mutating func value(for key: Key) -> Value? {
    uses += 1
    guard let index = entries.index(forKey: key) else { return nil }
    entries.values[index].lastUse = uses
    return entries.values[index].value
  }

  mutating func insert(_ value: Value, for key: Key, cost added: Int) {
    uses += 1
    if let old = entries.updateValue(Entry(value: value, cost: added, lastUse: uses), forKey: key) {
      cost -= old.cost
    }
    cost += added
    if cost > bound { evict(keeping: key) }
  }

  mutating func removeAll() {
    entries.removeAll()
    cost = 0
  }

  /// Forgets the longest unused until a quarter of the bound is free, so that it is done seldom.
  private mutating func evict(keeping newest: Key) {
    for (key, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard cost > bound * 3 / 4 else { return }
      guard key != newest else { continue }
      entries[key] = nil
      cost -= entry.cost
    }
  }
}
