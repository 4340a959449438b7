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
    let saved = Atomic(0)
    let seen = Atomic(0)
    let hasFailed = Atomic(false)
    let writer = Thread {
      for number in 1...Self.saves where !hasFailed.load(ordering: .acquiring) {
        // As long as no other, so that only its time and name tell it.
        let mark = "# \(1000 + number)\n"
        // File systems tell times apart that are some milliseconds apart.
        Thread.sleep(forTimeInterval: 0.012)
        try? Data((text + mark).utf8).write(to: file, options: .atomic)
        saved.store(number, ordering: .releasing)
        while seen.load(ordering: .acquiring) < number, !hasFailed.load(ordering: .acquiring) {
          Thread.sleep(forTimeInterval: 0.0002)
        }
      }
    }
    writer.start()
    var missed = 0
    while seen.load(ordering: .acquiring) < Self.saves {
      let number = saved.load(ordering: .acquiring)
      let hasChanged = watch.hasChanged()
      if hasChanged {
        // It may have been seen before the writer said so.
        while saved.load(ordering: .acquiring) == seen.load(ordering: .acquiring) {
          Thread.sleep(forTimeInterval: 0.0001)
        }
        seen.store(saved.load(ordering: .acquiring), ordering: .releasing)
        missed = 0
      } else if number > seen.load(ordering: .acquiring) {
        missed += 1
        if missed > 200 {
          hasFailed.store(true, ordering: .releasing)
          Issue.record("save \(number) was not seen")
          return
        }
      }
    }
  }
}
