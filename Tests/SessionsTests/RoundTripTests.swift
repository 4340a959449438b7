import Foundation
import Rules
import Sessions
import Testing

@Suite struct RoundTripTests {
  let folder: TemporaryFolder
  let clock = TestClock(1_700_000_000)
  let store: SessionStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SessionStore(path: folder.sessions, clock: { [clock] in clock.now })
  }

  @Test func everythingComesBackAsItWasGiven() throws {
    let id = try store.begin(Sample.session())
    clock.now += 60
    try store.append(Sample.entries, to: id)
    #expect(
      try store.load(id)
        == StoredSession(
          summary: SessionSummary(
            id: id, caseID: "kaffe", caseTitle: "Kaffe på verandaen", language: "da",
            started: 1_700_000_000, last: 1_700_000_060, entryCount: Sample.entries.count,
            status: .unfinished),
          caseText: Array(Sample.caseText.utf8),
          translations: ["nb": Array(Sample.norwegian.utf8), "en": []],
          setup: Sample.setup, entries: Sample.entries))
  }

  @Test func sessionWithoutEntriesIsWhole() throws {
    var new = Sample.session()
    new.translations = [:]
    new.caseText = []
    let stored = try store.load(try store.begin(new))
    #expect(stored.entries == [])
    #expect(stored.translations == [:])
    #expect(stored.caseText == [])
    #expect(stored.summary.last == stored.summary.started)
  }

  @Test func sessionPlayedLastComesFirst() throws {
    let first = try store.begin(Sample.session("first"))
    clock.now += 1
    let second = try store.begin(Sample.session("second"))
    let third = try store.begin(Sample.session("third"))
    #expect(try store.unfinished().map(\.caseID) == ["third", "second", "first"])
    clock.now += 1
    try store.append(Sample.entries[0], after: 0, to: first)
    #expect(try store.unfinished().map(\.id) == [first, third, second])
  }

  /// The clock of a laptop whose battery was empty, and one that somebody set years ahead.
  @Test(arguments: [-1_700_000_000, -86_400, 0, 3_000_000_000, Int64.max - 1_800_000_000])
  func orderDoesNotHangOnTheClock(off: Int64) throws {
    let first = try store.begin(Sample.session("first"))
    clock.now += off
    let second = try store.begin(Sample.session("second"))
    try store.append(Sample.entries[0], after: 0, to: second)
    clock.now -= off
    let third = try store.begin(Sample.session("third"))
    #expect(try store.unfinished().map(\.id) == [third, second, first])
    try store.append(Sample.entries[0], after: 0, to: first)
    #expect(try store.unfinished().map(\.id) == [first, third, second])
  }

  @Test func onlyUnfinishedSessionsAreOffered() throws {
    let ids = try (0..<3).map { _ in try store.begin(Sample.session()) }
    try store.finish(ids[0])
    try store.abandon(ids[1])
    #expect(try store.unfinished().map(\.id) == [ids[2]])
    #expect(try store.all().map(\.id) == [ids[1], ids[0], ids[2]])
    #expect(try store.all().map(\.status) == [.abandoned, .finished, .unfinished])
    try store.bringBack(ids[1])
    #expect(try store.unfinished().map(\.id) == [ids[1], ids[2]])
  }

  /// After steps that could not be kept, however many of them are there all the same.
  @Test(arguments: 0...6) func logIsCompleted(stored: Int) throws {
    let id = try store.begin(Sample.session())
    try store.append(Array(Sample.entries.prefix(stored)), to: id)
    try store.complete(Sample.entries, of: id)
    #expect(try store.load(id).entries == Sample.entries)
    #expect(throws: StoreFailure.takenOver(id)) {
      try store.complete(Array(Sample.entries.dropLast()), of: id)
    }
    #expect(throws: StoreFailure.takenOver(id)) {
      try store.complete(Sample.entries.reversed() + Sample.entries, of: id)
    }
  }

  @Test func endingCanBeTakenBack() throws {
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries[0], after: 0, to: id)
    try store.finish(id)
    try store.append(Sample.entries[2], after: 1, to: id)
    #expect(try store.unfinished().map(\.id) == [id])
  }

  @Test func unknownSessionIsSaid() throws {
    let id = SessionID(rawValue: 41)
    #expect(throws: StoreFailure.noSuchSession(id)) { try store.load(id) }
    #expect(throws: StoreFailure.noSuchSession(id)) { try store.finish(id) }
    #expect(throws: StoreFailure.noSuchSession(id)) {
      try store.append(Sample.entries[0], after: 0, to: id)
    }
  }

  @Test func sameTextIsKeptOnce() throws {
    var new = Sample.session()
    new.caseText = [UInt8](repeating: 0x61, count: 1_000_000)
    let ids = try (0..<10).map { _ in try store.begin(new) }
    for id in ids { #expect(try store.load(id).caseText == new.caseText) }
    let bytes = try folder.names.map { try folder.read($0).count }.reduce(0, +)
    #expect(bytes < 3_000_000)
  }

  @Test func playedGameReplaysFromTheFile() throws {
    let setup = Setup.dealt(Sample.scenario, seats: 3, seed: 7)
    var game = try Game(setup, of: Sample.scenario)
    var new = Sample.session()
    new.setup = try #require(SetupRecord(setup, in: Sample.scenario))
    let id = try store.begin(new)
    var count = 0
    func record(_ entry: Recording.Entry) throws {
      try store.append(entry, after: count, to: id)
      count += 1
    }
    while let action = game.legalActions.first {
      try game.apply(action)
      try record(try #require(game.lastEntry))
      try game.undo()
      try record(.init(text: "undo", chance: nil, fingerprint: game.state.fingerprint))
      try game.redo()
      try record(.init(text: "redo", chance: nil, fingerprint: game.state.fingerprint))
    }
    #expect(game.state.ending != nil)
    let recording = try store.load(id).recording(in: Sample.scenario)
    #expect(recording.entries.count == count)
    #expect(try recording.replay(of: Sample.scenario).state == game.state)
  }
}
