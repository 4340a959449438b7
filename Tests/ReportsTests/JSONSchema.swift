import Foundation

/// The part of JSON Schema that our schemas use. A keyword it does not know is a complaint, so that
/// none is passed over in silence.
struct JSONSchema {
  private let root: [String: Any]

  init(file: URL) throws {
    let value = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    root = value as? [String: Any] ?? [:]
  }

  /// What is wrong with the document, each with where.
  func complaints(about text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return check(value, root, at: "$")
  }

  private func check(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var complaints: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description", "definitions", "additionalProperties": continue
      case "$ref": complaints += check(value, resolved(rule), at: path)
      case "type":
        if !isType(value, rule as? String ?? "") { complaints.append("\(path) is no \(rule)") }
      case "const":
        if !isEqual(value, rule) { complaints.append("\(path) is not \(rule)") }
      case "enum":
        let choices = rule as? [Any] ?? []
        if !choices.contains(where: { isEqual(value, $0) }) {
          complaints.append("\(path) is none of \(choices)")
        }
      case "pattern":
        guard let text = value as? String, let pattern = rule as? String else { continue }
        if text.range(of: pattern, options: .regularExpression) == nil {
          complaints.append("\(path) does not look like \(pattern)")
        }
      case "minimum":
        if let number = value as? Int, let least = rule as? Int, number < least {
          complaints.append("\(path) is below \(least)")
        }
      case "maximum":
        if let number = value as? Int, let most = rule as? Int, number > most {
          complaints.append("\(path) is above \(most)")
        }
      case "required":
        guard let members = value as? [String: Any] else { continue }
        for key in rule as? [String] ?? [] where members[key] == nil {
          complaints.append("\(path) lacks \(key)")
        }
      case "properties": complaints += checkMembers(value, schema, at: path)
      case "items":
        for (place, item) in (value as? [Any] ?? []).enumerated() {
          complaints += check(item, rule as? [String: Any] ?? [:], at: "\(path)[\(place)]")
        }
      case "minItems":
        if let items = value as? [Any], items.count < rule as? Int ?? 0 {
          complaints.append("\(path) is too short")
        }
      case "uniqueItems":
        guard let items = value as? [NSObject] else { continue }
        if Set(items).count < items.count { complaints.append("\(path) has something twice") }
      default: complaints.append("the schema's keyword \(keyword) is not known")
      }
    }
    if schema["properties"] == nil, schema["additionalProperties"] != nil {
      complaints += checkMembers(value, schema, at: path)
    }
    return complaints
  }

  private func checkMembers(
    _ value: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    guard let members = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    return members.flatMap { key, member in
      if let rule = known[key] { return check(member, rule, at: "\(path).\(key)") }
      if let rule = schema["additionalProperties"] as? [String: Any] {
        return check(member, rule, at: "\(path).\(key)")
      }
      return schema["additionalProperties"] as? Bool == false
        ? ["\(path).\(key) should not be there"] : []
    }
  }

  private func resolved(_ reference: Any) -> [String: Any] {
    let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
    let definitions = root["definitions"] as? [String: [String: Any]] ?? [:]
    return definitions[name] ?? ["no such definition: \(name)": true]
  }

  private func isEqual(_ a: Any, _ b: Any) -> Bool {
    guard let a = a as? NSObject, let b = b as? NSObject else { return false }
    return a == b
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isFlag(value)
    case "integer": !isFlag(value) && value is Int
    case "number": !isFlag(value) && value is NSNumber
    default: false
    }
  }

  private func isFlag(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
