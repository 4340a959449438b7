import Foundation
import GRDB
import Rules
import ScenarioFormat
import TableUI
import TestSupport
import Testing
import Wording

@testable import Hosting
@testable import Sessions

/// The shelf and the table when the disk, the clock or the file is not as it should be.
@Suite struct SessionTableTests {
  /// A shelf with the shipped case, and a database.
  final class Table {
    let folder: String
    let library: Library
    var host: TableHost

    var path: String { folder + "/s.sqlite" }
    private let languages = Languages(assets: Project.assets)

    init(store: (String) -> Result<SessionStore, StoreFailure>? = Table.open) throws {
      folder = NSTemporaryDirectory() + "hjemmetid-table-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      library = try Library(opening: ["\(Project.scenarios)/luften-om-natten"])
      host = TableHost(
        languages: languages, words: .english, library: library, store: store(folder + "/s.sqlite"),
        clock: PreviewTests.NoClock(), seeds: { 7 })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func open(_ path: String) -> Result<SessionStore, StoreFailure>? {
      do throws(StoreFailure) { return .success(try SessionStore(path: path)) } catch {
        return .failure(error)
      }
    }

    var store: SessionStore {
      get throws { try SessionStore(path: path) }
    }

    /// The program is started again.
    func begin(
      _ library: Library? = nil, store: Result<SessionStore, StoreFailure>?? = .none
    ) {
      host = TableHost(
        languages: languages, words: .english, library: library ?? self.library,
        store: store ?? Self.open(path), clock: PreviewTests.NoClock(), seeds: { 7 })
    }

    func start() throws {
      _ = host.carryOut(.openCase("luften-om-natten"))
      let scenario = try #require(library.volumes[0].scenario(in: "en"))
      _ = host.carryOut(.start(Setup.dealt(scenario, seats: 3, seed: 7)))
    }

    func step(_ count: Int = 1) throws {
      for _ in 0..<count {
        let action = try #require(host.play?.game.legalActions.first)
        _ = host.carryOut(.apply(action))
      }
    }

    var notice: String { host.presentation.notice ?? "" }
  }

  private func make(_ path: String, broken sql: String) throws {
    let store = try SessionStore(path: path)
    try store.queue.inDatabase { try $0.execute(sql: sql) }
  }

  // MARK: A damaged file

  /// The shelf says so, play goes on without being kept, and whoever agrees has every game again that
  /// can be read. The bytes are those of a header, a page's header and of what another program left.
  @Test(arguments: [20, 40, 60, 4_100]) func damagedFileIsPutAsideFromTheShelf(byte: Int) throws {
    let table = try Table()
    try table.start()
    try table.step(3)
    _ = table.host.carryOut(.leave)
    let file = URL(filePath: table.path)
    var bytes = try Data(contentsOf: file)
    for place in byte..<byte + 8 { bytes[place] ^= 0xFF }
    try bytes.write(to: file)

    table.begin()
    #expect(table.host.presentation.canSetAside && table.notice.contains("is damaged"))
    try table.start()
    try table.step(2)
    #expect(!table.host.presentation.isKept)
    _ = table.host.carryOut(.setAside)
    #expect(table.host.play != nil, "not in the middle of a game")
    _ = table.host.carryOut(.leave)
    #expect(try Data(contentsOf: file) == bytes)

    _ = table.host.carryOut(.setAside)
    let aside = table.folder + "/s-set-aside.sqlite"
    #expect(table.notice.contains("1 game was found") && table.notice.contains(aside))
    #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
    #expect(!table.host.presentation.canSetAside && table.host.presentation.sessions.count == 1)
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == 3)
    try table.step()
    #expect(table.host.presentation.isKept)
  }

