@testable import ScenarioFormat

/// A value as a schema sees it.
indirect enum SchemaValue: Hashable, Decodable {
  case nothing
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([SchemaValue])
  case map([String: SchemaValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .nothing
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([SchemaValue].self) {
      self = .list(list)
    } else {
      self = .map(try value.decode([String: SchemaValue].self))
    }
  }

  /// As an editor reads YAML 1.2 with its core schema.
  init(_ node: YamlNode) {
    switch node.content {
    case .nothing, .unread: self = .nothing
    case .list(let nodes): self = .list(nodes.map(SchemaValue.init))
    case .map(let entries):
      self = .map(
        Dictionary(entries.map { ($0.key, SchemaValue($0.value)) }, uniquingKeysWith: { $1 }))
    case .text(let text, .bare): self = Self.resolved(text)
    case .text(let text, .quoted), .text(let text, .block): self = .text(text)
    }
  }

  private static func resolved(_ text: String) -> SchemaValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .nothing
    case "true", "True", "TRUE": return .flag(true)
    case "false", "False", "FALSE": return .flag(false)
    default: break
    }
    let isNumber =
      text.wholeMatch(of: #/[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/#) != nil
    return isNumber ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
  }

  subscript(key: String) -> SchemaValue? {
    guard case .map(let map) = self else { return nil }
    return map[key]
  }
}
