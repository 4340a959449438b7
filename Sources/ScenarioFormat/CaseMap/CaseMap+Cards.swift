import Markup
import Rules

/// The colours of the table, and fonts that are on most machines.
enum Ink {
  static let paper = "#FBF6EC"
  static let card = "#FFFCF5"
  static let linen = "#F1E8D8"
  static let glow = "#FBE7BE"
  static let line = "#DCCFB8"
  static let ink = "#22303C"
  static let soft = "#55616B"
  static let font = "Inter, Helvetica, Arial, sans-serif"

  static func color(of kind: CaseLink.Kind) -> String {
    switch kind {
    case .plan: "#315C8C"
    case .fact: "#3F6650"
    case .wish: "#7A4B73"
    case .told: "#B36F0C"
    case .place: "#B4472A"
    }
  }

  /// The same on paper.
  static func tint(of kind: CaseLink.Kind) -> String {
    switch kind {
    case .plan: "#E1E9F2"
    case .fact: "#DDE7D6"
    case .wish: "#EEE2EC"
    case .told: "#FBE7BE"
    case .place: "#F6DDD3"
    }
  }
}

/// Graphviz's tables in its own kind of HTML. Everything from the case is escaped.
extension CaseMap {
  func card(_ number: Int) -> String {
    let situation = scenario.situations[number]
    let options = situation.options.enumerated().map { place, option in
      row(lines(option.text, most: 2), "o\(place)", option.condition)
    }
    return table(
      "<tr><td port=\"card\" align=\"left\" bgcolor=\"\(Ink.card)\">"
        + "<font point-size=\"11\" color=\"\(Ink.soft)\">\(XMLText.content(rounds(of: number)))</font>"
        + "<br align=\"left\"/>"
        + lines(situation.title, most: 2).map {
          "<b>\(XMLText.content($0))</b><br align=\"left\"/>"
        }
        .joined() + demands(situation.condition) + notes(hidden(situation)) + "</td></tr>"
        + options.joined())
  }

  func ending(_ number: Int) -> String {
    let ending = scenario.endings[number]
    let judged = labels.honoured[ending.honoured] ?? ""
    return table(
      row(lines(ending.title, most: 2, width: 26), "card", ending.condition, isBold: true)
        + row(["\(labels.wishes): \(judged)"], "", .always), width: 170)
  }

  func chip(_ spot: CaseSpot) -> String {
    switch spot {
    case .plan(let number):
      chip(scenario.plan[number].title, .plan, times(scenario.plan[number]))
    case .advice(let number): chip(scenario.advice[number].title, .plan)
    case .fact(let number): chip(scenario.facts[number].text, .fact)
    case .wish(let number): chip(scenario.wishes[number].text, .wish, secrets(number))
    case .group(let number):
      chip(
        scenario.groups[number].title, .told,
        scenario.groups[number].roles.map { scenario.roles[$0.index].title })
    case .place(let place): chip(labels.placeNames[place] ?? "", .place)
    case .situation, .option, .ending: ""
    }
  }

  var legend: String {
    let kinds: [(CaseLink.Kind, String)] = [
      (.plan, labels.plan), (.fact, labels.facts), (.wish, labels.wishes), (.told, labels.told),
      (.place, labels.places),
    ]
    let keys = kinds.map { kind, name in
      "<td bgcolor=\"\(Ink.tint(of: kind))\"><font point-size=\"15\" color=\"\(Ink.color(of: kind))\">"
        + "━▶ \(XMLText.content(name))</font></td>"
    }
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"8\" cellpadding=\"5\"><tr>"
      + "<td><b>\(XMLText.content(scenario.about.title))</b></td>" + keys.joined()
      + "<td><font point-size=\"15\">╍▶ \(XMLText.content(labels.closes))</font></td></tr></table>"
  }

