import Rules
import Testing

@testable import ScenarioFormat

/// What people remember of a wish, as authors write it.
@Suite struct RecollectionTextTests {
  private func read(_ where: String, hear: String) -> Reading {
    let changes = [
      (
        "plan:\n  talk:\n", "  where:\n    domain: place\n    weight: 2\n\(`where`)plan:\n  talk:\n"
      ),
      ("    effects: {reveal: own-bed}\n", "    effects: {reveal: own-bed, hear: \(hear)}\n"),
    ]
    return SmallCase.read(
      changes.reduce(SmallCase.yaml) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) })
  }

  private static let variants = """
        one-of:
          ward: {chance: 2, text: The ward., honoured: {place: hospital}}
          quiet: {chance: 1, text: Where it is quiet., honoured: {place: home}}
          near: {chance: 1, text: Near the others., honoured: {place: home}}

    """

  @Test func areReadInTheOrderOfTheFile() throws {
    let reading = read(
      Self.variants + """
            heard:
              wife: {tells: ward, text: The ward it was., otherwise: Not there.}
              gp: {tells: quiet, text: Never the noise., otherwise: He did not say.}

        """, hear: "[gp, wife]")
    #expect(reading.findings.map(\.brief) == [])
    let scenario = try #require(reading.scenario)
    let ward = try #require(scenario.wishes.firstIndex { $0.name == "ward" })
    #expect(
      scenario.recollections == [
        Recollection(
          role: RoleID(0), wish: WishID(ward), text: "The ward it was.", otherwise: "Not there."),
        Recollection(
          role: RoleID(2), wish: WishID(ward + 1), text: "Never the noise.",
          otherwise: "He did not say."),
      ])
    #expect(
      scenario.plan.flatMap(\.effects).filter { if case .recall = $0 { true } else { false } }
        == [.recall(RecollectionID(1)), .recall(RecollectionID(0))])
  }

  private static let wrong = [
    ("wife: {tells: own-bed, text: A., otherwise: B.}", "R046"),
    ("wife: {tells: ward, text: A.}", "R002"),
    ("wife: {text: A., otherwise: B.}", "R002"),
    ("uncle: {tells: ward, text: A., otherwise: B.}", "R010"),
    ("wife: He liked it there.", "R016"),
  ]

  @Test(arguments: wrong) func areNamedAtTheirPlace(_ line: String, _ code: String) {
    let reading = read(Self.variants + "    heard:\n      \(line)\n", hear: "wife")
    let found = reading.findings.filter { $0.code == code }
    #expect(found.count == 1, "\(reading.findings.map(\.brief))")
    #expect(found.allSatisfy { $0.address.hasPrefix("wishes.where.heard") })
  }
}
