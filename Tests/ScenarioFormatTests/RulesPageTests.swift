import Rules
import ScenarioFormat
import TestSupport
import Testing

/// The page that tells authors the rules of play says what the file can say.
@Suite struct RulesPageTests {
  /// What the small case is changed to, and what is right below the figure and wrong above it.
  private static let bounds: [(piece: String, write: @Sendable (Int) -> String)] = [
    ("strain: 1\n", { "strain: \($0)\n" }),
    ("preparation-slots: 2", { "preparation-slots: \($0)" }),
    ("hand-overs: 2", { "hand-overs: \($0)" }), ("effort: 1\n", { "effort: \($0)\n" }),
    ("weight: 3", { "weight: \($0)" }),
  ]

  @Test(arguments: ["da", "nb", "en"]) func saysWhatTheFormatTakes(_ language: String) throws {
    let rows = try RulesPage(language).tables[1]
    try #require(rows.count == 9)
    for (number, alone) in ["", "        alone: true\n"].enumerated() {
      let yaml = SmallCase.broken("        strain: 1\n", alone)
      let options = SmallCase.read(yaml).scenario?.situations.flatMap(\.options)
      #expect(options?.first { $0.name == "stay" }?.strain == rows[number].number)
    }
    for (row, bound) in zip(rows[2..<7], Self.bounds) {
      func codes(_ number: Int) -> [String] {
        SmallCase.read(SmallCase.broken(bound.piece, bound.write(number))).findings.map(\.code)
      }
      #expect(codes(row.number) == [], "\(row.text)")
      #expect(!codes(row.number + 1).isEmpty, "\(row.text)")
    }
    #expect(Limits.options.upperBound == rows[7].number)
    #expect(RoleGroup.range.upperBound == rows[8].number)
  }
}
