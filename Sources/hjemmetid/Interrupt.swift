import Foundation
import Synchronization

private let isRaised = Atomic<Bool>(false)

/// Ctrl-C during work that can say how far it came.
enum Interrupt {
  /// From now on the first Ctrl-C only raises the flag; a second one ends the program at once.
  static func watch() {
    _ = isRaised.load(ordering: .relaxed)
    signal(SIGINT) { _ in
      isRaised.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    // A program that was started by a thread which hears no signals has inherited that.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  static var isAsked: Bool { isRaised.load(ordering: .relaxed) }
}
