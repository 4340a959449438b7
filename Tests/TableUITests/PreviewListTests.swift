import TableUI
import TestSupport
import Testing

/// What the author of a case reads beside the game.
@Suite struct PreviewListTests {
  /// The lines of the preview of a case with so many findings.
  private func lines(_ findings: Int, _ language: String) throws -> [String] {
    var presentation = try Project.presentation(language)
    presentation.preview = Presentation.Preview(
      findings: (0..<findings).map { "Finding \($0 + 1)" }, cards: [], following: .done)
    let table = UnhurriedTable(
      TableModel(
        presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
        motion: .none))
    table.key(.function(3))
    return table.look().compactMap { command in
      if case .text(let line, _, _, _) = command { line } else { nil }
    }
  }

  @Test(
    arguments: [
      (41, "en", "These are the first 40, and there is one more. `hjemmetid check FOLDER` tells"),
      (178, "en", "These are the first 40, and there are 138 more. `hjemmetid check FOLDER` tells"),
      (41, "da", "Det er de første 40, og der er én til. `hjemmetid check MAPPE` viser dem alle."),
      (178, "da", "Det er de første 40, og der er 138 til. `hjemmetid check MAPPE` viser dem"),
      (178, "nb", "Dette er de første 40, og det er 138 til. `hjemmetid check MAPPE` viser alle."),
    ])
  func saysThatThereAreMore(_ findings: Int, _ language: String, _ sentence: String) throws {
    let lines = try lines(findings, language)
    #expect(lines.count { $0.hasPrefix("Finding ") } == 40 && lines.contains("Finding 40"))
    #expect(lines.joined(separator: " ").contains(sentence), "\(lines.suffix(5))")
  }

  @Test func saysNothingWhenAllAreListed() throws {
    let lines = try lines(40, "en")
    #expect(lines.count { $0.hasPrefix("Finding ") } == 40)
    #expect(!lines.joined(separator: " ").contains("hjemmetid check"))
  }
}
