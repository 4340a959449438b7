/// A growing list of plain values for inner loops: no references are counted, no places checked. It owns
/// its memory, as everything in this room does: nobody frees any by hand.
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

  init(repeating element: Element, count: Int) {
    self.init(settable: count)
    pointer.initialize(repeating: element, count: count)
  }

  init(_ elements: [Element]) {
    self.init(settable: elements.count)
    pointer.initialize(from: elements, count: elements.count)
  }

  deinit { pointer.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (pointer + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(repeating element: Element, count more: Int) {
    while count + more > capacity { grow() }
    (pointer + count).initialize(repeating: element, count: more)
    count += more
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  mutating func removeLast(_ number: Int) { count -= number }

  /// Room for `count` elements that are set by place; what was there before may be lost.
  @inline(__always)
  mutating func clear(for count: Int) {
    if count > capacity { self = Buffer(settable: 2 * count) }
  }

  @inline(__always)
  subscript(_ place: Int) -> Element {
    get { pointer[place] }
    nonmutating set { pointer[place] = newValue }
  }

  @inline(never)
  private mutating func grow() {
    var more = Buffer(capacity: capacity * 2)
    more.pointer.initialize(from: pointer, count: count)
    more.count = count
    self = more
  }
}
