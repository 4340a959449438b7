import Dispatch
import Synchronization

/// Makes pictures in a thread of its own, so that the table never waits for a drawing: one over the whole
/// window takes as long as twenty frames.
final class PictureMaker: Sendable {
  /// A surface is handed over once and not touched here again, so that it needs no lock.
  struct Made: @unchecked Sendable {
    let key: PictureKey
    /// `nil` when there is no such picture, or it cannot be read.
    let surface: Surface?
  }

  private struct Work {
    var orders: [(key: PictureKey, source: PictureSource)] = []
    var current: PictureKey?
    var made: [Made] = []
  }

  private let queue = DispatchQueue(label: "pictures", qos: .userInitiated)
  private let work = Mutex(Work())
  private let shelf: PictureShelf?
  private let wake: @Sendable () -> Void

  /// - Parameter wake: told, in any thread, that there is something to take.
  init(shelf: PictureShelf?, wake: @escaping @Sendable () -> Void) {
    self.shelf = shelf
    self.wake = wake
  }

  /// Whether everything that was asked for has been made and taken.
  var isIdle: Bool {
    work.withLock { $0.orders.isEmpty && $0.current == nil && $0.made.isEmpty }
  }

  /// What is asked for last is made first: it is what the table looks at.
  func ask(for key: PictureKey, from source: PictureSource) {
    let isNew = work.withLock { work in
      guard work.current != key, work.orders.last?.key != key,
        !work.made.contains(where: { $0.key == key })
      else { return false }
      let others = work.orders.filter { $0.key != key }
      defer { work.orders = others + [(key, source)] }
      return others.count == work.orders.count
    }
    if isNew { queue.async { self.makeNext() } }
  }

  /// Sizes of a picture that a window only passed through are not worth making.
  func forget(_ name: String, but key: PictureKey) {
    work.withLock { $0.orders.removeAll { $0.key.name == name && $0.key != key } }
  }

  func take() -> [Made] {
    work.withLock { work in
      defer { work.made = [] }
      return work.made
    }
  }

  private func makeNext() {
    let next = work.withLock { work in
      let next = work.orders.popLast()
      work.current = next?.key
      return next
    }
    guard let next else { return }
    let made = Made(
      key: next.key,
      surface: try? next.source.surface(
        width: next.key.width, height: next.key.height, shelf: shelf))
    work.withLock { work in
      work.current = nil
      work.made.append(made)
    }
    wake()
  }
}