  /// Nothing is put aside that is not damaged.
  @Test func healthyFileIsNotPutAside() throws {
    let table = try Table()
    try table.start()
    _ = table.host.carryOut(.leave)
    #expect(!table.host.presentation.canSetAside)
    _ = table.host.carryOut(.setAside)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: table.folder).allSatisfy {
        !$0.contains("aside")
      })
    table.begin(store: .some(.failure(.readOnly(path: table.path))))
    _ = table.host.carryOut(.setAside)
    #expect(!table.host.presentation.canSetAside && !table.notice.isEmpty)
  }

  // MARK: What was stored

  @Test func damagedTextIsFoundOnTheShelf() throws {
    let table = try Table()
    try table.start()
    try table.step(5)
    let text = "SELECT case_text FROM session"
    try make(
      table.path,
      broken: "UPDATE source_text SET bytes = CAST(x'00' || bytes AS BLOB) WHERE id = (\(text))")
    table.begin()
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == 5)
    #expect(table.notice.contains("The one on the shelf fits the record"))
    // From now on it does not need the shelf.
    table.begin(.empty)
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == 5)
    #expect(table.notice == "")
    #expect(try table.store.load(SessionID(rawValue: 1)).damage == [])
  }

  /// Bits of the real text, anywhere: none loses the session while the shelf has the case.
  @Test func noBitOfATextTakesASession() throws {
    let table = try Table()
    try table.start()
    try table.step(12)
    let id = SessionID(rawValue: 1)
    let stored = try table.store.load(id)
    let shelf = table.library.volumes[0].contents
    var generator = Generator(seed: 12)
    for _ in 0..<12 {
      var bytes = stored.caseText
      bytes[generator.below(bytes.count)] ^= 1 << generator.below(8)
      let damaged = StoredSession(
        summary: stored.summary, caseText: bytes, translations: [:], setup: stored.setup,
        entries: stored.entries, damage: [.caseText])
      let replay = try #require(SessionReplay(damaged, shelf: shelf, language: "en"))
      #expect(replay.count == 12 && replay.source == .shelf)
    }
  }

  /// What cannot be played stays on the list, and nothing about it is written.
  @Test func whatCannotBePlayedTodayIsThereTomorrow() throws {
    let table = try Table()
    try table.start()
    try table.step(3)
    let text = "SELECT case_text FROM session"
    try make(
      table.path, broken: "UPDATE source_text SET bytes = x'00', hash = x'00' WHERE id = (\(text))")
    table.begin(.empty)
    let before = try Data(contentsOf: URL(filePath: table.path))
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.presentation.game == nil)
    #expect(table.notice.contains("stays in the list"))
    #expect(table.host.presentation.sessions.map(\.standing) == [.unfinished])
    #expect(table.host.presentation.sessions[0].trouble == table.notice)
    #expect(try Data(contentsOf: URL(filePath: table.path)) == before)
    table.begin()
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == 3)
  }

  @Test(arguments: [2, 4]) func damagedStepLeavesThoseBeforeIt(step: Int) throws {
    let table = try Table()
    try table.start()
    try table.step(5)
    try make(
      table.path,
      broken: """
        DROP TRIGGER entry_stays_the_same;
        UPDATE entry SET fingerprint = fingerprint + 1 WHERE number = \(step)
        """)
    table.begin()
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == step - 1)
    #expect(table.notice.contains("damaged after \(step - 1) steps"))
    #expect(try table.store.all().count == 1)
    try table.step()
    #expect(try table.store.load(SessionID(rawValue: 2)).entries == table.host.entries)
    #expect(try table.store.load(SessionID(rawValue: 1)).entries.count == 5)
  }

  @Test func caseThatIsNoLongerOnTheShelfIsPlayed() throws {
    let table = try Table()
    try table.start()
    try table.step(3)
    table.begin(.empty)
    _ = table.host.carryOut(.resume(1))
    try table.step()
    #expect(try table.store.load(SessionID(rawValue: 1)).entries.count == 4)
  }

  // MARK: The shelf

  @Test func everyGameIsThereAndComesBack() throws {
    let table = try Table()
    for _ in 1...7 {
      try table.start()
      try table.step()
      _ = table.host.carryOut(.leave)
    }
    func standing(_ id: Int64) -> Presentation.SessionCard.Standing? {
      table.host.presentation.sessions.first { $0.id == id }?.standing
    }
    #expect(table.host.presentation.sessions.map(\.id) == [7, 6, 5, 4, 3, 2, 1])
    _ = table.host.carryOut(.putAway(2))
    #expect(standing(2) == .putAway)
    table.begin()
    #expect(standing(2) == .putAway)
    _ = table.host.carryOut(.bringBack(2))
    #expect(table.host.presentation.sessions.first?.id == 2)
    #expect(standing(2) == .unfinished)
    _ = table.host.carryOut(.resume(3))
    #expect(table.host.entries.count == 1)
    _ = table.host.carryOut(.finish)
    #expect(standing(3) == .finished)
    _ = table.host.carryOut(.resume(3))
    #expect(table.host.entries.count == 1)
  }

  /// A time that the clock cannot have meant is not repeated.
  @Test(arguments: [0, -5, 1_000, 4_000_000_000, Int64.max])
  func timesOfAWrongClockAreNotTold(time: Int64) throws {
    let table = try Table()
    let store = try SessionStore(path: table.path, clock: { time })
    _ = try store.begin(
      NewSession(
        caseID: "a", caseTitle: "A", language: "en", caseText: [], translations: [:],
        setup: SetupRecord(seats: [], commitment: 0, length: .full, seed: 0)))
    table.begin()
    #expect(
      table.host.presentation.sessions.map(\.when)
        == ["Last played at a time the clock did not know"])
  }

  // MARK: The disk

  /// The disk takes nothing for a while: nobody has to wait for it, and nothing is missing afterwards.
  @Test func whatCouldNotBeKeptIsKeptLater() throws {
    let table = try Table()
    try table.start()
    try table.step(2)
    guard case .success(let store)? = table.host.store else { return }
    func limit(_ pages: Int) throws {
      try store.queue.inDatabase { db in
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
    }
    try limit(1)
    // A page of the file is not full at once.
    for _ in 0..<400 where table.host.play?.record.failure == nil {
      try table.step()
      _ = table.host.carryOut(.undo)
    }
    let count = table.host.entries.count
    #expect(table.host.play?.record.failure == .diskFull(path: table.path))
    #expect(table.notice.contains("is full. You can play on"))
    #expect(table.host.presentation.canSaveElsewhere && !table.host.presentation.isKept)
    try table.step(3)
    #expect(table.notice.contains("is full. You can play on"))
    #expect(table.host.entries.count == count + 3)
    #expect(table.host.carryOut(.quit) == .go, "not without a word")
    #expect(table.notice.contains("quit once more"))
    try limit(100_000)
    try table.step()
    #expect(table.notice == "Everything is kept again.")
    #expect(try table.store.load(SessionID(rawValue: 1)).entries == table.host.entries)
    #expect(table.host.carryOut(.quit) == .quit)
  }

  @Test func gameIsSavedElsewhere() throws {
    let table = try Table()
    try table.start()
    try table.step(2)
    try FileManager.default.removeItem(atPath: table.path)
    try table.step(2)
    #expect(table.notice.contains("was moved or deleted. You can play on"))
    #expect(table.host.entries.count == 4)
    let stick = table.folder + "/stick"
    table.host.otherPlaces = ["/proc/nothing", "/proc/self", stick]
    _ = table.host.carryOut(.saveElsewhere)
    #expect(table.notice.contains("No other folder takes the game"))
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    _ = table.host.carryOut(.saveElsewhere)
    let path = "\(stick)/hjemmetid-luften-om-natten.sqlite"
    #expect(table.notice.contains("hjemmetid play --sessions \(path)"))
    try table.step(2)
    #expect(table.notice == "" && table.host.presentation.isKept)
    let kept = try SessionStore(path: path)
    #expect(try kept.load(SessionID(rawValue: 1)).entries == table.host.entries)
    #expect(table.host.entries.count == 6)
  }

  /// Read-only, or not even to be made: the table plays, knows why, and can save in a place that works.
  @Test(arguments: [StoreFailure.diskFull(path: "/x"), .folderNotWritable(path: "/x")])
  func tableOpensWithoutAPlaceToKeepGames(failure: StoreFailure) throws {
    let table = try Table { _ in .failure(failure) }
    #expect(table.notice.contains("You can play on"))
    try table.start()
    try table.step(3)
    #expect(table.notice.contains("You can play on") && table.host.entries.count == 3)
    table.host.otherPlaces = [table.folder]
    _ = table.host.carryOut(.saveElsewhere)
    let path = table.folder + "/hjemmetid-luften-om-natten.sqlite"
    #expect(try SessionStore(path: path).load(SessionID(rawValue: 1)).entries.count == 3)
  }

  @Test func lookingAtOldGamesWritesNothing() throws {
    let table = try Table()
    try table.start()
    try table.step(4)
    let bytes = try Data(contentsOf: URL(filePath: table.path))
    let names = try FileManager.default.contentsOfDirectory(atPath: table.folder)
    table.begin(store: .success(try SessionStore(path: table.path, access: .readOnly)))
    #expect(table.notice.contains("cannot be written. You can play on"))
    _ = table.host.carryOut(.resume(1))
    #expect(table.host.entries.count == 4)
    try table.step()
    #expect(table.notice.contains("cannot be written. You can play on"))
    _ = table.host.carryOut(.leave)
    _ = table.host.carryOut(.putAway(1))
    #expect(table.notice != "")
    #expect(try Data(contentsOf: URL(filePath: table.path)) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: table.folder) == names)
  }

  /// Another window has gone on: this one's step belongs to no line of the game.
  @Test func gameThatWasTakenOverIsNotOverwritten() throws {
    let table = try Table()
    try table.start()
    try table.step(2)
    let id = SessionID(rawValue: 1)
    let entry = Recording.Entry(text: "undo", chance: nil, fingerprint: 1)
    try table.store.append(entry, after: 2, to: id)
    try table.step()
    #expect(table.host.entries.count == 2)
    #expect(table.notice.contains("another window"))
    #expect(try table.store.load(id).entries.last == entry)
  }

  /// An older copy was put back: what it lacks is not left out of it.
  @Test func olderCopyPutBackLosesNothing() throws {
    let table = try Table()
    try table.start()
    try table.step(2)
    let old = try Data(contentsOf: URL(filePath: table.path))
    try table.step(2)
    let handle = try #require(FileHandle(forWritingAtPath: table.path))
    try handle.write(contentsOf: old)
    try handle.close()
    try table.step()
    let found = try table.store.all().map { try table.store.load($0.id).entries }
    #expect(found.contains(table.host.entries) && table.host.entries.count == 5)
  }
}
