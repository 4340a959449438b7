/// A list of plain values that never changes, read without counting references.
///
/// A class around the memory; the pointer is what hot loops take.
final class Flat<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
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

  deinit { pointer.deallocate() }

  subscript(_ place: Int) -> Element {
    @inline(__always) get { pointer[place] }
  }
}
