extension PODocument {
  /// Reads a file whole.
  ///
  /// - Throws: the first line that cannot be read. A file is either kept in full or not at all.
  public init(_ bytes: [UInt8]) throws(POFile.Problem) {
    let plain = SourceText(bytes, file: "").bytes
    if let problem = POFile(plain).problems.first { throw problem }
    var reader = PODocumentReader()
    try reader.read(String(decoding: plain, as: UTF8.self))
    self = reader.document
  }
}

/// Cuts a PO file into entries with their comments, and leaves the strings to ``POReader``.
private struct PODocumentReader {
  private(set) var document = PODocument(
    header: PODocument.Entry(source: PODocument.Source(context: nil, text: "")))
  private var block = Block()

  /// The lines of one entry.
  private struct Block {
    var comments: [String] = []
    var notes: [String] = []
    var references: [String] = []
    var flags: [String] = []
    var previous: [Substring] = []
    var body: [Substring] = []
    /// Of the body.
    var line = 0
    var isObsolete = false
    var hasTranslation = false
  }

  mutating func read(_ text: String) throws(POFile.Problem) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() { try read(trimmed(line), number + 1) }
    try finish()
    document.tail += block.comments
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(POFile.Problem) {
    if line.isEmpty { return try finishIfWhole() }
    guard line.first == "#" else { return try add(line, isObsolete: false, number) }
    if line.hasPrefix("#~|") {
      if block.hasTranslation { try finish() }
      block.previous.append(trimmed(line.dropFirst(3)))
      return
    }
    if line.hasPrefix("#~") {
      return try add(trimmed(line.dropFirst(2)), isObsolete: true, number)
    }
    try finishIfWhole()
    let rest = trimmed(line.dropFirst(2))
    switch line.dropFirst().first {
    case ".": block.notes.append(String(rest))
    case ":": block.references.append(String(rest))
    case ",": block.flags += rest.split(separator: ",").map { String(trimmed($0)) }
    case "|": block.previous.append(rest)
    default: block.comments.append(String(line))
    }
  }

  private mutating func add(
    _ line: Substring, isObsolete: Bool, _ number: Int
  ) throws(POFile.Problem) {
    let begins = line.hasPrefix("msgctxt") || (line.hasPrefix("msgid") && !isPlural(line))
    if block.hasTranslation, begins || isObsolete != block.isObsolete { try finish() }
    if block.body.isEmpty { block.line = number }
    block.isObsolete = isObsolete
    block.body.append(line)
    if line.hasPrefix("msgstr") { block.hasTranslation = true }
  }

  private func isPlural(_ line: Substring) -> Bool { line.hasPrefix("msgid_plural") }

  private mutating func finishIfWhole() throws(POFile.Problem) {
    if block.hasTranslation { try finish() }
  }

  private mutating func finish() throws(POFile.Problem) {
    guard !block.body.isEmpty else { return }
    let done = block
    block = Block()
    var entry = try entry(done.body, line: done.line)
    entry.comments = done.comments
    entry.notes = done.notes
    entry.references = done.references
    entry.flags = done.flags
    entry.previous = try previous(done)
    if done.isObsolete {
      document.obsolete.append(entry)
    } else if entry.source.context == nil, entry.source.text.isEmpty {
      document.header = entry
    } else {
      document.entries.append(entry)
    }
  }

  private func previous(_ block: Block) throws(POFile.Problem) -> PODocument.Source? {
    guard !block.previous.isEmpty else { return nil }
    var lines = block.previous
    if !lines.contains(where: { $0.hasPrefix("msgid") }) { lines.append("msgid \"\"") }
    lines.append("msgstr \"\"")
    return try entry(lines, line: block.line).source
  }

  private func entry(
    _ lines: [Substring], line: Int
  ) throws(POFile.Problem) -> PODocument.Entry {
    var reader = POReader()
    reader.read(lines.joined(separator: "\n"))
    if let problem = reader.problems.first {
      throw POFile.Problem(line: line + problem.line - 1, kind: problem.kind)
    }
    guard let entry = reader.entries.first, reader.entries.count == 1 else {
      throw POFile.Problem(line: line, kind: .textWithoutTranslation)
    }
    return PODocument.Entry(
      source: PODocument.Source(context: entry.context, text: entry.text, plural: entry.plural),
      translations: entry.translations)
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
  while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
  return text
}
