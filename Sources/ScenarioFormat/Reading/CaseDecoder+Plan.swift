import Rules

extension CaseDecoder {
  func plan(_ top: Fields) -> [PlanItem?] {
    let items = top.named("plan", .planItem, planItem)
    top.limit(items.count, to: Limits.things, "plan")
    checkCircles(items)
    return items
  }

  private func planItem(_ name: String, _ fields: Fields) -> PlanItem? {
    let title = fields.title()
    let text = fields.text("text")
    let by = fields.ids("by", in: names.roles)
    let level = fields.word("level", .levels)
    let effort = fields.number("effort")
    let needs = fields.ids("needs", in: names.plan)
    let ages = fields.flag("ages")
    let effects = fields.effects(.planning)
    guard let level, let effort else { return nil }
    return PlanItem(
      name: name, title: title, text: text, by: IDSet(by), level: level, effort: effort,
      needs: IDSet(needs), ages: ages, effects: effects)
  }

  /// Reports each ring of items that need one another, once, at the first of them.
  private func checkCircles(_ items: [PlanItem?]) {
    var settled = IDSet<PlanItem>()
    func walk(_ id: PlanItemID, _ path: [PlanItemID]) {
      if let start = path.firstIndex(of: id) {
        let ring = path[start...].sorted()
        guard let first = ring.first, !ring.contains(where: settled.contains) else { return }
        ring.forEach { settled.insert($0) }
        let address = Address.root / "plan" / names.plan.names[first.index] / "needs"
        report.add(
          .planGoesInCircles, ["names": .names(ring.map { names.plan.names[$0.index] })],
          at: report.span(of: address), address: address)
        return
      }
      guard !settled.contains(id), items.indices.contains(id.index), let item = items[id.index]
      else { return }
      for need in item.needs { walk(need, path + [id]) }
      settled.insert(id)
    }
    for place in items.indices.prefix(Limits.things) { walk(PlanItemID(place), []) }
  }

  func advice(_ top: Fields) -> [AdviceLine?] {
    let lines = top.named("advice", .adviceLine) { name, fields in
      checkReserved(name, .advice, fields)
      let title = fields.title()
      let level = fields.word("level", .levels)
      let answers = fields.text("answers")
      let reach = fields.words("reach", .moments)
      let condition = fields.condition("when")
      return level.map {
        AdviceLine(
          name: name, title: title, level: $0, answers: answers, reach: MomentSet(reach),
          condition: condition)
      }
    }
    top.limit(lines.count, to: Limits.things, "advice")
    return lines
  }

  func knowledge(_ top: Fields) -> [KnowledgeCard?] {
    let cards = top.named("knowledge", .knowledgeCard) { name, fields in
      let title = fields.title()
      let level = fields.word("level", .levels)
      let body = fields.text("text")
      let source = fields["source"].flatMap { text($0, .text, fields.address / "source") }
      return level.map {
        KnowledgeCard(name: name, title: title, level: $0, text: body, source: source ?? "")
      }
    }
    top.limit(cards.count, to: Limits.things, "knowledge")
    return cards
  }
}
