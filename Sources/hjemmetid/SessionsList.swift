import ArgumentParser
import Foundation
import Hosting
import Rules
import Sessions
import Wording

struct SessionsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the games that were kept, the one played last first.",
    discussion: "Nothing is written: the database may be on a disk that takes nothing.")

  @OptionGroup var options: SessionsCommand.Options

  func run() throws {
    let words = ProgramLanguage.talk
    let store = try SessionStore(path: options.path, access: .readOnly)
    let clock = SystemClock()
    let rows = try store.all().map { summary in
      let time = summary.saidTime(now: store.now) { clock.said($0, in: words) } ?? "–"
      let steps = words.plural("{0} step", "{0} steps", summary.entryCount)
      return [
        "\(summary.id.rawValue)", name(summary.status, words), time, steps, summary.caseTitle,
      ]
    }
    if rows.isEmpty {
      talk(words("there are no games in {0}.", options.path))
    } else {
      try StandardStream.output.show(Self.table(rows))
    }
  }

  private func name(_ status: SessionStatus, _ words: Words) -> String {
    switch status {
    case .unfinished: words("unfinished")
    case .abandoned: words("put away")
    case .finished: words("finished")
    }
  }

  /// What a damaged title might hold is no command to a terminal.
  private static func table(_ rows: [[String]]) -> String {
    let shown = rows.map { row in
      row.map { text in String(text.map { $0.isNewline || $0.isControl ? "\u{FFFD}" : $0 }) }
    }
    let columns = shown.first?.indices ?? 0..<0
    let widths = columns.map { column in shown.map { $0[column].count }.max() ?? 0 }
    return shown.map { row in
      columns.dropLast().map { column in
        row[column] + String(repeating: " ", count: widths[column] - row[column].count + 2)
      }.joined() + (row.last ?? "")
    }.joined(separator: "\n")
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
