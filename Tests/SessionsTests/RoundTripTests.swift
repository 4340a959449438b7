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

  @Test func onlyUnfinishedSessionsAreOffered() throws {
    let ids = try (0..<4).map { _ in try store.begin(Sample.session()) }
    try store.finish(ids[0])
    try store.abandon(ids[1])
    try store.setAside(ids[2])
    #expect(try store.unfinished().map(\.id) == [ids[3]])
    #expect(
      try store.all().map(\.status) == [.unfinished, .setAside, .abandoned, .finished])
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
