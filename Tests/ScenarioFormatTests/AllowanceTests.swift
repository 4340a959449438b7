import Foundation
import Testing

@testable import ScenarioFormat

@Suite struct AllowanceTests {
  @Test func keepsWhatTheAuthorHasAReasonFor() {
    let review = review(
      "allow:\n  - {rule: C020, at: knowledge, because: Everybody knows.}\n", withoutSource: true)
    #expect(review.findings.map(\.brief) == [])
    #expect(review.allowed.map(\.finding.code) == ["C020"])
    #expect(review.base?.allowances.map(\.because) == ["Everybody knows."])
  }

  @Test func coversAnAddressAndWhatIsBelowItOnly() {
    for address in ["knowledge.fan", "knowledge"] {
      let entry = "allow:\n  - {rule: C020, at: \(address), because: It is so.}\n"
      #expect(review(entry, withoutSource: true).findings.isEmpty)
    }
    for address in ["knowledge.fa", "know", "knowledge.fan.text", "title"] {
      let entry = "allow:\n  - {rule: C020, at: \(address), because: It is so.}\n"
      #expect(review(entry, withoutSource: true).findings.map(\.code) == ["C090", "C020"].sorted())
    }
  }

  @Test func saysWhenThereIsNothingToAllow() {
    let review = review("allow:\n  - {rule: C020, at: knowledge.fan, because: It is so.}\n")
    #expect(review.findings.map(\.code) == ["C090"])
    #expect(review.findings.first?.address == "allow.1")
    #expect(
      review.findings.first.map { review.base?.source.line($0.line) ?? "" }?
        .contains("rule: C020") == true)
  }

  /// An unused allowance cannot be allowed, or it would never end.
  @Test func allowsNeitherReadingNorItself() {
    for code in ["R010", "S014", "C090"] {
      let review = review("allow:\n  - {rule: \(code), at: title, because: It is so.}\n")
      #expect(review.findings.map(\.code) == ["R111"])
      #expect(review.base?.scenario == nil)
    }
  }

  @Test func wantsAReasonAndARule() {
    #expect(codes("{rule: C020, at: knowledge.fan}") == ["R002"])
    #expect(codes("{rule: C020, at: knowledge.fan, because: \" \"}") == ["R004"])
    #expect(codes("{rule: C020, at: knowledge.fan, because: null}") == ["R003"])
    #expect(codes("{rule: C02O, at: knowledge.fan, because: It is so.}") == ["R110"])
    #expect(codes("{rule: C020, because: It is so.}") == ["R002"])
    let near = review("allow:\n  - {rule: C991, at: title, because: It is so.}\n").findings.first
    #expect(near?.code == "R110" && near?.near == "C090")
  }

  private func codes(_ entry: String) -> [String] {
    review("allow:\n  - \(entry)\n").findings.map(\.code)
  }

  private func review(_ allow: String, withoutSource: Bool = false) -> Review {
    var yaml = ExampleCase.yaml.replacing("rehearsals:\n", with: allow + "rehearsals:\n")
    if withoutSource { yaml = yaml.replacing(", source: \"https://example.org\"", with: "") }
    return Review(yaml: Array(yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder)
  }
}