  private func chip(
    _ text: String, _ kind: CaseLink.Kind, _ small: [String] = []
  ) -> String {
    "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\" style=\"rounded\" "
      + "color=\"\(Ink.color(of: kind))\" bgcolor=\"\(Ink.tint(of: kind))\"><tr><td align=\"left\">"
      + lines(text, most: 3, width: 18).map { "\(XMLText.content($0))<br align=\"left\"/>" }
      .joined()
      + notes(small, width: 26) + "</td></tr></table>"
  }

  /// What the author should know and no line on the picture shows, in small letters.
  private func notes(_ notes: [String], width: Int = 40) -> String {
    let broken = notes.flatMap { lines($0, most: 3, width: width) }
    guard !broken.isEmpty else { return "" }
    return "<font point-size=\"11\" color=\"\(Ink.soft)\">"
      + broken.map { "\(XMLText.content($0))<br align=\"left\"/>" }.joined() + "</font>"
  }

  private func table(_ rows: String, width: Int = 226) -> String {
    "<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
      + "color=\"\(Ink.line)\"><tr><td border=\"0\" width=\"\(width)\" height=\"1\" "
      + "cellpadding=\"0\"></td></tr>\(rows)</table>"
  }

  private func row(
    _ lines: [String], _ port: String, _ condition: Condition, isBold: Bool = false
  ) -> String {
    let words = lines.map { line in
      (isBold ? "<b>\(XMLText.content(line))</b>" : XMLText.content(line)) + "<br align=\"left\"/>"
    }
    let name = port.isEmpty ? "" : "port=\"\(port)\" "
    return "<tr><td \(name)align=\"left\" bgcolor=\"\(Ink.card)\">"
      + "\(words.joined())\(demands(condition))</td></tr>"
  }

  /// The numbers a condition asks for, which no line on the picture shows.
  private func demands(_ condition: Condition) -> String {
    let demands = numbers(condition)
    guard !demands.isEmpty else { return "" }
    let words = XMLText.content(demands.joined(separator: ", "))
    return
      "<font point-size=\"11\" color=\"\(Ink.soft)\"><i>\(words)</i></font><br align=\"left\"/>"
  }

  private func numbers(_ condition: Condition) -> [String] {
    var numbers: [String] = []
    condition.visit { question, polarity in
      guard polarity == .affirmed else { return }
      if case .measure(let measure, let range) = question {
        let name = labels.measures[measure] ?? ""
        numbers.append("\(name) \(Self.short(range, in: Measure.range))")
      }
      if case .wishesHonoured(let range) = question {
        numbers.append("\(labels.wishes) \(Self.short(range, in: 0...100)) %")
      }
    }
    return numbers
  }

  private static func short(_ range: ClosedRange<Int>, in whole: ClosedRange<Int>) -> String {
    if range.upperBound == whole.upperBound { return "≥ \(range.lowerBound)" }
    if range.lowerBound == whole.lowerBound { return "≤ \(range.upperBound)" }
    return "\(range.lowerBound)–\(range.upperBound)"
  }

  /// Such as “Round 2, 5 · Night”.
  private func rounds(of situation: Int) -> String {
    let rounds = scenario.phases.flatMap(\.rounds)
    let drawn = rounds.indices.filter { rounds[$0].deck.contains { $0.index == situation } }
    guard let first = drawn.first else { return "" }
    let numbers = drawn.map { String($0 + 1) }.joined(separator: ", ")
    return "\(labels.round) \(numbers) · \(labels.moments[rounds[first].moment] ?? "")"
  }

  /// The text in lines of whole words, and an ellipsis where there is more.
  func lines(_ text: String, most: Int, width: Int = 32) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    lines.append(line)
    guard lines.count > most else { return lines.map { shortened($0, width) } }
    let last = lines[most - 1].prefix(width - 1)
    return lines.prefix(most - 1).map { shortened($0, width) } + [last + "…"]
  }

  private func shortened(_ line: String, _ width: Int) -> String {
    line.count > width ? line.prefix(width - 1) + "…" : line
  }
}
