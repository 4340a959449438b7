import Foundation
import Testing

@testable import Checking

@Suite struct ShardTests {
  private static let paths = (0..<500).map { "team-\($0 % 7)/case-\($0)/scenario.yaml" }

  @Test(arguments: 1...10) func everyPathIsInJustOne(count: Int) throws {
    let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
    for path in Self.paths { #expect(shards.count { $0.holds(path) } == 1) }
    // None is much larger than its part.
    for shard in shards {
      let share = Self.paths.count { shard.holds($0) }
      #expect(share > Self.paths.count / count / 2 && share < Self.paths.count * 2 / count + 1)
    }
  }

  @Test(arguments: [
    "", "/", "3", "0/3", "4/3", "1/0", "-1/3", "1/-3", "1/2/3", "a/b", "1 /3", "1/3x", "+1/3",
    "１/３",
    "1/99999999999999999999", "0/0", "1/10000", "9999999/9999999",
  ])
  func isNone(text: String) { #expect(Shard(text) == nil) }

  /// A report may be damaged, or made up.
  @Test(arguments: ["\"1/0\"", "\"2/1\"", "\"\"", "{\"number\":1,\"count\":0}", "7", "null"])
  func noReportHolds(text: String) {
    let kept = Data("{\"part\":\(text)}".utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([String: Shard].self, from: kept)
    }
  }

  @Test(arguments: ["1/1", "3/10", "10/10", "9999/9999"]) func isOne(text: String) throws {
    #expect(Shard(text)?.text == text)
    let kept = try JSONEncoder().encode(["part": Shard(text)])
    #expect(try JSONDecoder().decode([String: Shard].self, from: kept)["part"]?.text == text)
  }
}
