/// So many things that are made once and then changed where they stand, such as those that cannot be
/// copied.
struct FixedList<Element: ~Copyable>: ~Copyable, @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, _ make: () -> Element) {
    self.count = count
    pointer = .allocate(capacity: max(1, count))
    for number in 0..<count { (pointer + number).initialize(to: make()) }
  }

  /// One for each of others.
  init<Source>(_ sources: [Source], _ make: (Source) -> Element) {
    count = sources.count
    pointer = .allocate(capacity: max(1, count))
    for (number, source) in sources.enumerated() { (pointer + number).initialize(to: make(source)) }
  }

  deinit {
    pointer.deinitialize(count: count)
    pointer.deallocate()
  }

  @inline(__always)
  subscript(_ number: Int) -> UnsafeMutablePointer<Element> { pointer + number }
}
