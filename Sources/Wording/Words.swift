/// The sentences of one language.
///
/// Sentences are written in the program in English, which is also their key in the language files
/// (gettext PO). A missing translation shows the English sentence. `{0}`, `{1}` stand for values.
public struct Words: Sendable {
  /// Which language it is, with its signs in figures.
  public let spoken: Language
  /// By English sentence: one form, or two (one, other).
  public let messages: [String: [String]]

  public init(_ spoken: Language, messages: [String: [String]]) {
    self.spoken = spoken
    self.messages = messages
  }

  public static let english = Words(.english, messages: [:])

  /// BCP 47 code.
  public var language: String { spoken.code }

  public func callAsFunction(_ sentence: String, _ values: any CustomStringConvertible...) -> String
  {
    fill(messages[sentence]?.first ?? sentence, values)
  }

  /// The form for a count, which is also `{0}`; further values follow it.
  public func plural(
    _ one: String, _ other: String, _ count: Int, _ values: any CustomStringConvertible...
  ) -> String {
    let forms = messages[one] ?? [one, other]
    return fill(count == 1 ? forms[0] : forms[forms.count - 1], [count] + values)
  }

  /// "a, b and c".
  public func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return self("{0} and {1}", items.dropLast().joined(separator: ", "), last)
  }

  private func fill(_ template: String, _ values: [any CustomStringConvertible]) -> String {
    guard !values.isEmpty else { return template }
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let tail = rest[open...]
      guard let close = tail.firstIndex(of: "}"),
        let number = Int(tail[tail.index(after: open)..<close]), values.indices.contains(number)
      else {
        text += "{"
        rest = tail.dropFirst()
        continue
      }
      text += values[number].description
      rest = tail[tail.index(after: close)...]
    }
    return text + rest
  }
}
