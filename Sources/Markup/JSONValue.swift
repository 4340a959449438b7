/// A JSON value whose keys stay in the order they are given, so that the same value is the same text.
public enum JSONValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  /// In the fewest digits that read back to the same number; what is no number is `null`.
  case real(Double)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// How lists of plain values are written. Others always have a line for each.
  public enum PlainLists: Sendable {
    case onOneLine
    case aLineEach
  }

  /// An object without the members whose value is `nil`.
  public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> Self {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// As they come, also those that are there twice.
  public static func object(_ members: [(String, JSONValue)]) -> Self {
    .object(members.map { Member(key: $0, value: $1) })
  }

  public static func texts(_ texts: [String]) -> Self { .list(texts.map { .text($0) }) }

  /// Indented by two spaces, with a line break at the end.
  public func document(_ lists: PlainLists = .aLineEach) -> String {
    var text = ""
    write(to: &text, "", lists)
    return text + "\n"
  }

  private func write(to text: inout String, _ indent: String, _ lists: PlainLists) {
    switch self {
    case .text(let words): text += Self.quoted(words)
    case .number(let number): text += String(number)
    case .real(let figure): text += figure.isFinite ? figure.description : "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      let isOneLine = lists == .onOneLine && values.allSatisfy(\.isPlain)
      Self.write(values, "[", "]", to: &text, isOneLine ? nil : indent) { text, value, deeper in
        value.write(to: &text, deeper, lists)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent) { text, member, deeper in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, deeper, lists)
      }
    }
  }

  /// - Parameter indent: of the brackets; `nil` for everything on one line.
  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: String?,
    _ write: (inout String, Item, String) -> Void
  ) {
    let deeper = indent.map { $0 + "  " } ?? ""
    text += open
    for (number, item) in items.enumerated() {
      if number > 0 { text += indent == nil ? ", " : "," }
      if indent != nil { text += "\n" + deeper }
      write(&text, item, deeper)
    }
    if let indent, !items.isEmpty { text += "\n" + indent }
    text += close
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .real, .flag, .null: true
    case .list, .object: false
    }
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
      // Two of them end a line in JavaScript, the rest do not show.
      case let scalar where TerminalText.acts(scalar) && scalar.value < 0x1_0000:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral values: JSONValue...) { self = .list(values) }
}
