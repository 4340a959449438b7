import Foundation
import TestSupport
import Testing

/// Many cases on several machines, from outside.
@Suite struct ShardedCheckTests {
  private static let formats = ["text", "json", "sarif", "junit", "github"]

  /// Twelve small cases: some with mistakes, two with one id, one that cannot be taken apart, a locality
  /// with a mistake that several of them meet.
  private func makeCases(_ folder: String) throws {
    let changes: [(String, String)] = [
      ("", ""), ("lead: [nurse],", "lead: [nurze],"), ("dignity: 7}", "dignity: 8}"),
      ("title: A tiny case", "title: A tiny \u{1D11E} case"), ("wishes: full", "wishes: none"),
      ("    text: He sits up.", "   text: He sits up."), ("weight: 3", "weight: 0"),
      ("dignity: 7}", "dignity: 7}\nclaims:\n  - {situation: breath, never: possible}"),
      ("He calms down.", "He { calms down."), ("minutes: 5", "minutes: x"),
      ("", ""), ("", ""),
    ]
    for (number, (words, others)) in changes.enumerated() {
      let name = "case-\(number)"
      var text = TinyCase.yaml.replacing("id: tiny", with: "id: \(number == 11 ? "case-0" : name)")
      if !words.isEmpty { text = text.replacing(words, with: others) }
      let own = "\(folder)/cases/\(name)"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(own)/scenario.yaml"))
    }
    let places = "\(folder)/cases/localities"
    try FileManager.default.createDirectory(atPath: places, withIntermediateDirectories: true)
    for (name, reach) in [("dal", "[day]"), ("fjord", "[dya]")] {
      try Data(TinyCase.locality(name, reach: reach).utf8)
        .write(to: URL(fileURLWithPath: "\(places)/\(name).yaml"))
    }
  }

  private func check(_ arguments: [String], _ folder: String) throws -> Program.Result {
    try Program.run(
      ["check"] + arguments, environment: ["XDG_CACHE_HOME": "\(folder)/cache"], in: folder)
  }

  private func report(_ number: Int, of count: Int, _ folder: String) throws -> String {
    let file = "part-\(number)-\(count).json"
    let result = try check(
      [
        "cases", "gone", "cases/localities", "--shard", "\(number)/\(count)", "--format",
        "json=\(file)",
      ], folder)
    #expect([1, 66].contains(result.status), "\(result.errors)")
    return file
  }

  @Test(arguments: [1, 2, 5]) func merged(count: Int) throws {
    try Program.withFolder { folder in
      try makeCases(folder)
      let files = try (1...count).map { try report($0, of: count, folder) }
      for format in Self.formats {
        let whole = try check(
          ["cases", "gone", "cases/localities", "--format", format], folder)
        let merged = try check(["--merge"] + files.reversed() + ["--format", format], folder)
        #expect(merged.output == whole.output, "\(format)")
        #expect(merged.status == whole.status, "\(format): \(merged.errors)")
        #expect(!whole.output.isEmpty)
      }
      let all = try check(["cases", "gone", "cases/localities"], folder)
      #expect(all.output.components(separatedBy: "S023").count == 2 || !all.output.contains("S023"))
    }
  }

  @Test func whatMakesNoWholeIsRefused() throws {
    try Program.withFolder { folder in
      try makeCases(folder)
      let (one, two) = (try report(1, of: 2, folder), try report(2, of: 2, folder))
      let third = try report(3, of: 3, folder)
      let other = try check(
        ["cases", "--no-analysis", "--shard", "2/2", "--format", "json=other.json"], folder)
      #expect(other.status == 1)
      _ = try check(["cases", "--format", "json=plain.json"], folder)
      let changed = try String(contentsOfFile: "\(folder)/\(two)", encoding: .utf8)
        .replacing("\\\"version\\\":\\\"", with: "\\\"version\\\":\\\"9")
      try Data(changed.utf8).write(to: URL(fileURLWithPath: "\(folder)/newer.json"))
      let refused: [([String], String)] = [
        ([one], "parts are missing: 2/2"), ([one, two, one], "1/2 is there twice"),
        ([one, third], "different numbers of parts: 2 and 3"),
        ([one, "other.json"], "different checks"),
        ([one, "plain.json"], "plain.json is not a JSON"),
        ([one, "newer.json"], "different versions"),
        ([one, "cases/case-0/scenario.yaml"], "is not a JSON report"),
      ]
      for (files, words) in refused {
        let result = try check(["--merge"] + files, folder)
        #expect(result.status == 64, "\(files)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty)
      }
      #expect(try check(["--merge", one, "gone.json"], folder).status == 66)
    }
  }

  @Test(arguments: ["0/3", "4/3", "x", "1/0"]) func noPart(text: String) throws {
    let result = try Program.run(["check", "Scenarios", "--shard", text])
    #expect(result.status == 64)
    #expect(result.errors.contains("\(text) is no part of a whole"))
  }
}
