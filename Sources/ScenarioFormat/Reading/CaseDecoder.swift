import Rules

/// Turns the tree of a file into the parts of a scenario.
///
/// Every function reports what it finds wrong and goes on. What it gives back then may hold a
/// stand-in; no scenario is made of parts once there is an error in the report.
final class CaseDecoder {
  let report: FileFindings
  let texts: TextBook
  let names: CaseNames
  let root: YamlNode

  // What one part says and another asks.
  /// Pairs of role and situation that conditions ask about, as `role.situation`.
  var tellings: Set<[Int]> = []
  /// Groups of which conditions ask whether they were informed.
  var informing = IDSet<RoleGroup>()
  /// Wishes that another wish can turn into.
  var wishesThatCome = IDSet<Wish>()
  /// Wishes that are drawn, in the order of the file.
  var drawnWishes: [DrawnWish?] = []
  /// Situations that some round draws.
  var drawn = IDSet<Situation>()
  /// What may be behind the situation that is being read, while it hides something.
  var hidden: (situation: SituationID, names: NameTable<Possibility>)?
  /// Lengths that some round is part of.
  var lengths: Set<GameLength> = []
  var commitment: (role: String, terms: CommitmentTerms)?
  var roundCount = 0
  /// Where the case is played, if that is known.
  var locality: Locality?
  var allowances: [Allowance] = []
  /// The keys that were looked at, each as `role: title`, where tests want to know.
  var asked: Set<String>?
  /// That can be read. Localities count their own.
  var newestFormat = Migration.current

  init(_ root: YamlNode, _ report: FileFindings, _ texts: TextBook) {
    self.root = root
    self.report = report
    self.texts = texts
    names = CaseNames(root, isLoose: report.isLoose)
  }

  // MARK: Names

  /// What the name stands for; reported when it stands for nothing.
  func id<Thing>(
    _ name: String, in table: NameTable<Thing>, at span: Range<Int>, _ address: Address
  ) -> ID<Thing>? {
    if let id = table.id(name) { return id }
    guard table.isReliable else { return nil }
    var arguments: [String: Argument] = [
      "name": .quote(name), "kind": .term(table.kind.term), "names": .names(table.choices),
    ]
    if let other = names.kind(of: name) {
      arguments["other"] = .term(other.term)
      report.add(.nameOfAnotherKind, arguments, at: span, address: address)
    } else {
      report.add(
        .unknownName, arguments, at: span, near: NearestName.of(name, among: table.names),
        address: address)
    }
    return nil
  }

  func id<Thing>(
    _ node: YamlNode, in table: NameTable<Thing>, _ address: Address
  ) -> ID<Thing>? {
    guard let name = text(node, table.kind.name, address) else { return nil }
    return id(name, in: table, at: node.span, address)
  }

  /// The members of a list of names, each named once.
  func ids<Thing>(
    _ nodes: [YamlNode], in table: NameTable<Thing>, _ address: Address
  ) -> [ID<Thing>] {
    var members: [ID<Thing>] = []
    for (place, node) in nodes.enumerated() {
      guard let member = id(node, in: table, address / place) else { continue }
      if members.contains(member) {
        report.add(
          .namedTwice, ["name": .quote(node.text ?? "")], at: node.span, address: address / place)
      } else {
        members.append(member)
      }
    }
    return members
  }

  // MARK: Single values

  /// The words of a value that is one word or name, not a text to be read aloud.
  func text(_ node: YamlNode, _ expected: Expected, _ address: Address) -> String? {
    report.text(node, expected, address)
  }

  func wrongShape(_ node: YamlNode, _ expected: Expected, _ address: Address) {
    report.wrongShape(node, expected, address)
  }

  func number(_ node: YamlNode, in range: ClosedRange<Int>, _ address: Address) -> Int? {
    report.number(node, in: range, address)
  }

  func change(_ node: YamlNode, in range: ClosedRange<Int>, _ address: Address) -> Int? {
    report.change(node, in: range, address)
  }

  func range(
    _ node: YamlNode, in whole: ClosedRange<Int>, _ address: Address
  ) -> ClosedRange<Int>? {
    report.range(node, in: whole, address)
  }

  func word<Meaning>(
    _ node: YamlNode, _ words: Vocabulary<Meaning>, _ address: Address
  ) -> Meaning? {
    guard let word = text(node, .word, address) else { return nil }
    if let meaning = words.meaning(of: word) { return meaning }
    report.add(
      .unknownWord, ["word": .quote(word), "names": .names(words.all)], at: node.span,
      near: NearestName.of(word, among: words.all), address: address)
    return nil
  }

  func flag(_ node: YamlNode, _ address: Address) -> Bool? {
    switch node.bareText {
    case "true": return true
    case "false": return false
    default:
      guard node.text != nil else {
        wrongShape(node, .flag, address)
        return nil
      }
      let word = report.source.text(in: node.span)
      report.add(.notTrueOrFalse, ["word": .quote(word)], at: node.span, address: address)
      return nil
    }
  }

  /// The entries of a map whose keys are names in the case.
  func entries(_ node: YamlNode, _ expected: Expected, _ address: Address) -> [YamlEntry] {
    guard let entries = node.map else {
      wrongShape(node, expected, address)
      return []
    }
    if entries.isEmpty { emptyList(node, expected, address) }
    for entry in entries { report.note(entry.value.span, at: address / entry.key) }
    return entries
  }

  /// Whether what is not found in the part of the file is not there, rather than not read.
  func canTell(_ part: YamlNode?) -> Bool { !report.isLoose && part?.isWhole != false }

  func emptyList(_ node: YamlNode, _ expected: Expected, _ address: Address) {
    guard canTell(node) else { return }
    report.add(
      .emptyList, ["expected": .term(expected.term), "example": .quote(expected.example)],
      at: node.span, address: address)
  }
}
