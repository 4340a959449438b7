import Foundation
import Rules
import Sessions
import Testing

/// Files of every released format open for ever.
@Suite struct FixtureTests {
  /// Made by this version's code and never again; see ``write()``.
  @Test(arguments: ["format-1.sqlite"])
  func oldFileStillOpens(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Data(contentsOf: Self.fixtures.appendingPathComponent(name)), to: name)
    let store = try SessionStore(path: folder.path + "/" + name)
    let summaries = try store.all()
    #expect(summaries.map(\.status) == [.finished, .unfinished])
    #expect(try store.unfinished() == [summaries[1]])
    #expect(
      try store.load(summaries[1].id)
        == StoredSession(
          summary: SessionSummary(
            id: SessionID(rawValue: 1), caseID: "kaffe", caseTitle: "Kaffe på verandaen",
            language: "da", started: 1_800_000_000, last: 1_800_000_000,
            entryCount: Sample.entries.count, status: .unfinished),
          caseText: Array(Sample.caseText.utf8),
          translations: ["nb": Array(Sample.norwegian.utf8), "en": []],
          setup: Sample.setup, entries: Sample.entries))
    try store.append(Sample.entries[0], after: 6, to: summaries[1].id)
    #expect(try store.load(summaries[1].id).entries == Sample.entries + [Sample.entries[0]])
  }

  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// What the files hold, and how the file of a new format is made: run this test with
  /// `HJEMMETID_FIXTURE` set to its path.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HJEMMETID_FIXTURE"] != nil))
  func write() throws {
    let path = try #require(ProcessInfo.processInfo.environment["HJEMMETID_FIXTURE"])
    let clock = TestClock(1_800_000_000)
    let store = try SessionStore(path: path, clock: { clock.now })
    try store.append(Sample.entries, to: try store.begin(Sample.session()))
    clock.now += 1
    let finished = try store.begin(Sample.session("natten", title: "Natten"))
    try store.append(Array(Sample.entries.prefix(2)), to: finished)
    try store.finish(finished)
  }
}
