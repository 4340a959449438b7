/// Bytes in which a record of SQLite may begin anywhere.
struct RecordBytes {
  enum Value {
    case null
    case integer(Int64)
    case text(String)
    /// Where it begins, and how long it is. What is long goes on elsewhere.
    case blob(Int, Int)
  }

  struct Record {
    /// Where the header begins, and with it the payload.
    let start: Int
    let values: [Value]
    /// With the header.
    let length: Int
  }

  private let bytes: UnsafeRawBufferPointer
  var count: Int { bytes.count }

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Columns that our tables have.
  private static let columns: Set<Int> = [2, 3, 6, 11, 12]

  /// `nil` when nothing that one of our tables could hold begins here.
  func record(at start: Int) -> Record? {
    let size = Int(bytes[start])
    guard (3...60).contains(size), start + size <= count else { return nil }
    var kinds: [Int] = []
    var place = start + 1
    while place < start + size {
      guard kinds.count < 12, let (kind, length) = varint(at: place), kind <= 1 << 31 else {
        return nil
      }
      kinds.append(Int(kind))
      place += length
    }
    guard place == start + size, Self.columns.contains(kinds.count) else { return nil }
    var values: [Value] = []
    for kind in kinds {
      guard let (value, length) = value(kind, at: place) else { return nil }
      values.append(value)
      place += length
    }
    return Record(start: start, values: values, length: place - start)
  }

  private func value(_ kind: Int, at place: Int) -> (Value, Int)? {
    switch kind {
    case 0: return (.null, 0)
    case 1...4, 5, 6:
      let length = kind < 5 ? kind : kind == 5 ? 6 : 8
      guard place + length <= count else { return nil }
      var value: Int64 = Int8(bitPattern: bytes[place]) < 0 ? -1 : 0
      for byte in bytes[place..<place + length] { value = value << 8 | Int64(byte) }
      return (.integer(value), length)
    case 8, 9: return (.integer(Int64(kind - 8)), 0)
    case let kind where kind >= 12 && kind % 2 == 0:
      return (.blob(place, (kind - 12) / 2), (kind - 12) / 2)
    case let kind where kind >= 13:
      let length = (kind - 13) / 2
      guard length <= 1_000, place + length <= count,
        let text = String(validating: bytes[place..<place + length], as: UTF8.self)
      else { return nil }
      return (.text(text), length)
    default: return nil
    }
  }

  private func varint(at start: Int) -> (UInt64, Int)? {
    var value: UInt64 = 0
    for length in 0..<8 {
      guard start + length < count else { return nil }
      let byte = bytes[start + length]
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (value, length + 1) }
    }
    return nil
  }

  /// Where the number that ends just before `end` begins.
  private func beginOfVarint(before end: Int) -> Int? {
    guard end > 0, bytes[end - 1] < 0x80 else { return nil }
    var start = end - 1
    while start > 0, end - start < 9, bytes[start - 1] >= 0x80 { start -= 1 }
    return start
  }

  /// Of a table's cell: its length, the row's number, the record.
  func rowID(before record: Record) -> Int64? {
    guard let start = beginOfVarint(before: record.start), let (id, _) = varint(at: start),
      (1..<1 << 31).contains(id)
    else { return nil }
    return Int64(id)
  }

  /// Of a cell of a table without row numbers: its length, the record.
  func hasLength(before record: Record) -> Bool {
    guard let start = beginOfVarint(before: record.start), let (length, _) = varint(at: start)
    else { return false }
    return length == UInt64(record.length)
  }

  /// What does not fit on a page goes on in a chain of others.
  func payload(of length: Int, at start: Int, _ pages: Pages) -> [UInt8]? {
    let usable = Pages.size
    let least = (usable - 12) * 32 / 255 - 23
    let rest = least + (length - least) % (usable - 4)
    let local = length <= usable - 35 ? length : rest <= usable - 35 ? rest : least
    guard length < 1 << 26, start + local <= count else { return nil }
    var payload = Array(bytes[start..<start + local])
    guard local < length else { return payload }
    guard start + local + 4 <= count else { return nil }
    var next = Self.number(bytes[start + local..<start + local + 4])
    while payload.count < length {
      guard let page = pages[next] else { return nil }
      next = Self.number(page.prefix(4))
      payload += page.dropFirst(4).prefix(length - payload.count)
    }
    return payload
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Pages by their numbers, from 1; those of a log in place of the file's own.
struct Pages {
  /// What SQLite takes if nobody says otherwise, and we never did.
  static let size = 4096
  private let database: [UInt8]
  private var logged: [Int: ArraySlice<UInt8>] = [:]

  init(database: [UInt8], log: [UInt8] = []) {
    self.database = database
    for start in stride(from: 32, through: log.count - 24 - Self.size, by: 24 + Self.size) {
      let number = log[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      logged[number] = log[start + 24..<start + 24 + Self.size]
    }
  }

  subscript(number: Int) -> ArraySlice<UInt8>? {
    if let page = logged[number] { return page }
    guard number > 0, number * Self.size <= database.count else { return nil }
    return database[(number - 1) * Self.size..<number * Self.size]
  }
}
