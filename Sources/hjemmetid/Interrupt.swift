import ArgumentParser
import Foundation
import ScenarioFormat
import Synchronization

private let isRaised = Atomic<Bool>(false)

/// Ctrl-C during work that can say how far it came.
enum Interrupt {
  /// From now on the first Ctrl-C only raises the flag; a second one ends the program at once.
  static func watch() {
    _ = isRaised.load(ordering: .relaxed)
    Unfinished.prepare()
    signal(SIGINT) { _ in
      isRaised.store(true, ordering: .relaxed)
      signal(SIGINT, Unfinished.end)
    }
    Unfinished.hear(SIGINT)
  }

  /// Ends the program from a thread that does not do the work; what is unfinished is gone.
  static func leave(_ status: ExitCode) -> Never {
    Unfinished.remove()
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
}
