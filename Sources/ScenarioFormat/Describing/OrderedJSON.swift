/// JSON whose keys stay in the order they are given, so that the same schema is the same text.
enum OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([OrderedJSON])
  case map([(String, OrderedJSON)])

  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral values: OrderedJSON...) { self = .list(values) }

  static func texts(_ texts: [String]) -> OrderedJSON { .list(texts.map { .text($0) }) }

  /// Indented by two spaces; lists of plain values stay on their line.
  func written(indent: String = "") -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values) where values.allSatisfy(\.isPlain):
      return "[" + values.map { $0.written() }.joined(separator: ", ") + "]"
    case .list(let values):
      let deeper = indent + "  "
      return "[\n" + values.map { deeper + $0.written(indent: deeper) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .map(let entries) where entries.isEmpty: return "{}"
    case .map(let entries):
      let deeper = indent + "  "
      let lines = entries.map { "\(deeper)\(Self.quoted($0)): \($1.written(indent: deeper))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .map: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
