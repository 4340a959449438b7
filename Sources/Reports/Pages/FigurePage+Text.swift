import Markup

extension FigurePage {
  /// For a terminal, lines of at most about 100 characters, ending in a line break.
  public var text: String {
    var lines = [title, String(repeating: "═", count: min(Self.width, title.count))]
    for sentence in intro { lines += Self.wrapped(sentence, "") }
    for section in sections {
      lines += [
        "", section.title, String(repeating: "─", count: min(Self.width, section.title.count)),
      ]
      for sentence in section.intro { lines += Self.wrapped(sentence, "") }
      if let table = section.table { lines += Self.lines(of: table) }
      for point in section.points { lines += Self.wrapped(point, "• ") }
      for play in section.plays {
        lines += Self.wrapped("\(play.title) — \(play.place)", "• ")
        lines += play.story.flatMap { Self.wrapped($0, "    ") }
      }
      if let note = section.playsElsewhere { lines += Self.wrapped(note, "") }
    }
    if !footer.isEmpty { lines.append("") }
    for sentence in footer { lines += Self.wrapped(sentence, "") }
    return lines.map { TerminalText.line($0) + "\n" }.joined()
  }

  private static let width = 100
  private static let labelWidth = 40
  private static let barWidth = 20

  private static func lines(of table: Table) -> [String] {
    let longest = table.rows.map(\.label.count).max() ?? 0
    let label = min(labelWidth, longest)
    let widths = table.columns.indices.map { column in
      max(table.columns[column].count, table.rows.map { $0.cells[column].count }.max() ?? 0)
    }
    var lines: [String] = []
    let heads = zip(table.columns, widths).map { padded($0, $1) }
    lines.append(trimmed(([String(repeating: " ", count: label)] + heads).joined(separator: "  ")))
    for row in table.rows {
      let names = wrapped(row.label, "", label)
      let cells = zip(row.cells, widths).map { padded($0, $1) }
      let bar = row.bar.map { [drawn($0)] } ?? []
      let first = names.first ?? ""
      let start = first + String(repeating: " ", count: max(0, label - first.count))
      lines.append(trimmed(([start] + cells + bar).joined(separator: "  ")))
      lines += names.dropFirst().map { "  " + $0 }
    }
    return lines
  }

  private static func drawn(_ bar: Bar) -> String {
    func place(_ part: Double) -> Int {
      min(barWidth - 1, max(0, Int(part * Double(barWidth))))
    }
    switch bar {
    case .upTo(let part):
      let full = max(part > 0 ? 1 : 0, Int((part * Double(barWidth)).rounded()))
      return String(repeating: "█", count: min(barWidth, full))
    case .range(let low, let mark, let high):
      return String(
        (0..<barWidth).map { at -> Character in
          if at == place(mark) { return "●" }
          return place(low)...place(high) ~= at ? "━" : "·"
        })
    }
  }

  /// Figures stand to the right.
  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }

  private static func wrapped(
    _ text: String, _ mark: String, _ width: Int = FigurePage.width
  ) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    var lines: [String] = []
    var line = mark
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
