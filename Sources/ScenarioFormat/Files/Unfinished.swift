import Foundation
import Synchronization

/// Paths that go when a signal ends the program. Fixed memory, because a signal may come at any
/// moment and its handler must not ask for any.
private nonisolated(unsafe) let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
  let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: Unfinished.most)
  paths.initialize(repeating: nil, count: Unfinished.most)
  return paths
}()

private let taking = Mutex(())

/// Files and folders that are gone when Ctrl-C, `kill` or the end of the terminal ends the program.
public enum Unfinished {
  fileprivate static let most = 1024

  /// What ends a program that is not asked to do otherwise.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// - Parameter path: absolute. A folder goes when it is empty, so it is told of before what is in it.
  /// - Returns: what ``keep(_:)`` takes; `nil` when there are too many.
  public static func forget(_ path: String) -> Int? {
    taking.withLock { _ in
      guard let place = (0..<most).first(where: { paths[$0] == nil }) else { return nil }
      paths[place] = strdup(path)
      for number in signals {
        // What is watched or was to be ignored (`nohup`) stays so.
        if let before = signal(number, end) { signal(number, before) }
        hear(number)
      }
      return place
    }
  }

  /// The file is in its place, or gone.
  public static func keep(_ place: Int) {
    // Its few bytes are not given back: a handler may be reading them.
    taking.withLock { _ in paths[place] = nil }
  }

  /// Takes everything away. May be called by the handler of a signal.
  public static func remove() {
    for place in (0..<most).reversed() {
      if let path = paths[place] { Foundation.remove(path) }
    }
  }

  /// The handler of a signal that ends the program: nothing is left, and the program ends as the
  /// signal would have ended it.
  public static let end: @convention(c) (Int32) -> Void = { number in
    Unfinished.remove()
    signal(number, SIG_DFL)
    raise(number)
  }

  /// A program that was started by a thread which hears no signals has inherited that.
  public static func hear(_ number: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Before a handler that calls ``remove()`` is set.
  public static func prepare() { _ = paths }
}
