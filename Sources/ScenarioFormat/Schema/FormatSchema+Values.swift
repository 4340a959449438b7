import Markup
import Rules

extension FormatSchema {
  /// What the schema says of one value.
  func schema(
    of value: Key.Value, isNeeded: Bool, around: Surroundings
  ) -> [(String, JSONValue)] {
    switch value {
    case .text: words(most: Limits.text)
    case .title: words(most: Limits.title)
    case .note: [("type", Self.scalar), ("minLength", 1)]
    case .format: [("type", "integer"), ("enum", [1])]
    // `true` is a name like any other, and editors take it for a truth.
    case .newName, .name: [("type", ["string", "boolean"]), ("pattern", .text(Pattern.name))]
    case .language: matching(Pattern.language)
    case .country: matching(Pattern.country)
    case .pictureFile: matching(Pattern.picture)
    case .flag: [("type", "boolean")]
    case .number(let bounds), .change(let bounds): number(bounds)
    case .range(let bounds):
      [
        ("anyOf", .list([.object(number(bounds)), .object(matching(Pattern.range(bounds)))])),
        (
          "examples",
          .texts(["at least \(bounds.upperBound / 2)", "at most \(bounds.upperBound / 2)"])
        ),
      ]
    case .bound:
      matching(Pattern.bound) + [
        ("examples", .texts(["at least 60%", "at most 3", "at least 20 below"]))
      ]
    case .word(let words): [("enum", .texts(words))]
    case .list(let value, let repetition):
      list(schema(of: value, isNeeded: true, around: around), repetition, isNeeded ? 1 : 0)
        + [("maxItems", .number(Limits.things))]
    case .oneOrMore(let value, let repetition):
      either(schema(of: value, isNeeded: true, around: around)) { list($0, repetition, 1) }
    case .keys(let shape): reference(shape, around)
    case .either(let values):
      [
        (
          "anyOf",
          .list(values.map { .object(schema(of: $0, isNeeded: true, around: around)) })
        )
      ]
    case .named(let value, let naming, let count):
      map(naming, schema(of: value, isNeeded: true, around: around), count)
    case .condition(let scope): reference(ConditionText.Key.shape, Surroundings(scope: scope))
    case .innerCondition: reference(ConditionText.Key.shape, around)
    case .innerConditions: list(reference(ConditionText.Key.shape, around), .allowed, 1)
    case .effects(let time): reference(EffectKey.shape, Surroundings(time: time))
    case .strainChanges(let bounds):
      map(around.time == .planning ? .roles : .names, number(bounds), 1...Int.max)
    case .expectations: reference(ExpectationKey.shape, Surroundings(scope: .rehearsal))
    case .steps:
      list([("anyOf", .list(Shape.steps.map { .object(reference($0, around)) }))], .allowed, 1)
        + [("maxItems", .number(Limits.things))]
    }
  }

  /// A text that looks like a number or a truth is a text all the same.
  private static let scalar: JSONValue = ["string", "number", "boolean"]

  private func words(most: Int) -> [(String, JSONValue)] {
    [("type", Self.scalar), ("pattern", .text(Pattern.text)), ("maxLength", .number(most))]
  }

  private func matching(_ pattern: String) -> [(String, JSONValue)] {
    [("type", "string"), ("pattern", .text(pattern))]
  }

  private func number(_ bounds: ClosedRange<Int>) -> [(String, JSONValue)] {
    [
      ("type", "integer"), ("minimum", .number(bounds.lowerBound)),
      ("maximum", .number(bounds.upperBound)),
    ]
  }

  private func list(
    _ value: [(String, JSONValue)], _ repetition: Key.Repetition, _ least: Int
  ) -> [(String, JSONValue)] {
    var list: [(String, JSONValue)] = [("type", "array"), ("items", .object(value))]
    if least > 0 { list.append(("minItems", .number(least))) }
    if repetition == .never, !value.contains(where: { $0.0 == "$ref" }) {
      list.append(("uniqueItems", true))
    }
    return list
  }

  private func either(
    _ value: [(String, JSONValue)],
    _ list: ([(String, JSONValue)]) -> [(String, JSONValue)]
  ) -> [(String, JSONValue)] {
    [("anyOf", .list([.object(value), .object(list(value))]))]
  }

  private func map(
    _ naming: Key.Naming, _ value: [(String, JSONValue)], _ count: ClosedRange<Int>
  ) -> [(String, JSONValue)] {
    let names: [(String, JSONValue)] =
      switch naming {
      case .names: [("pattern", .text(Pattern.name))]
      case .roles: [("pattern", .text(Pattern.role))]
      case .advice: [("pattern", .text(Pattern.advice))]
      case .options: [("pattern", .text(Pattern.option))]
      case .words: [("maxLength", .number(Limits.title))]
      }
    var map: [(String, JSONValue)] = [
      ("type", "object"), ("propertyNames", .object(names)),
      ("additionalProperties", .object(value)),
    ]
    if count.lowerBound > 0 { map.append(("minProperties", .number(count.lowerBound))) }
    if count.upperBound < Int.max { map.append(("maxProperties", .number(count.upperBound))) }
    return map
  }

  private func reference(
    _ shape: Shape, _ around: Surroundings
  ) -> [(String, JSONValue)] {
    [("$ref", .text("#/definitions/\(Self.name(of: shape, around))"))]
  }
}
