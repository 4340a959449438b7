import Foundation
import Testing

/// The table is given views and asks for actions: what names a state, a game or a case could show what
/// nobody at the table may know.
@Suite struct ViewsOnlyTests {
  private static let secret: Set = [
    "Game", "GameState", "Scenario", "ScenarioIndex", "Recording", "Situation", "DecisionOption",
    "Outcome", "Condition", "Effect", "Wish", "Rehearsal", "Claim",
  ]

  @Test func theTableNamesNothingThatHoldsSecrets() throws {
    let files = House.swiftFiles(of: "TableUI")
    #expect(files.count > 50)
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      let words = SourceFile(name: file.lastPathComponent, folder: ".", source: source).uses
      let named = Set(words.map(\.name)).intersection(Self.secret)
      #expect(named.isEmpty, "\(file.lastPathComponent) names \(named.sorted())")
    }
  }

  @Test func aNameIsNoticed() {
    let source = "struct Peek { let state: GameState }"
    let words = SourceFile(name: "Peek.swift", folder: ".", source: source).uses
    #expect(words.contains { Self.secret.contains($0.name) })
  }
}
