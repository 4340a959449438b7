import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Hosting

/// Whether a save is seen, whenever in a look it comes.
@Suite struct CaseWatchTests {
  private static let saves = 150

  @Test func noSaveIsMissed() throws {
    let desk = try PreviewTests.Desk(.small)
    let file = URL(fileURLWithPath: desk.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    var watch = CaseWatch(paths: [file.deletingLastPathComponent().path])
    let begin = Date(timeIntervalSince1970: 2_000_000_000)
    let saved = Atomic(0)
    let hasFailed = Atomic(false)
    let isSeen = DispatchSemaphore(value: 0)
    let writer = Thread {
      for number in 1...Self.saves where !hasFailed.load(ordering: .acquiring) {
        // As long as no other, so that only its time and name tell it.
        let next = file.appendingPathExtension("next")
        try? Data((text + "# \(1000 + number)\n").utf8).write(to: next)
        // File systems tell times apart that are some milliseconds apart.
        try? FileManager.default.setAttributes(
          [.modificationDate: begin + 0.02 * Double(number)], ofItemAtPath: next.path)
        rename(next.path, file.path)
        saved.store(number, ordering: .releasing)
        isSeen.wait()
      }
    }
    writer.start()
    var seen = 0
    var missed = 0
    while seen < Self.saves {
      let number = saved.load(ordering: .acquiring)
      if watch.hasChanged() {
        // It may have been seen before the writer said so.
        seen += 1
        missed = 0
        isSeen.signal()
      } else if number > seen {
        missed += 1
        if missed > 200 {
          hasFailed.store(true, ordering: .releasing)
          isSeen.signal()
          Issue.record("save \(number) was not seen")
          return
        }
      }
    }
  }
}
