import Testing

@testable import TableSDL

struct BoundedCacheTests {
  @Test("the longest unused is forgotten first")
  func forgets() {
    var cache = BoundedCache<String, Int>(bound: 3)
    for (value, key) in ["a", "b", "c"].enumerated() { cache.insert(value, for: key, cost: 1) }
    #expect(cache.value(for: "a") == 0)
    cache.insert(3, for: "d", cost: 1)
    #expect(["a", "b", "c", "d"].map { cache.value(for: $0) } == [0, nil, 2, 3])
    cache.insert(4, for: "e", cost: 2)
    #expect(["a", "c", "d", "e"].map { cache.value(for: $0) } == [nil, nil, 3, 4])
    #expect(cache.cost == 3 && cache.count == 2)
  }

  @Test("what is larger than the bound stays until something else comes")
  func keepsNewest() {
    var cache = BoundedCache<String, Int>(bound: 3)
    cache.insert(1, for: "large", cost: 10)
    #expect(cache.value(for: "large") == 1)
    cache.insert(2, for: "small", cost: 1)
    #expect(cache.value(for: "large") == nil && cache.value(for: "small") == 2)
  }

  @Test("a key put in twice counts once")
  func replaces() {
    var cache = BoundedCache<Int, Int>(bound: 100)
    for _ in 0..<5 { cache.insert(7, for: 1, cost: 30) }
    #expect(cache.cost == 30 && cache.count == 1)
  }

  @Test("the same as a plain list, whatever happens")
  func agrees() {
    var cache = BoundedCache<Int, Int>(bound: 20)
    var list: [(key: Int, cost: Int)] = []
    var state: UInt32 = 1
    for _ in 0..<5000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let key = Int(state >> 20 & 15)
      let cost = Int(state >> 10 & 7) + 1
      let found = list.firstIndex { $0.key == key }
      #expect((cache.value(for: key) != nil) == (found != nil))
      if let found {
        list.append(list.remove(at: found))
      } else {
        cache.insert(key, for: key, cost: cost)
        list.append((key, cost))
        while list.reduce(0, { $0 + $1.cost }) > 20 { list.removeFirst() }
      }
      #expect(cache.count == list.count)
    }
  }
}
