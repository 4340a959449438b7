import Foundation

/// The page that tells authors the rules of play, as the figures in its tables.
public struct RulesPage {
  /// A line of a table.
  public struct Row: Sendable {
    public let text: String
    public let number: Int
  }

  /// In the order of the page: what happens at the table, and what the file can say.
  public let tables: [[Row]]

  public init(_ language: String) throws {
    let page = try String(
      contentsOfFile: "\(Project.scenarios)/rules.\(language).md", encoding: .utf8)
    var tables: [[Row]] = []
    for line in page.split(separator: "\n") {
      if line.hasPrefix("## ") { tables.append([]) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| "), cells.count == 2, let number = Int(cells[1]), !tables.isEmpty
      else {
        continue
      }
      tables[tables.count - 1].append(Row(text: cells[0], number: number))
    }
    self.tables = tables
  }
}
