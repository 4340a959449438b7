/// A list of plain values that never changes, read without counting references or checking places.
///
/// Whoever makes it owns the memory and gives it back with ``deallocate()``.
struct Flat<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let pointer: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (number, element) in elements.enumerated() {
      (memory + number).initialize(to: element)
    }
    pointer = UnsafePointer(memory)
    count = elements.count
  }

  func deallocate() { pointer.deallocate() }

  subscript(_ place: Int) -> Element {
    @inline(__always) get { pointer[place] }
  }
}
