import Checking
import Markup
public import Rules
public import ScenarioFormat
public import Wording

/// One rehearsal played and told from beginning to end.
public struct RehearsalStory: Sendable {
  /// With a heading and how it came out, ending in a line break.
  public let text: String
  /// Whether it came out, or did not when the author says so.
  public let isAsSaid: Bool

  public init(
    _ rehearsal: Rehearsal, in scenario: Scenario, of folder: CaseFolder, _ reading: Reading,
    words: Words = .english, locality: String? = nil
  ) {
    let (game, failure) = rehearsal.run(in: scenario)
    var lines = ["\(rehearsal.name) (\(reading.source.file):\(Self.line(rehearsal, reading)))", ""]
    lines += game.map { words.story(of: $0, .full) } ?? []
    if let failure {
      lines += CaseCheck.difference(failure, game, of: rehearsal, in: scenario, reading, words)
    }
    lines.append("")
    switch (failure, rehearsal.notYet) {
    case (nil, nil): lines.append(words("It comes out."))
    case (nil, .some):
      lines.append(words("It is marked `not-yet`, but it comes out. Remove `not-yet`."))
    case (.some, .some(let reason)):
      lines.append(words("Not yet, as the case says: {0}", reason))
    case (.some, nil):
      lines.append(words("It does not come out. This opens the table there:"))
      lines.append("  " + CaseCheck.command(rehearsal.name, folder.file, locality: locality))
    }
    text = lines.map { TerminalText.line($0) + "\n" }.joined()
    isAsSaid = (failure == nil) == (rehearsal.notYet == nil)
  }

  private static func line(_ rehearsal: Rehearsal, _ reading: Reading) -> Int {
    reading.place(of: "rehearsals.\(rehearsal.name)").line
  }
}
