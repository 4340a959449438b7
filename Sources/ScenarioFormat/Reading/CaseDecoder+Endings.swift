import Rules

extension CaseDecoder {
  func endings(_ top: Fields<CaseKey>) -> [Ending?] {
    let last = top[.endings]?.list?.last?.span
    return top.identified(.endings, .endings) { (name, fields: Fields<EndingKey>) in
      let condition = fields.entry(.when)
      if !canTell(top[.endings]) {
        // Which is the last, and what each asks, is not known.
      } else if fields.node.span == last, let condition {
        report.add(
          .lastEndingHasCondition, at: condition.keySpan, address: fields.address(of: .when))
      } else if fields.node.span != last, condition == nil {
        report.add(.endingHidesOthers, at: fields.span, address: fields.address)
      }
      return ending(name, fields)
    }
  }

  private func ending(_ name: String, _ fields: Fields<EndingKey>) -> Ending? {
    let title = fields.title(.title)
    let honoured = fields.word(.wishes, .honoured)
    let condition = fields.condition(.when)
    let text = fields.text(.text)
    return honoured.map {
      Ending(name: name, title: title, honoured: $0, condition: condition, text: text)
    }
  }

  func debrief(_ top: Fields<CaseKey>) -> [DebriefTopic: [String]] {
    guard let fields = top.fields(.debrief, DebriefTopic.self) else { return [:] }
    var questions: [DebriefTopic: [String]] = [:]
    for topic in DebriefTopic.allCases where fields.has(topic) {
      questions[topic] = fields.texts(topic, .text)
    }
    return questions
  }
}
