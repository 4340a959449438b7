import ScenarioFormat
import Testing

@Suite struct DiagnosticRendererTests {
  @Test func showsTheAuthorsLineAndTheNearestName() {
    #expect(
      render(SmallCase.broken("lead: [home-nurse]", "lead: [home-nurs]")) == """
        quiet-house/scenario.yaml:141:16: error R010: `home-nurs` is not the name of a role.

         141 |         lead: [home-nurs]
             |                ^^^^^^^^^
        Did you mean `home-nurse`?
        Write one of these: `wife`, `home-nurse`, `gp`.

        """)
  }

  @Test func cutsLongLinesAroundThePlace() {
    #expect(
      render(SmallCase.broken("wishes: not, text", "wishes: not, when: {}, text"), width: 60) == """
        quiet-house/scenario.yaml:162:52: error R080: The last ending has a `when`, so a story could be left without an ending.

         162 | …se, wishes: not, when: {}, text: He dies elsewhere.}
             |                   ^^^^
        Remove the `when`, or add an ending without one at the end.

        quiet-house/scenario.yaml:162:58: error R014: This condition asks nothing.

         162 | …se, wishes: not, when: {}, text: He dies elsewhere.}
             |                         ^^
        Write a condition such as {place: home}, or leave out the key.

        """)
  }

  @Test func cutsBothEnds() {
    let text = String(repeating: "Long before. ", count: 9)
    let yaml = SmallCase.broken(
      "{place: home}, text: ", "{place: hom}, text: \"\(text)\", x: ")
    #expect(
      render(yaml, width: 60).contains(
        """
         161 | …l, when: {place: hom}, text: "Long before. Long bef…
             |                   ^^^
        """))
  }

  @Test func keepsItsPlaceUnderWideCharactersAndTabs() {
    let yaml = SmallCase.broken("{place: home}", "{place: \"家\t😀\", plac: home}")
    #expect(
      render(yaml).split(separator: "\n").contains { $0.contains("^^^^") }
        && render(yaml).contains(
          """
            54 |     honoured: {place: "家 😀", plac: home}
               |                       ^^^^^^^
          """)
    )
    #expect(
      render(yaml).contains(
        """
          54 |     honoured: {place: "家 😀", plac: home}
             |                                ^^^^
        """))
  }

  @Test func showsNothingThatLeadsAstray() {
    let text = render(SmallCase.broken("The quiet house", "A\u{202E} \u{1B}[31mcase"))
    #expect(text.contains("   5 | title: A\u{FFFD} \u{FFFD}[31mcase\n"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func coloursOnlyWhenAsked() {
    let reading = SmallCase.read(SmallCase.broken("relief: 5", "relief: 11"))
    let coloured = DiagnosticRenderer(style: .coloured).render(
      reading.findings, in: [reading.source])
    let plain = DiagnosticRenderer().render(reading.findings, in: [reading.source])
    #expect(coloured.contains("\u{1B}[1;31merror R006\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func doesWithoutTheSource() {
    let reading = SmallCase.read(SmallCase.broken("relief: 5", "relief: 11"))
    #expect(
      DiagnosticRenderer().render(reading.findings, in: []) == """
        quiet-house/scenario.yaml:18:11: error R006: 11 is out of range.
        Write a number from 0 to 10.

        """)
  }

  private func render(_ yaml: String, width: Int = 100) -> String {
    let reading = SmallCase.read(yaml)
    return DiagnosticRenderer(width: width).render(reading.findings, in: [reading.source])
  }
}
