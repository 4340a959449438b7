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

  /// Saves that look the same from outside: as long as the one before, at the same time by the file
  /// system's clock, in the same place on the disk.
  @Test(arguments: [0.0, -1.5, 3_600, 400_000_000])
  func saveWithinATickIsSeen(fromNow seconds: Double) throws {
    let desk = try PreviewTests.Desk(.small)
    let time = Date(timeIntervalSinceNow: seconds)
    let text = try String(contentsOfFile: desk.file, encoding: .utf8)
    func save(_ number: Int) throws {
      let handle = try #require(FileHandle(forWritingAtPath: desk.file))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data((text + "# \(number)\n").utf8))
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: desk.file)
    }
    try save(1)
    var watch = CaseWatch(paths: [desk.folder])
    var seen: [Bool] = [watch.hasChanged()]
    for number in 2...6 {
      try save(number)
      seen.append(watch.hasChanged())
      seen.append(watch.hasChanged())
    }
    #expect(seen == [false] + (2...6).flatMap { _ in [true, false] })
  }

  /// The last look within a tick is not the last word on it.
  @Test func saveJustAfterALookIsSeenWhenTheTickIsOver() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stamp-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a").path
    let time = Date(timeIntervalSince1970: 1_800_000_000)
    func save(_ text: String) throws {
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    }
    _ = FileManager.default.createFile(atPath: file, contents: Data("one".utf8))
    try save("one")
    let first = FileStamp(file, after: nil, now: time.addingTimeInterval(0.01))
    try save("two")
    let second = FileStamp(file, after: first, now: time.addingTimeInterval(60))
    #expect(second.differs(from: first))
    let third = FileStamp(file, after: second, now: time.addingTimeInterval(61))
    #expect(!third.differs(from: second))
  }

  /// A file that comes into a folder within the tick of the look.
  @Test func newFileWithinATickIsSeen() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stamp-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let time = Date(timeIntervalSince1970: 1_800_000_000)
    func age() throws {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path)
    }
    _ = FileManager.default.createFile(atPath: folder.path + "/da.po", contents: nil)
    try age()
    let first = FileStamp(folder.path, after: nil, now: time)
    try FileManager.default.moveItem(
      atPath: folder.path + "/da.po", toPath: folder.path + "/nb.po")
    try age()
    #expect(FileStamp(folder.path, after: first, now: time).differs(from: first))
  }
}
