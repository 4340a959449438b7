/// A list of plain values that never changes, read without counting references or checking places.
struct Flat<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  let pointer: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    pointer = UnsafePointer(memory)
    count = elements.count
  }

  deinit { pointer.deallocate() }

  subscript(_ place: Int) -> Element {
    @inline(__always) get { pointer[place] }
  }
}
