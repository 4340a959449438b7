import Foundation

extension Program {
  /// Starts the process and waits until a file has come into the folder that ends so, or until the
  /// process has ended. The system tells when; two minutes without news are the last guard.
  static func start(
    _ process: Process, untilFileIn folder: String, endingIn ending: String = ""
  ) throws {
    let news = inotify_init1(0)
    defer { close(news) }
    inotify_add_watch(news, folder, UInt32(IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE))
    let end = Pipe()
    process.terminationHandler = { _ in try? end.fileHandleForWriting.close() }
    try process.run()
    var events = [UInt8](repeating: 0, count: 4096)
    var places = [
      pollfd(fd: news, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    while try !FileManager.default.contentsOfDirectory(atPath: folder)
      .contains(where: { $0.hasSuffix(ending) })
    {
      let isNew = poll(&places, nfds_t(places.count), 120_000) > 0
      if !isNew || places[1].revents != 0 { return }
      _ = read(news, &events, events.count)
    }
  }

  /// Ends the process if it has not ended by itself two minutes from now: the last guard of a test
  /// that waits for what a process says.
  static func guardAgainstWaiting(for process: Process) {
    DispatchQueue.global().asyncAfter(deadline: .now() + 120) {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
  }
}
