import Foundation
import Rules
import TestSupport
import Testing

@testable import ScenarioFormat

/// What made-up bytes are made of has to know the whole format, or they never reach what is new in it.
@Suite struct FuzzWordsTests {
  private static let folder = "\(Project.folder)/Tests/FormatFuzz"

  @Test func haveEveryKeyAndWordOfTheFormat() throws {
    let file = try String(contentsOfFile: "\(Self.folder)/words.dict", encoding: .utf8)
    let words = Set(
      file.split(separator: "\n").filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() })
    let keys = Set(Shape.ordered.flatMap(\.keys))
    #expect(keys.count > 100)
    #expect(keys.filter { !words.contains("\($0): ") }.sorted() == [])
    let stakes = Vocabulary<Claim.Stakes>.stakes.all
    #expect(stakes.filter { !words.contains($0[...]) } == [])
    let teams = Vocabulary<Restriction>.heldTeams.all
    #expect(teams.filter { !words.contains($0[...]) && !words.contains("\($0): ") } == [])
  }

  /// A case that ships is read whole, and has room to grow.
  @Test func areLongEnoughForAWholeCase() throws {
    let run = try String(contentsOfFile: "\(Self.folder)/run", encoding: .utf8)
    let longest = try #require(
      run.firstMatch(of: #/feed whole .* ([0-9]+) 0\n/#).flatMap { Int($0.output.1) })
    for name in try FileManager.default.contentsOfDirectory(atPath: Project.scenarios) {
      guard
        let bytes = FileManager.default.contents(
          atPath: "\(Project.scenarios)/\(name)/scenario.yaml")
      else { continue }
      #expect(bytes.count < longest, "\(name)")
    }
  }
}
