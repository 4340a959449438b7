import Foundation
import ScenarioFormat
import Testing

/// A small whole case, and what a first-time author does to it: each slip is told once, at its line,
/// with a way out.
@Suite struct SlipTests {
  static let yaml: String = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/slips/stue/scenario.yaml")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  private func findings(of yaml: String) -> [Finding] {
    Review(yaml: Array(yaml.utf8), file: "scenario.yaml", folder: "stue").findings
  }

  @Test func theCaseIsCleanBefore() {
    #expect(findings(of: Self.yaml).map(\.brief) == [])
    #expect(Slip.all.count >= 40)
    #expect(Set((Slip.all + Slip.taken).map(\.name)).count == (Slip.all + Slip.taken).count)
  }

  @Test(arguments: Slip.all) func isToldOnceAtItsLine(_ slip: Slip) throws {
    let range = try #require(Self.yaml.range(of: slip.piece))
    let broken = Self.yaml.replacingCharacters(in: range, with: slip.other)
    let lines = broken.components(separatedBy: "\n")
    let before = Self.yaml.components(separatedBy: "\n")
    let changed = zip(lines, before).enumerated().first { $1.0 != $1.1 }?.offset
    let line = slip.line.map { mark in lines.firstIndex { $0.contains(mark) } } ?? changed
    let found = findings(of: broken)
    let told = found.map { "\($0.brief) \($0.message)" }
    #expect(found.map(\.line) == [(line ?? 0) + 1], "\(told)")
    if let code = slip.code { #expect(found.map(\.code) == [code], "\(told)") }
    for finding in found { #expect(finding.help.count > 10 && finding.help.hasSuffix(".")) }
  }

  @Test(arguments: Slip.taken) func isTakenAsItIsMeant(_ slip: Slip) throws {
    let range = try #require(Self.yaml.range(of: slip.piece))
    let other = Self.yaml.replacingCharacters(in: range, with: slip.other)
    #expect(findings(of: other).map { "\($0.brief) \($0.message)" } == [])
  }

  /// One mistake hides no other: as many findings as slips, each at the line of its own.
  @Test func tellsSeveralInOneRun() {
    let edits = [
      ("title: Lege på telefonen", "title: Lege: på telefonen", "S018"),
      ("    sector: network", "    sector network", "S019"),
      ("lead: [relative, home-nurse]", "lead: [relative, home-nurse", "S021"),
      ("title: Kvart over to", "title: \"Kvart over to", "S020"),
      ("  minutes: 30", "  minutes: tretti", "R005"),
      ("helped-by: [respite]", "helped-by: [repsite]", "R010"),
      ("- {prepare: respite, by", "- {prepare: respite: by", "S028"),
    ]
    var yaml = Self.yaml
    for (piece, other, _) in edits {
      yaml = yaml.replacing(piece, with: other, maxReplacements: 1)
    }
    let lines = yaml.components(separatedBy: "\n")
    let expected = edits.map { _, other, code in
      "\(code) \((lines.firstIndex { $0.contains(other) } ?? 0) + 1)"
    }
    let found = findings(of: yaml)
    #expect(Set(found.map { "\($0.code) \($0.line)" }) == Set(expected), "\(found.map(\.brief))")
    #expect(found.count == edits.count)
  }

  /// A file made of mistakes is let go after a while.
  @Test func findsAnEnd() {
    let line = "  a: b: c\n"
    let yaml = "roles:\n" + (0..<20_000).map { "  a\($0): b: c\n" }.joined() + line
    let found = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml").findings
    #expect(found.contains { $0.code == "S018" && $0.line == 2 })
    #expect(found.count < 100)
  }

  @Test(arguments: ["utf-16le", "utf-16be", "utf-32le"]) func saysOnceThatLettersAreTooWide(
    _ encoding: String
  ) {
    let known: [String: String.Encoding] = [
      "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian, "utf-32le": .utf32LittleEndian,
    ]
    let data = known[encoding].flatMap { Self.yaml.data(using: $0) } ?? Data()
    let reading = ScenarioReader.read(yaml: Array(data), file: "scenario.yaml")
    #expect(reading.findings.map(\.code) == ["S001"])
  }
}
