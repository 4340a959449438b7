/// Tells a translator what a text is: on which card, and what it is for.
struct TextContext {
  private let texts: [String: String]

  init(_ texts: [CaseText]) {
    self.texts = Dictionary(texts.map { ($0.address, $0.text) }) { first, _ in first }
  }

  func notes(on text: CaseText) -> [String] {
    let parts = text.address.split(separator: ".").map(String.init)
    var notes = [sentence(parts)]
    if parts.last == "title" || parts.dropLast().last == "can" {
      notes.append("At most \(Limits.title) characters.")
    }
    if text.text.contains("{{") {
      notes.append(
        "Leave {{words in double braces}} as they are: each place says them its own way.")
    }
    return notes
  }

  private func sentence(_ parts: [String]) -> String {
    guard let section = parts.first, parts.count > 1 else { return "The title of the case" }
    let name = parts[1]
    let rest = parts.dropFirst(2)
    switch section {
    case "about": return "About the case: \(name)"
    case "roles": return of("Role", "roles.\(name).title", name, rest)
    case "groups": return of("Group", "groups.\(name).title", name, rest)
    case "facts": return "Fact \(name)"
    case "wishes": return rest.first == "heard" ? "Wish \(name): \(said(rest))" : "Wish \(name)"
    case "plan": return of("Plan item", "plan.\(name).title", name, rest)
    case "advice": return of("Advice line", "advice.\(name).title", name, rest)
    case "phases": return of("Phase", "phases.\(name).title", name, rest)
    case "situations": return situation(name, rest)
    case "knowledge": return of("Knowledge card", "knowledge.\(name).title", name, rest)
    case "endings": return of("Ending", "endings.\(name).title", name, rest)
    case "debrief": return "Debrief: question about \(name)"
    default: return parts.joined(separator: " ")
    }
  }

  private func situation(_ name: String, _ rest: ArraySlice<String>) -> String {
    guard rest.first == "options", let option = rest.dropFirst().first else {
      return of("Situation", "situations.\(name).title", name, rest)
    }
    let card = "Situation \(quoted("situations.\(name).title", name))"
    let part = rest.dropFirst(2)
    guard part != ["text"] else { return "\(card), option \(option)" }
    let address = "situations.\(name).options.\(option).text"
    return "\(card), option \(quoted(address, option)): \(said(part))"
  }

  private func of(
    _ kind: String, _ title: String, _ name: String, _ rest: ArraySlice<String>
  ) -> String {
    // The title itself is what is to be translated, so its name says more.
    guard rest != ["title"] else { return "\(kind) \(name): title" }
    return "\(kind) \(quoted(title, name)): \(said(rest))"
  }

  /// What the last part of an address is for.
  private func said(_ parts: ArraySlice<String>) -> String {
    guard let first = parts.first else { return "text" }
    let number = parts.dropFirst().first ?? ""
    switch first {
    case "brief": return "what only this role knows from the start"
    case "can": return "ability \(number)"
    case "truth": return "what was behind the card: \(number)"
    case "clues": return "clue for \(quoted("roles.\(number).title", number))"
    case "advice": return "what \(quoted("advice.\(number).title", number)) answers\(line(parts))"
    case "heard":
      let who = quoted("roles.\(number).title", number)
      return "what \(who) remembers, when it is \(parts.last == "text" ? "so" : "otherwise")"
    case "picture-text": return "what the picture shows"
    case "note": return "teaching note for the facilitator"
    case "closed": return "why it is closed"
    case "told": return "what follows"
    case "outcomes": return "what follows, outcome \(number)"
    case "answers": return "who answers"
    case "rounds": return "round \(number), told when none of its cards can happen"
    default: return parts.joined(separator: " ")
    }
  }

  /// Of several of which one is read.
  private func line(_ parts: ArraySlice<String>) -> String {
    guard let number = parts.dropFirst(2).first, Int(number) != nil else { return "" }
    return ", line \(number)"
  }

  private func quoted(_ address: String, _ name: String) -> String {
    guard let text = texts[address]?.split(whereSeparator: \.isNewline).first else { return name }
    return text.count > 60 ? "“\(text.prefix(59))…”" : "“\(text)”"
  }
}
