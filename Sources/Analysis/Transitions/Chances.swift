/// A distribution: chances of states or other keys, in the order they were found, so that sums are the
/// same in every run.
struct Chances<Key: Hashable> {
  private(set) var keys: [Key] = []
  private(set) var chances: [Double] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ chance: Double, to key: Key) {
    if let place = places[key] {
      chances[place] += chance
    } else {
      places[key] = keys.count
      keys.append(key)
      chances.append(chance)
    }
  }
}
