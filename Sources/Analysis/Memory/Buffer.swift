/// A growing list of plain values for inner loops: no references are counted, no places checked.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    pointer = .allocate(capacity: self.capacity)
  }

  /// With room for `count` elements that are set by place, each before it is read.
  init(settable count: Int) {
    self.init(capacity: count)
    self.count = count
  }

  deinit { pointer.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (pointer + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  mutating func removeLast(_ number: Int) { count -= number }

  @inline(__always)
  subscript(_ place: Int) -> Element {
    get { pointer[place] }
    nonmutating set { pointer[place] = newValue }
  }

  @inline(never)
  private mutating func grow() {
    let more = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    more.initialize(from: pointer, count: count)
    pointer.deallocate()
    pointer = more
    capacity *= 2
  }
}
