/// A JSON value whose keys stay in the order they are given.
enum JSONValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  /// In the fewest digits that read back to the same number. Never infinite or not a number.
  case real(Double)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([Member])

  struct Member: Sendable, Hashable {
    let key: String
    let value: JSONValue
  }

  /// An object without the members whose value is `nil`.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> Self {
    .object(
      members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// Indented by two spaces, with a line break at the end.
  var document: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .text(let words): text += Self.quoted(words)
    case .number(let number): text += String(number)
    case .real(let figure): text += figure.isFinite ? figure.description : "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      Self.write(values, "[", "]", to: &text, indent) { value, text in
        value.write(to: &text, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent) { member, text in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    let inner = String(repeating: "  ", count: indent + 1)
    text += open + "\n"
    for (number, item) in items.enumerated() {
      text += inner
      write(item, &text)
      text += number + 1 < items.count ? ",\n" : "\n"
    }
    text += String(repeating: "  ", count: indent) + close
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // The last two end a line in JavaScript, the rest do not show.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
