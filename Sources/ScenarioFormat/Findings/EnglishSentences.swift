/// Says a rule and its arguments in English.
enum EnglishSentences {
  static func message(of rule: Rule, _ arguments: [String: Argument]) -> String {
    fill(rule.message, with: arguments)
  }

  static func help(of rule: Rule, _ arguments: [String: Argument]) -> String {
    fill(rule.help, with: arguments)
  }

  /// Puts the arguments in the places of their names. A name without an argument stays as it is.
  static func fill(_ template: String, with arguments: [String: Argument]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += arguments[name].map(say) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private static func say(_ argument: Argument) -> String {
    switch argument {
    case .quote(let words): "`\(shortened(words))`"
    case .names(let names): list(names)
    case .number(let number): String(number)
    case .term(let term): term.english
    }
  }

  /// Quotes stay on one line and within what a reader takes in.
  private static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 120 || line.count < words.count ? line.prefix(119) + "…" : line
  }

  private static func list(_ names: [String]) -> String {
    let most = 24
    let shown = names.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
    switch names.count {
    case 0: return "nothing yet"
    case ...most: return shown
    default: return "\(shown) and \(names.count - most) more"
    }
  }
}
