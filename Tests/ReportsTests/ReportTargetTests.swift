import Testing

@testable import Reports

@Suite struct ReportTargetTests {
  @Test func pairs() throws {
    func pairs(_ formats: [String], _ outputs: [String]) throws -> [String] {
      try ReportTarget.all(formats: formats, outputs: outputs)
        .map { "\($0.format) \($0.file ?? "-")" }
    }
    #expect(try pairs([], []) == ["text -"])
    #expect(try pairs([], ["a.txt"]) == ["text a.txt"])
    #expect(try pairs(["json"], []) == ["json -"])
    #expect(try pairs(["sarif", "junit"], ["a", "b"]) == ["sarif a", "junit b"])
    #expect(try pairs(["text", "sarif=a=b"], []) == ["text -", "sarif a=b"])
    #expect(
      try pairs(["sarif=a", "text", "junit"], ["-", "c"]) == ["sarif a", "text -", "junit c"])
    #expect(try pairs(["json=a", "json"], []) == ["json a", "json -"])
  }

  @Test(
    arguments: [
      (["toml"], [], .unknownFormat("toml")),
      (["sarif="], [], .noFile(.sarif)),
      (["text", "sarif"], ["a"], .unpaired(formats: 2, files: 1)),
      (["sarif=a"], ["b"], .unpaired(formats: 0, files: 1)),
      (["text", "json"], [], .twoOnStandardOutput),
      (["text", "json=-"], [], .twoOnStandardOutput),
      (["text=a", "json=a"], [], .oneFileTwice("a")),
    ] as [([String], [String], ReportTarget.Mistake)])
  func mistakes(_ formats: [String], _ outputs: [String], _ mistake: ReportTarget.Mistake) {
    #expect(throws: mistake) { try ReportTarget.all(formats: formats, outputs: outputs) }
  }
}
