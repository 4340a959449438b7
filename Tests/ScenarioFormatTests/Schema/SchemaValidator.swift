import Foundation

/// As much of JSON Schema draft-07 as the format's schema uses. A keyword it does not know is a
/// problem of its own, so that nothing is taken for valid by not being looked at.
final class SchemaValidator {
  let root: SchemaValue
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  init(_ text: String) throws {
    root = try JSONDecoder().decode(SchemaValue.self, from: Data(text.utf8))
  }

  func problems(of value: SchemaValue) -> [String] { problems(value, root, "") }

  private func problems(
    _ value: SchemaValue, _ schema: SchemaValue, _ path: String
  ) -> [String] {
    guard case .map(let keywords) = schema else { return ["\(path): no schema"] }
    // Draft-07 reads nothing beside a reference.
    if case .text(let reference)? = keywords["$ref"] {
      let name = reference.replacing("#/definitions/", with: "")
      guard let definition = root["definitions"]?[name] else { return ["no \(reference)"] }
      return problems(value, definition, path)
    }
    return keywords.flatMap { problems(value, $0.key, $0.value, keywords, path) }
  }

  private func problems(
    _ value: SchemaValue, _ keyword: String, _ rule: SchemaValue,
    _ keywords: [String: SchemaValue], _ path: String
  ) -> [String] {
    let problem = ["\(path): \(keyword)"]
    switch (keyword, rule, value) {
    case ("title", _, _), ("description", _, _), ("examples", _, _), ("$schema", _, _),
      ("definitions", _, _):
      return []
    case ("type", .text(let type), _): return value.isA(type) ? [] : problem
    case ("type", .list(let types), _):
      return types.contains { if case .text(let type) = $0 { value.isA(type) } else { false } }
        ? [] : problem
    case ("enum", .list(let values), _): return values.contains(value) ? [] : problem
    case ("anyOf", .list(let schemas), _):
      return schemas.contains { problems(value, $0, path).isEmpty } ? [] : problem
    case ("pattern", .text(let pattern), .text(let text)):
      guard let expression = expression(pattern) else { return ["no pattern: \(pattern)"] }
      return text.firstMatch(of: expression) == nil ? problem : []
    case ("minLength", .number(let least), .text(let text)):
      return Double(text.unicodeScalars.count) < least ? problem : []
    case ("maxLength", .number(let most), .text(let text)):
      return Double(text.unicodeScalars.count) > most ? problem : []
    case ("minimum", .number(let least), .number(let number)): return number < least ? problem : []
    case ("maximum", .number(let most), .number(let number)): return number > most ? problem : []
    case ("items", _, .list(let values)):
      return values.enumerated().flatMap { problems($1, rule, "\(path).\($0)") }
    case ("minItems", .number(let least), .list(let values)):
      return Double(values.count) < least ? problem : []
    case ("maxItems", .number(let most), .list(let values)):
      return Double(values.count) > most ? problem : []
    case ("uniqueItems", .flag(true), .list(let values)):
      return Set(values).count < values.count ? problem : []
    case ("required", .list(let names), .map(let map)):
      return names.allSatisfy { if case .text(let name) = $0 { map[name] != nil } else { false } }
        ? [] : problem
    case ("properties", .map(let properties), .map(let map)):
      return map.flatMap { name, value in
        properties[name].map { problems(value, $0, "\(path).\(name)") } ?? []
      }
    case ("additionalProperties", _, .map(let map)):
      return map.filter { keywords["properties"]?[$0.key] == nil }.flatMap { name, value in
        rule == .flag(false) ? problem : problems(value, rule, "\(path).\(name)")
      }
    case ("propertyNames", _, .map(let map)):
      return map.keys.flatMap { problems(.text($0), rule, "\(path).\($0)") }
    case ("minProperties", .number(let least), .map(let map)):
      return Double(map.count) < least ? problem : []
    case ("maxProperties", .number(let most), .map(let map)):
      return Double(map.count) > most ? problem : []
    case _ where Self.known.contains(keyword): return []
    default: return ["\(path): the keyword \(keyword) is not known"]
    }
  }

  private func expression(_ pattern: String) -> Regex<AnyRegexOutput>? {
    if let known = expressions[pattern] { return known }
    let made = try? Regex(pattern)
    expressions[pattern] = made
    return made
  }

  /// Keywords that ask nothing of a value of another type.
  private static let known: Set<String> = [
    "pattern", "minLength", "maxLength", "minimum", "maximum", "items", "minItems", "maxItems",
    "uniqueItems", "required", "properties", "additionalProperties", "propertyNames",
    "minProperties", "maxProperties",
  ]
}

extension SchemaValue {
  fileprivate func isA(_ type: String) -> Bool {
    switch self {
    case .nothing: type == "null"
    case .flag: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number == number.rounded()
    case .text: type == "string"
    case .list: type == "array"
    case .map: type == "object"
    }
  }
}
