extension PODocument {
  /// The file as gettext's own programs write it: entries with an empty line between them, long
  /// texts over several lines, what is no longer used at the end. Ends in a line break.
  public var text: String {
    var blocks = [header.lines(prefix: "")]
    blocks += entries.map { $0.lines(prefix: "") }
    blocks += obsolete.map { $0.lines(prefix: "#~ ") }
    if !tail.isEmpty { blocks.append(tail) }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// UTF-8, ending in a line break.
  public var bytes: [UInt8] { Array(text.utf8) }
}

extension PODocument.Entry {
  fileprivate func lines(prefix: String) -> [String] {
    var lines = comments
    lines += notes.map { $0.isEmpty ? "#." : "#. \($0)" }
    lines += references.map { "#: \($0)" }
    if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
    if let previous {
      lines += previous.lines.map { (prefix.isEmpty ? "#| " : "#~| ") + $0 }
    }
    var body = source.lines
    if source.plural == nil {
      body += POString.lines("msgstr", translations.first ?? "")
    } else {
      for (number, form) in translations.enumerated() {
        body += POString.lines("msgstr[\(number)]", form)
      }
    }
    return lines + body.map { prefix + $0 }
  }
}

extension PODocument.Source {
  fileprivate var lines: [String] {
    (context.map { POString.lines("msgctxt", $0) } ?? [])
      + POString.lines("msgid", text)
      + (plural.map { POString.lines("msgid_plural", $0) } ?? [])
  }
}

/// A text in quotation marks, over as many lines as it takes.
private enum POString {
  /// Characters of a text on one line, without the blank at its end; what is longer is one long
  /// word.
  static let width = 90

  static func lines(_ keyword: String, _ text: String) -> [String] {
    if escaped(text).count <= width, !text.dropLast().contains("\n") {
      return ["\(keyword) \"\(escaped(text))\""]
    }
    return ["\(keyword) \"\""] + pieces(text).map { "\"\($0)\"" }
  }

  /// Broken after line breaks and after blanks.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for word in words(text) {
      let next = escaped(word)
      let size = next.count
      let seen = word.last == " " ? size - 1 : size
      if length > 0, length + seen > width {
        pieces.append(piece)
        (piece, length) = ("", 0)
      }
      piece += next
      length += size
      if word.last == "\n" {
        pieces.append(piece)
        (piece, length) = ("", 0)
      }
    }
    return length > 0 ? pieces + [piece] : pieces
  }

  /// Each with what separates it from the next.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      let isLastBlank = text[index] == " " && (next == text.endIndex || text[next] != " ")
      if isLastBlank || text[index] == "\n" {
        words.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
