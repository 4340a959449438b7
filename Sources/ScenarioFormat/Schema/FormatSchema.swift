import Markup
import Rules

/// The description of the format as a JSON Schema (draft-07), for editors.
///
/// A schema sees one value at a time: whether a name stands for something, and what follows from
/// two places together, only `hjemmetid check` can tell.
public struct FormatSchema {
  private let translations: [String: String]

  /// - Parameter translations: of titles and descriptions, by the English; what is not there stays
  ///   English.
  public init(translations: [String: String] = [:]) { self.translations = translations }

  /// All titles and descriptions, for translators, each once.
  public static let sentences: [String] = {
    var seen: Set<String> = []
    let keys = Shape.ordered.flatMap { shape in shape.keys.compactMap(shape.key) }
    let all = [caseTitle, caseDescription] + keys.flatMap { [$0.title, $0.description] }
    return all.filter { seen.insert($0).inserted }
  }()

  private static let caseTitle = "A case for Hjemmetid"
  private static let caseDescription =
    "What the keys mean is told here; hjemmetid check finds what an editor cannot."

  /// The schema, with a line end.
  public var text: String {
    let root: [(String, JSONValue)] =
      [
        ("$schema", "http://json-schema.org/draft-07/schema#"),
        ("title", .text(said(Self.caseTitle))),
        ("description", .text(said(Self.caseDescription))),
      ] + object(CaseKey.shape, around: Surroundings()) + [("definitions", .object(definitions))]
    return JSONValue.object(root).document(.onOneLine)
  }

  /// What a condition may ask and effects may change where they stand.
  struct Surroundings {
    var scope: Scope = .story
    var time: EffectTime = .decision
  }

  private var definitions: [(String, JSONValue)] {
    var definitions: [(String, JSONValue)] = []
    func define(_ shape: Shape, _ around: Surroundings = Surroundings()) {
      definitions.append((Self.name(of: shape, around), .object(object(shape, around: around))))
    }
    for shape in Shape.ordered where shape.term != CaseKey.shape.term { define(shape) }
    define(ConditionText.Key.shape, Surroundings(scope: .outcome))
    define(EffectKey.shape, Surroundings(time: .planning))
    return definitions
  }

  /// A definition for each shape, and more where it matters what is around.
  static func name(of shape: Shape, _ around: Surroundings) -> String {
    let name = String(shape.term.key.drop { $0 != "." }.dropFirst())
    if shape.term == ConditionText.Key.shape.term, around.scope.contains(.carriedOut) {
      return "\(name)-of-an-outcome"
    }
    let isPlanned = shape.term == EffectKey.shape.term && around.time == .planning
    return isPlanned ? "\(name)-of-planning" : name
  }

  private func object(_ shape: Shape, around: Surroundings) -> [(String, JSONValue)] {
    let keys = shape.keys.compactMap { name in shape.key(name).map { (name, $0) } }
      .filter { around.scope.isSuperset(of: $1.needs) }
    let properties = keys.map { name, key in
      let value = schema(of: key.value, isNeeded: shape.required.contains(name), around: around)
      let said: [(String, JSONValue)] = [
        ("title", .text(said(key.title))), ("description", .text(said(key.description))),
      ]
      return (name, JSONValue.object(said + value))
    }
    // The format is asked for by a rule of its own.
    let required = keys.filter { name, key in
      if case .format = key.value { return true }
      return shape.required.contains(name)
    }
    var object: [(String, JSONValue)] = [
      ("type", "object"), ("properties", .object(properties)), ("additionalProperties", false),
    ]
    if !required.isEmpty { object.append(("required", .texts(required.map(\.0)))) }
    if Shape.asking.contains(shape.term.key) { object.append(("minProperties", 1)) }
    return object
  }

  private func said(_ english: String) -> String { translations[english] ?? english }
}
