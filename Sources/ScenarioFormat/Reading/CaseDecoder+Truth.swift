import Rules

/// What is behind a card, and what each role knows of it.
extension CaseDecoder {
  /// The names of what may be behind a situation, for what is read of it next; `nil` when it hides
  /// nothing.
  func hiding(
    _ name: String, _ fields: Fields<SituationKey>
  ) -> (SituationID, NameTable<Possibility>)? {
    guard let node = fields[.truth], let id = names.situations.id(name) else { return nil }
    return (id, Self.possibilities(node))
  }

  static func possibilities(_ node: YamlNode?) -> NameTable<Possibility> {
    NameTable(
      .possibility, node?.map?.map(\.key) ?? [],
      isReliable: node.map { $0.map != nil && !$0.hasGaps } ?? true)
  }

  func truth(_ fields: Fields<SituationKey>) -> [Possibility] {
    guard let entry = fields.entry(.truth) else { return [] }
    let address = fields.address(of: .truth)
    let entries = entries(entry.value, .possibilities, address)
    let truth = entries.compactMap { possibility($0, at: address / $0.key) }
    guard canTell(entry.value), entry.value.map != nil, !entries.isEmpty else { return truth }
    if !Possibility.range.contains(entries.count) {
      report.add(
        .possibilityCount,
        [
          "count": .number(entries.count), "least": .number(Possibility.range.lowerBound),
          "most": .number(Possibility.range.upperBound),
        ], at: entry.keySpan, address: address)
    }
    if entries.allSatisfy({ $0.value[PossibilityKey.when] != nil }) {
      report.add(.nothingCertainlyPossible, at: entry.keySpan, address: address)
    }
    return truth
  }

  private func possibility(_ entry: YamlEntry, at address: Address) -> Possibility? {
    checkName(entry.key, at: entry.keySpan, address)
    guard entry.value.map != nil else {
      return number(entry.value, in: PossibilityKey.value.bounds ?? 1...100, address).map {
        Possibility(name: entry.key, weight: $0, condition: .always, told: "")
      }
    }
    guard
      let fields = Fields<PossibilityKey>(entry.value, at: address, key: entry.keySpan, self)
    else { return nil }
    let condition = fields.condition(.when)
    let told = fields.text(.told)
    return fields.number(.chance).map {
      Possibility(name: entry.key, weight: $0, condition: condition, told: told)
    }
  }

  func clues(_ fields: Fields<SituationKey>) -> [Clue] {
    guard let node = fields[.clues] else { return [] }
    let address = fields.address(of: .clues)
    let clues: [Clue] = entries(node, .names, address).compactMap { entry in
      let role = id(entry.key, in: names.roles, at: entry.keySpan, address / entry.key)
      let clue = clue(entry, at: address / entry.key)
      return role.map { Clue(role: $0, lines: clue.lines, need: clue.need) }
    }
    return clues.sorted { $0.role < $1.role }
  }

  func answers(_ fields: Fields<SituationKey>) -> [Answer] {
    guard let node = fields[.advice] else { return [] }
    let address = fields.address(of: .advice)
    let answers: [Answer] = entries(node, .names, address).compactMap { entry in
      let address = address / entry.key
      let line = id(entry.key, in: names.advice, at: entry.keySpan, address)
      let lines = lines(entry.value, at: entry.keySpan, address, .answerSaysNothing)
      return line.map { Answer(line: $0, lines: lines) }
    }
    return answers.sorted { $0.line < $1.line }
  }

  private func clue(
    _ entry: YamlEntry, at address: Address
  ) -> (lines: [Clue.Line], need: Clue.Need) {
    // A local word that lacks its quotation marks is a text too, and told so.
    guard entry.value.map != nil, !report.source.text(in: entry.value.span).hasPrefix("{{") else {
      return (lines(entry.value, at: entry.keySpan, address, .clueSaysNothing), .none)
    }
    guard let fields = Fields<ClueKey>(entry.value, at: address, key: entry.keySpan, self) else {
      return ([], .none)
    }
    let says = fields.entry(.says)
    let read = says.map {
      lines($0.value, at: $0.keySpan, fields.address(of: .says), .clueSaysNothing)
    }
    return (read ?? [], fields.flag(.reach) ? .reach : .none)
  }

  private func lines(
    _ node: YamlNode, at span: Range<Int>, _ address: Address, _ saysNothing: Rule
  ) -> [Clue.Line] {
    guard let list = node.list else {
      return [Clue.Line(text: texts.text(node, .text, at: address))]
    }
    if list.isEmpty { emptyList(node, .clueLines, address) }
    let lines = list.enumerated().compactMap { place, node -> Clue.Line? in
      guard let fields = Fields<ClueLineKey>(node, at: address / place, self) else { return nil }
      let text = fields.text(.text)
      let truth = fields.entry(.truth).map {
        possibilities($0.value, at: $0.keySpan, fields.address(of: .truth))
      }
      return Clue.Line(truth: IDSet(truth ?? []), text: text)
    }
    if canTell(node), let last = list.last, last.map != nil, last[ClueLineKey.truth] != nil {
      report.add(saysNothing, at: last.span, address: address / (list.count - 1))
    }
    return lines
  }

  func truth(_ node: YamlNode, at span: Range<Int>, _ address: Address) -> [Condition] {
    guard let hidden else {
      _ = possibilities(node, at: span, address)
      return []
    }
    return possibilities(node, at: span, address).map { .truth(hidden.situation, $0) }
  }

  private func possibilities(
    _ node: YamlNode, at span: Range<Int>, _ address: Address
  ) -> [PossibilityID] {
    guard let hidden else {
      if canTell(root) { report.add(.nothingHidden, at: span, address: address) }
      return []
    }
    return ids(node, in: hidden.names, address)
  }
}
