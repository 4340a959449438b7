import Foundation
import Rules
import Sessions

/// A folder of its own for a test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "hjemmetid-sessions-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var sessions: String { path + "/sessions.sqlite" }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
}

enum Sample {
  static let caseText = "id: kaffe\ntitle: Kaffe på verandaen\nroles: [home-nurse, gp]\n"
  static let norwegian = "msgid \"Kaffe på verandaen\"\nmsgstr \"Kaffe på verandaen, ja\"\n"

  static let setup = SetupRecord(
    seats: [["home-nurse", "helper"], ["gp"], ["hospital-nurse"]], commitment: 2, length: .lunch,
    seed: 0xFFEE_DDCC_BBAA_9988)

  static func session(
    _ caseID: String = "kaffe", title: String = "Kaffe på verandaen"
  ) -> NewSession {
    NewSession(
      caseID: caseID, caseTitle: title, language: "da", caseText: Array(caseText.utf8),
      translations: ["nb": Array(norwegian.utf8), "en": []], setup: setup)
  }

  /// What a table does, with steps taken back and taken again.
  static let entries: [Recording.Entry] = [
    .init(text: "draw", chance: 3, fingerprint: 0x8000_0000_0000_0001),
    .init(text: "stance 1 unsure", chance: nil, fingerprint: 2),
    .init(text: "undo", chance: nil, fingerprint: 0x8000_0000_0000_0001),
    .init(text: "redo", chance: nil, fingerprint: 2),
    .init(text: "tell home-nurse gp", chance: nil, fingerprint: .max),
    .init(text: "conclude", chance: 0, fingerprint: 0),
  ]
}

extension SessionStore {
  func append(_ entries: [Recording.Entry], to id: SessionID) throws(StoreFailure) {
    for (count, entry) in entries.enumerated() { try append(entry, after: count, to: id) }
  }
}

/// A clock that a test sets.
final class TestClock: @unchecked Sendable {
  private let lock = NSLock()
  private var seconds: Int64

  init(_ seconds: Int64) { self.seconds = seconds }

  var now: Int64 {
    get { lock.withLock { seconds } }
    set { lock.withLock { seconds = newValue } }
  }
}
