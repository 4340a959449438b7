internal import Rules

/// Rows found in the bytes of a damaged file or log, wherever they lie and whatever the tables say.
///
/// Entries are never changed or deleted, so each that is found is one that was made. Of a session the
/// row that was touched last counts. The format: sqlite.org/fileformat2.html.
struct Carving {
  struct Session {
    var caseID: String
    var title: String
    var language: String
    var text: Int64
    var seats: String
    var commitment: Int64
    var length: String
    var seed: Int64
    var started: Int64
    var status: String
    var touched: Int64
  }

  struct Entry: Hashable {
    var text: String
    var chance: Int64?
    var fingerprint: Int64
    var recorded: Int64
  }

  struct Text {
    var bytes: [UInt8]
    var hash: [UInt8]?

    var isWhole: Bool { hash == SHA256.digest(bytes) }
  }

  private(set) var sessions: [Int64: Session] = [:]
  private(set) var entries: [Int64: [Int64: Entry]] = [:]
  /// How well each of them is witnessed; see ``settle()``.
  private var ranks: [Int64: [Int64: Int]] = [:]
  /// In the order in which they lie in the file that is looked at.
  private var met: [Met] = []

  private struct Met {
    let session: Int64
    let number: Int64
    let entry: Entry
    let hasLength: Bool

    func isBeside(_ other: Met) -> Bool {
      session == other.session && abs(number - other.number) == 1
    }
  }
  /// Places of texts by language.
  private(set) var translations: [Int64: [String: Int64]] = [:]
  private(set) var texts: [Int64: Text] = [:]

  init(_ files: SessionFiles) {
    let database = files.bytes("")
    let log = files.bytes("-wal")
    let journal = files.bytes("-journal")
    // What was written last is looked at last, and counts.
    for bytes in [journal, database, log] where !bytes.isEmpty {
      let pages = bytes == log ? Pages(database: database, log: log) : Pages(database: database)
      bytes.withUnsafeBytes { scan(RecordBytes($0), pages) }
      settle()
    }
  }

  private mutating func scan(_ bytes: RecordBytes, _ pages: Pages) {
    for start in 0..<bytes.count {
      guard let record = bytes.record(at: start) else { continue }
      switch record.values.count {
      case 2: take(text: record, bytes, pages)
      case 3:
        take(text: record, bytes, pages)
        take(translation: record)
      case 6: take(entry: record, bytes)
      case 11, 12: take(session: record, bytes)
      default: continue
      }
    }
  }

  private mutating func take(entry record: RecordBytes.Record, _ bytes: RecordBytes) {
    guard case .integer(let session) = record.values[0], session > 0,
      case .integer(let number) = record.values[1], number > 0,
      case .text(let text) = record.values[2], !text.isEmpty, text.utf8.allSatisfy(Self.isWord),
      case .integer(let fingerprint) = record.values[4],
      case .integer(let recorded) = record.values[5]
    else { return }
    let chance: Int64?
    switch record.values[3] {
    case .null: chance = nil
    case .integer(let value): chance = value
    case .text, .blob: return
    }
    let entry = Entry(text: text, chance: chance, fingerprint: fingerprint, recorded: recorded)
    met.append(
      Met(
        session: session, number: number, entry: entry, hasLength: bytes.hasLength(before: record)))
  }

  /// A bit in an entry's number makes it another one, of which there are two then. The right one lies
  /// beside its neighbours, and in a cell of the right length.
  private mutating func settle() {
    for (place, one) in met.enumerated() {
      let neighbours = [place - 1, place + 1].filter(met.indices.contains)
      let beside = neighbours.count { met[$0].isBeside(one) }
      let rank = beside * 2 + (one.hasLength ? 1 : 0)
      if let known = ranks[one.session]?[one.number], known >= rank { continue }
      ranks[one.session, default: [:]][one.number] = rank
      entries[one.session, default: [:]][one.number] = one.entry
    }
    met = []
  }

  /// Actions are told in small letters, figures, spaces and hyphens.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: " "), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func take(session record: RecordBytes.Record, _ bytes: RecordBytes) {
    let values = record.values
    guard case .null = values[0], case .text(let caseID) = values[1],
      case .text(let title) = values[2], case .text(let language) = values[3],
      case .integer(let text) = values[4], case .text(let seats) = values[5],
      case .integer(let commitment) = values[6], case .text(let length) = values[7],
      case .integer(let seed) = values[8], case .integer(let started) = values[9],
      case .text(let status) = values[10], let id = bytes.rowID(before: record)
    else { return }
    var touched: Int64 = 0
    if values.count == 12 {
      guard case .integer(let value) = values[11] else { return }
      touched = value
    }
    guard touched >= sessions[id]?.touched ?? .min else { return }
    sessions[id] = Session(
      caseID: caseID, title: title, language: language, text: text, seats: seats,
      commitment: commitment, length: length, seed: seed, started: started, status: status,
      touched: touched)
  }

  private mutating func take(translation record: RecordBytes.Record) {
    guard record.values.count == 3, case .integer(let session) = record.values[0], session > 0,
      case .text(let language) = record.values[1], (2...12).contains(language.utf8.count),
      case .integer(let text) = record.values[2], text > 0
    else { return }
    translations[session, default: [:]][language] = text
  }

  private mutating func take(
    text record: RecordBytes.Record, _ bytes: RecordBytes, _ pages: Pages
  ) {
    guard case .null = record.values[0], case .blob(let first, let size) = record.values[1],
      let id = bytes.rowID(before: record)
    else { return }
    var hashSize = 0
    if record.values.count == 3 {
      guard case .blob(_, 32) = record.values[2] else { return }
      hashSize = 32
    }
    let head = first - record.start
    guard let payload = bytes.payload(of: head + size + hashSize, at: record.start, pages) else {
      return
    }
    let text = Text(
      bytes: Array(payload[head..<head + size]),
      hash: hashSize == 0 ? nil : Array(payload[(head + size)...]))
    // Of several the one that adds up.
    if texts[id] == nil || (text.isWhole && texts[id]?.isWhole == false) { texts[id] = text }
  }
}
