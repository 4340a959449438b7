import Rules

extension CaseDecoder {
  func plan(_ top: Fields<CaseKey>) -> [PlanItem?] {
    let items = top.named(.plan, planItem)
    top.limit(items.count, to: Limits.things, .plan)
    checkCircles(items)
    return items
  }

  private func planItem(_ name: String, _ fields: Fields<PlanItemKey>) -> PlanItem? {
    let title = fields.title(.title)
    let text = fields.text(.text)
    let by = fields.ids(.by, in: names.roles)
    let level = fields.word(.level, .levels)
    let effort = fields.number(.effort)
    let takes = fields.has(.takes) ? fields.number(.takes) : 0
    let condition = fields.condition(.when)
    let closed = fields.text(.closed)
    let until = fields.id(.until, in: names.phases)
    let anyTime = fields.flag(.anyTime)
    let needs = fields.ids(.needs, in: names.plan)
    let ages = fields.flag(.ages)
    let effects = fields.effects(.effects, .planning)
    let first = fields.effects(.first, .planning)
    let then = fields.effects(.then, .planning)
    guard let level, let effort, let takes else { return nil }
    return PlanItem(
      name: name, title: title, text: text, by: IDSet(by), level: level, effort: effort,
      needs: IDSet(needs), takes: takes, condition: condition,
      closedBecause: closed, until: until, isAnyTime: anyTime, ages: ages, effects: effects,
      firstEffects: first, laterEffects: then)
  }

  /// Reports each ring of items that need one another, once, at the first of them.
  private func checkCircles(_ items: [PlanItem?]) {
    var settled = IDSet<PlanItem>()
    func walk(_ id: PlanItemID, _ path: [PlanItemID]) {
      if let start = path.firstIndex(of: id) {
        let ring = path[start...].sorted()
        guard let first = ring.first, !ring.contains(where: settled.contains) else { return }
        ring.forEach { settled.insert($0) }
        let address =
          Address.root / CaseKey.plan / names.plan.names[first.index] / PlanItemKey.needs
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

  func advice(_ top: Fields<CaseKey>) -> [AdviceLine?] {
    let lines = top.named(.advice) { (name, fields: Fields<AdviceLineKey>) in
      checkReserved(name, .advice, fields)
      let title = fields.title(.title)
      let level = fields.word(.level, .levels)
      let answers = fields.text(.answers)
      let reach = fields.words(.reach, .moments)
      let condition = fields.condition(.when)
      return level.map {
        AdviceLine(
          name: name, title: title, level: $0, answers: answers, reach: MomentSet(reach),
          condition: condition)
      }
    }
    top.limit(lines.count, to: Limits.things, .advice)
    return lines
  }

  func knowledge(_ top: Fields<CaseKey>) -> [KnowledgeCard?] {
    let cards = top.named(.knowledge) { (name, fields: Fields<KnowledgeCardKey>) in
      let title = fields.title(.title)
      let level = fields.word(.level, .levels)
      let body = fields.text(.text)
      let source = fields[.source].flatMap { text($0, .text, fields.address(of: .source)) }
      return level.map {
        KnowledgeCard(name: name, title: title, level: $0, text: body, source: source ?? "")
      }
    }
    top.limit(cards.count, to: Limits.things, .knowledge)
    return cards
  }
}
