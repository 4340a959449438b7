@testable import ScenarioFormat

/// The tree of a case, to be changed in one place and written down again.
indirect enum CaseTree: Sendable {
  case words(String, isBare: Bool)
  case list([CaseTree])
  case map([(String, CaseTree)])

  init?(_ node: YamlNode) {
    switch node.content {
    case .nothing, .unread: self = .words("~", isBare: true)
    case .text(let text, let style):
      self = .words(text, isBare: style == .bare)
    case .list(let nodes): self = .list(nodes.compactMap(CaseTree.init))
    case .map(let entries):
      self = .map(entries.compactMap { entry in CaseTree(entry.value).map { (entry.key, $0) } })
    }
  }

  /// YAML for it, the way nobody writes it but every reader takes it.
  func written(_ indent: String = "") -> String {
    switch self {
    case .words(let words, true): " \(words)\n"
    case .words(let words, false):
      " \""
        + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n") + "\"\n"
    case .list(let values) where values.isEmpty: " []\n"
    case .map(let entries) where entries.isEmpty: " {}\n"
    case .list(let values):
      "\n" + values.map { "\(indent)-" + $0.written(indent + "  ") }.joined()
    case .map(let entries):
      "\n" + entries.map { "\(indent)\($0.0):" + $0.1.written(indent + "  ") }.joined()
    }
  }

  // MARK: Changes

  typealias Change = (label: String, tree: CaseTree)

  /// The tree with one thing changed, for every place and every way to go wrong there. Places that
  /// are alike (`roles.gp.title`, `roles.wife.title`) are changed once.
  func changes() -> [Change] {
    var seen: Set<String> = []
    return changes("", "", &seen)
  }

  private func changes(
    _ path: String, _ kind: String, _ seen: inout Set<String>
  ) -> [Change] {
    var changes: [Change] = []
    if seen.insert(kind).inserted {
      changes += Self.others.map { ("\(path) becomes\($0.written())", $0) }
      changes += ownChanges(path)
    }
    switch self {
    case .words: break
    case .list(let values):
      for (place, value) in values.enumerated() {
        changes += value.changes("\(path).\(place)", "\(kind).#", &seen).map { label, tree in
          var all = values
          all[place] = tree
          return (label, .list(all))
        }
      }
    case .map(let entries):
      let isNames = Self.named.contains(String(kind.split(separator: ".").last ?? ""))
      for (place, entry) in entries.enumerated() {
        let inner = "\(kind).\(isNames ? "*" : entry.0)"
        changes += entry.1.changes("\(path).\(entry.0)", inner, &seen).map { label, tree in
          var all = entries
          all[place].1 = tree
          return (label, .map(all))
        }
      }
    }
    return changes
  }

  /// Keys below which authors give the names.
  private static let named: Set<String> = [
    "roles", "wishes", "plan", "advice", "situations", "options", "knowledge", "rehearsals",
    "clues", "strain",
  ]

  private func ownChanges(_ path: String) -> [Change] {
    switch self {
    case .words: return []
    case .list(let values):
      guard let first = values.first else { return [] }
      let many = CaseTree.list(Array(repeating: first, count: 65))
      return [
        ("\(path) has the first twice", CaseTree.list(values + [first])), ("\(path) has 65", many),
      ]
    case .map(let entries):
      return entries.indices.flatMap { place -> [Change] in
        var without = entries
        let gone = without.remove(at: place)
        var renamed = entries
        renamed[place].0 = "xyzzy"
        return [
          ("\(path) without \(gone.0)", .map(without)),
          ("\(path).\(gone.0) renamed", .map(renamed)),
        ]
      }
        + Self.additions.map { name, tree in
          (
            "\(path) with \(name):\(tree.written())",
            .map(entries.filter { $0.0 != name } + [(name, tree)])
          )
        }
    }
  }

  private static func bare(_ words: String) -> CaseTree { .words(words, isBare: true) }

  private static let others: [CaseTree] =
    [
      "xyzzy", "Two words", "999999", "-1", "0", "1", "+1", "1.5", "007", "true", "yes", "~",
      "at least 1",
      "at least 999", "at most 0", "1 to 2", "at the least 1", "day", "home", "DK", "en",
    ].map(bare)
    + [
      .words("3", isBare: false), .words("true", isBare: false),
      .words("at least 1", isBare: false),
      .words(" ", isBare: false), .words("", isBare: false),
      .words(String(repeating: "x", count: 81), isBare: false),
      .words(String(repeating: "x", count: 9000), isBare: false),
      .list([]), .map([]), .list([bare("xyzzy")]), .list([bare("xyzzy"), bare("xyzzy")]),
      .list([.map([])]), .map([("xyzzy", bare("1"))]), .map([("Bad Name", bare("+1"))]),
      .map([("gp", .map([]))]), .map([("not", .map([("place", bare("home"))]))]),
    ]

  private static let additions: [(String, CaseTree)] = [
    ("xyzzy", bare("1")), ("Not a name", bare("true")), ("lead", bare("home-nurse")),
    ("advice", bare("basic")), ("when", .map([("advice", bare("basic"))])),
    ("strain", .map([("lead", bare("1"))])),
    ("effects", .map([("strain", .map([("lead", bare("+1"))]))])),
    (
      "any",
      .list([.map([("lead", bare("gp"))]), .map([("place", .list([bare("home"), bare("home")]))])])
    ),
    ("round", bare("at least 2")), ("told", .map([("gp", bare("visit"))])),
  ]
}
