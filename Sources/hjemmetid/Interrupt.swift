import ArgumentParser
import Foundation
import Synchronization

private let isRaised = Atomic<Bool>(false)

/// Paths that go when a signal ends the program. Fixed memory, because a signal may come at any
/// moment and its handler must not ask for any.
private nonisolated(unsafe) let unfinished: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
  let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
    capacity: Interrupt.mostUnfinished)
  paths.initialize(repeating: nil, count: Interrupt.mostUnfinished)
  return paths
}()

private func removeUnfinished() {
  for place in 0..<Interrupt.mostUnfinished {
    if let path = unfinished[place] { unlink(path) }
  }
}

/// Takes away what is unfinished and ends the program as the signal would have.
private func end(_ number: Int32) {
  removeUnfinished()
  signal(number, SIG_DFL)
  raise(number)
}

/// Ctrl-C during work that can say how far it came, and signals during work that leaves something.
enum Interrupt {
  fileprivate static let mostUnfinished = 32

  /// From now on the first Ctrl-C only raises the flag; a second one ends the program at once.
  static func watch() {
    _ = isRaised.load(ordering: .relaxed)
    _ = unfinished
    signal(SIGINT) { _ in
      isRaised.store(true, ordering: .relaxed)
      signal(SIGINT, end)
    }
    // A program that was started by a thread which hears no signals has inherited that.
    hear(SIGINT)
  }

  /// Ends the program from a thread that does not do the work; what is unfinished is gone.
  static func leave(_ status: ExitCode) -> Never {
    removeUnfinished()
    exit(status.rawValue)
  }

  /// For work that says how far it came but does not hear itself that it is to stop.
  ///
  /// - Parameter say: is asked after the first Ctrl-C, on a thread of its own; the program ends as it
  ///   answers, or goes on.
  static func watch(_ say: @escaping @Sendable () -> ExitCode?) {
    watch()
    let thread = Thread {
      while !isAsked { Thread.sleep(forTimeInterval: 0.1) }
      if let status = say() { leave(status) }
    }
    thread.start()
  }

  static var isAsked: Bool { isRaised.load(ordering: .relaxed) }

  /// A file that is gone when Ctrl-C, `kill` or the end of the terminal ends the program.
  ///
  /// - Returns: what ``keep(_:)`` takes; `nil` when there are too many.
  static func forget(_ path: String) -> Int? {
    guard let place = (0..<mostUnfinished).first(where: { unfinished[$0] == nil }) else {
      return nil
    }
    unfinished[place] = strdup(path)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What is watched or was to be ignored (`nohup`) stays so.
      if let before = signal(number, end) { signal(number, before) }
      hear(number)
    }
    return place
  }

  /// The file is in its place, or gone.
  static func keep(_ place: Int) {
    // Its few bytes are not given back: a handler may be reading them.
    unfinished[place] = nil
  }

  private static func hear(_ number: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}
