import Markup
import ScenarioFormat

extension FigurePage {
  /// One file that needs nothing else: no script, nothing from elsewhere. Large enough for a
  /// projector, and made to be printed.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(XMLText.attribute(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(XMLText.content(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(XMLText.content(title))</h1>
    \(Self.paragraphs(intro))
    \(sections.map(Self.section).joined(separator: "\n"))
    <footer>
    \(Self.paragraphs(footer))
    </footer>
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    body { margin: 0; background: #faf6ef; color: #2e2a25; font: 20px/1.45 Inter, sans-serif; }
    main { max-width: 1180px; margin: 0 auto; padding: 32px 40px 60px; }
    h1 { font-size: 38px; margin: 0 0 12px; }
    h2 { font-size: 27px; margin: 40px 0 8px; border-bottom: 2px solid #d9cdb8; }
    p { margin: 4px 0 10px; max-width: 900px; }
    table { border-collapse: collapse; width: 100%; margin: 10px 0; }
    th { font-weight: 600; text-align: right; color: #6b6154; font-size: 17px; padding: 4px 10px; }
    td { padding: 7px 10px; border-top: 1px solid #e6dcca; text-align: right; white-space: nowrap; }
    td.label { text-align: left; white-space: normal; padding-left: 0; width: 42%; }
    td.bar { width: 250px; padding-right: 0; }
    svg { display: block; width: 240px; height: 20px; margin-left: auto; }
    li { margin: 6px 0; max-width: 900px; }
    details { margin: 6px 0; max-width: 1100px; } summary { cursor: pointer; }
    pre { background: #f3ebdd; padding: 10px 14px; overflow-x: auto; font-size: 15px; }
    footer { margin-top: 44px; font-size: 16px; color: #6b6154; }
    @media print {
      body { background: #fff; font-size: 11pt; }
      main { padding: 0; max-width: none; }
      h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 16pt; page-break-after: avoid; }
      th { font-size: 9pt; } td { padding: 3pt 6pt; } tr, li { page-break-inside: avoid; }
      td.bar { width: 130pt; } svg { width: 125pt; }
    }
    """

  private static func paragraphs(_ sentences: [String]) -> String {
    sentences.map { "<p>\(XMLText.content($0))</p>" }.joined(separator: "\n")
  }

  private static func section(_ section: Section) -> String {
    var parts = [
      "<section>", "<h2>\(XMLText.content(section.title))</h2>", paragraphs(section.intro),
    ]
    if let table = section.table { parts.append(html(table)) }
    if !section.points.isEmpty {
      parts.append("<ul>")
      parts += section.points.map { "<li>\(XMLText.content($0))</li>" }
      parts.append("</ul>")
    }
    parts += section.plays.map(html)
    return (parts + ["</section>"]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func html(_ play: Play) -> String {
    """
    <details>
    <summary><b>\(XMLText.content(play.title))</b> — \(XMLText.content(play.place))</summary>
    \(paragraphs(play.story))
    <pre>\(XMLText.content(play.lines.joined(separator: "\n")))</pre>
    </details>
    """
  }

  private static func html(_ table: Table) -> String {
    let hasBars = table.rows.contains { $0.bar != nil }
    let heads = table.columns.map { "<th scope=\"col\">\(XMLText.content($0))</th>" }.joined()
    var rows = ["<table>", "<tr><th></th>\(heads)\(hasBars ? "<th></th>" : "")</tr>"]
    for row in table.rows {
      let cells = row.cells.map { "<td>\(XMLText.content($0))</td>" }.joined()
      let bar = hasBars ? "<td class=\"bar\">\(row.bar.map(svg) ?? "")</td>" : ""
      rows.append("<tr><td class=\"label\">\(XMLText.content(row.label))</td>\(cells)\(bar)</tr>")
    }
    return (rows + ["</table>"]).joined(separator: "\n")
  }

  /// The figures stand beside it, so it is hidden from those who listen.
  private static func svg(_ bar: Bar) -> String {
    func x(_ part: Double) -> Int { Int((min(1, max(0, part)) * 220).rounded()) + 10 }
    let shapes: String
    switch bar {
    case .upTo(let part):
      let width = max(part > 0 ? 2 : 0, x(part) - 10)
      shapes = "<rect x=\"10\" y=\"4\" width=\"\(width)\" height=\"12\" rx=\"3\" fill=\"#7a5c3e\"/>"
    case .range(let low, let mark, let high):
      let width = max(2, x(high) - x(low))
      shapes =
        "<rect x=\"10\" y=\"9\" width=\"220\" height=\"2\" fill=\"#d9cdb8\"/>"
        + "<rect x=\"\(x(low))\" y=\"6\" width=\"\(width)\" height=\"8\" rx=\"3\" fill=\"#c19a6b\"/>"
        + "<circle cx=\"\(x(mark))\" cy=\"10\" r=\"7\" fill=\"#4a3523\"/>"
    }
    return
      "<svg viewBox=\"0 0 240 20\" width=\"240\" height=\"20\" aria-hidden=\"true\">\(shapes)</svg>"
  }
}
