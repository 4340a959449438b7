import Rules
import Testing

@testable import ScenarioFormat

/// What authors claim of every play, read and held against each other. In the small case endings are
/// 0 at home, 1 otherwise; situations 0 visit, 1 night breath; knowledge 0 fan.
@Suite struct ClaimTests {
  private func read(_ claims: String) -> Reading {
    SmallCase.read(
      SmallCase.yaml.replacing("allowed: [0, 1, 2, 3]", with: "allowed: [0, 1, 2]")
        + "\nclaims:\n" + claims)
  }

  @Test func readsEveryForm() throws {
    let reading = read(
      """
        - {ending: at-home, best: at least 60%, random: at most 45%}
        - {wishes: honoured, worst: at most 20}
        - {measure: safety, random: at least 3, length: lunch, commitment: 2}
        - {strain: taken, best: at most 12}
        - {situation: night-breath, always: possible}
        - {knowledge: fan, never: possible}

      """)
    #expect(reading.findings.filter { $0.code != "R102" }.map(\.brief) == [])
    let whole = read("  - {measure: safety, random: at least 3, commitment: 2}\n")
    let claim = try #require(whole.scenario?.claims.first)
    #expect(
      claim
        == Claim(
          subject: .measure(.safety),
          statement: .figures([Claim.Bound(team: .random, relation: .atLeast, value: 3)]),
          length: .full, commitment: 2))
    let others = read(
      """
        - {ending: at-home, random: at most 45%, best: at least 60%}
        - {wishes: honoured, worst: at most 20}
        - {strain: taken, best: at most 12}
        - {situation: night-breath, always: possible}
        - {knowledge: fan, never: possible}

      """)
    let claims = try #require(others.scenario?.claims)
    #expect(
      claims.map(\.subject) == [
        .ending(EndingID(0)), .wishesHonoured, .strainTaken, .situation(SituationID(1)),
        .knowledge(KnowledgeID(0)),
      ])
    #expect(claims[3].statement == .possible(true) && claims[4].statement == .possible(false))
    #expect(claims.allSatisfy { $0.length == .full && $0.commitment == nil })
  }

  /// Teams that go without something, and what they lose by it.
  @Test func readsTeamsThatGoWithout() throws {
    let teams: [(String, Restriction)] = [
      ("team: silent", .silent), ("team: alone", .alone), ("team: never-talks", .neverTalks),
      ("team: never-asks", .neverAsks), ("team: highest-advice", .highestAdvice),
      ("team: never-tells", .neverTells), ("team: never-prepares", .neverPrepares),
      ("without: [home-nurse]", .without([RoleID(1)])),
      ("prepares-from: late", .prepares(from: PhaseID(1))),
      ("without-item: breath-plan", .withoutItem(PlanItemID(1))),
      ("without-line: palliative-line", .withoutLine(AdviceLineID(0))),
      ("unheard: {wife: visit}", .unheard(RoleID(0), at: SituationID(0))),
      ("talks-from: late", .talks(from: PhaseID(1))), ("begins: late", .begins(at: PhaseID(1))),
    ]
    let lines = teams.map { "  - {wishes: honoured, \($0.0), best: at most 99%}\n" }
    let reading = read(lines.joined())
    #expect(reading.findings.map(\.brief) == [])
    #expect(try #require(reading.scenario?.claims).map(\.heldTo) == teams.map(\.1))
    let losses = read(
      """
        - {ending: at-home, team: silent, best: at least 20 below, ordinary: at most 3% below}
        - {ending: at-home, team: silent, best: at most 60 % below}

      """)
    #expect(losses.findings.map(\.brief) == [])
    #expect(
      try #require(losses.scenario?.claims).map(\.statement) == [
        .figures([
          Claim.Bound(team: .best, relation: .atLeast, value: 20, quantity: .loss),
          Claim.Bound(team: .ordinary, relation: .atMost, value: 3, quantity: .loss),
        ]), .figures([Claim.Bound(team: .best, relation: .atMost, value: 60, quantity: .loss)]),
      ])
  }

  /// What is written of a claim is read as the same claim, whatever it says.
  @Test func isWrittenAsItIsRead() throws {
    let forms = [
      "{ending: at-home, best: at least 60%, random: at most 45%}",
      "{wishes: honoured, worst: at most 20%}",
      "{wishes: honoured, commitment: 2, ordinary: at least 5%}",
      "{measure: safety, random: at least 3}", "{strain: taken, best: at most 12}",
      "{stakes: mean, best: at most 40%, ordinary: at most 35%}",
      "{stakes: first-third, ordinary: at least 12%}", "{stakes: largest, best: at most 70%}",
      "{stakes: changed-wish, best: at most 5%}",
      "{stakes: decided-by-clues, ordinary: at least 40%}",
      "{situation: night-breath, always: possible}", "{knowledge: fan, never: possible}",
      "{wishes: honoured, team: silent, best: at least 2 below}",
      "{ending: at-home, without: [wife, home-nurse], ordinary: at most 9%}",
      "{wishes: honoured, without-item: breath-plan, best: at most 99%}",
      "{wishes: honoured, without-line: palliative-line, best: at most 99%}",
      "{wishes: honoured, unheard: {wife: visit}, best: at most 99%}",
      "{wishes: honoured, prepares-from: late, best: at most 99%}",
      "{wishes: honoured, talks-from: late, best: at most 99%}",
      "{wishes: honoured, begins: late, best: at most 99%}",
      "{goal: early-conversation, met: {facts: talked-early}, always: met}",
      "{goal: early-conversation, met: {place: home}, debriefed: safety, always: met or debriefed}",
    ]
    let reading = read(forms.map { "  - \($0)\n" }.joined())
    #expect(reading.findings.map(\.brief) == [])
    let scenario = try #require(reading.scenario)
    let text = ClaimText(scenario)
    #expect(scenario.claims.map { text.text(of: $0) } == forms)
    // What it is about stays when only the figure is another, or the sign of a goal.
    let same = read(
      """
        - {wishes: honoured, team: silent, best: at least 1 below}
        - {wishes: honoured, team: silent, best: at least 9 below}
        - {wishes: honoured, team: silent, best: at most 9 below}
        - {wishes: honoured, team: silent, best: at least 9%}
        - {wishes: honoured, team: alone, best: at least 9 below}
        - {goal: early-conversation, met: {facts: talked-early}, always: met}
        - {goal: early-conversation, met: {place: home}, debriefed: safety, always: met or debriefed}

      """)
    let claims = try #require(same.scenario?.claims)
    let laws = claims.map { text.law(of: $0) }
    #expect(laws[0] == laws[1] && laws[5] == laws[6])
    #expect(Set(laws).count == 5, "\(laws)")
  }

  @Test func readsGoals() throws {
    let reading = read(
      """
        - {goal: early-conversation, met: {facts: talked-early}, always: met}
        - {goal: early-conversation, met: {place: home}, debriefed: safety, always: met or debriefed}

      """)
    #expect(reading.findings.map(\.brief) == [])
    let claims = try #require(reading.scenario?.claims)
    func goal(_ condition: Condition) -> Claim.Subject {
      .goal(Claim.Goal(name: "early-conversation", shownBy: condition))
    }
    #expect(claims.map(\.subject) == [goal(.fact(FactID(0))), goal(.place(.home))])
    #expect(claims.map(\.statement) == [.met, .metOrDebriefed(.safety)])
  }

  /// A topic without questions takes nothing up.
  @Test func aTopicNeedsAQuestion() {
    let claim = "{goal: early-conversation, met: {place: home}, debriefed: safety, "
    let yaml = SmallCase.yaml.replacing("  safety: [\"What made it safe?\"]\n", with: "")
    let reading = SmallCase.read(yaml + "\nclaims:\n  - \(claim)always: met or debriefed}\n")
    #expect(reading.findings.map(\.code) == ["R136"])
  }

  static let broken: [(String, String)] = [
    ("{ending: at-home, best: 60}", "R130"),
    ("{ending: at-home, best: at least sixty}", "R130"),
    ("{ending: at-home, best: at least 60.5%}", "R130"),
    ("{ending: at-home, best: at least 060}", "R130"),
    ("{ending: at-home, best: exactly 60}", "R130"),
    ("{ending: at-home, best: at least 101%}", "R131"),
    ("{measure: safety, best: at least 11}", "R131"),
    ("{measure: safety, best: at least 5%}", "R131"),
    ("{ending: at-home, team: silent, best: at least 60% above}", "R130"),
    ("{ending: at-home, team: silent, best: below}", "R130"),
    ("{ending: at-home, team: silent, best: at least 101 below}", "R131"),
    ("{ending: at-home, team: silent, without: [home-nurse], best: at most 60%}", "R137"),
    ("{ending: at-home, team: alone, prepares-from: late, best: at most 60%}", "R137"),
    ("{ending: at-home, talks-from: late, begins: late, best: at most 60%}", "R137"),
    ("{ending: at-home, begins: late, worst: at most 60%}", "R138"),
    (
      "{ending: at-home, without-item: breath-plan, unheard: {gp: visit}, best: at most 60%}",
      "R137"
    ),
    ("{ending: at-home, without-line: palliative-line, random: at most 60%}", "R138"),
    ("{ending: at-home, unheard: {home-nurse: visit}, best: at most 60%}", "R140"),
    ("{ending: at-home, team: alone, worst: at most 60%}", "R138"),
    ("{ending: at-home, without: [home-nurse], always: possible}", "R138"),
    ("{measure: safety, team: silent, best: at most 6}", "R138"),
    ("{strain: taken, team: silent, best: at most 6}", "R138"),
    ("{stakes: mean, random: at most 40%}", "R141"),
    ("{stakes: largest, best: at most 40%, worst: at most 40%}", "R141"),
    ("{stakes: mean, best: at most 101%}", "R131"),
    ("{stakes: mean, always: possible}", "R134"),
    ("{stakes: mean, team: silent, best: at most 40%}", "R138"),
    ("{stakes: mean, best: at least 20 below}", "R139"),
    ("{ending: at-home, best: at least 20 below}", "R139"),
    ("{best: at least 60%}", "R132"),
    ("{ending: at-home, wishes: honoured, best: at least 60%}", "R132"),
    ("{ending: at-home}", "R133"),
    ("{ending: at-home, best: at least 60%, always: possible}", "R133"),
    ("{ending: at-home, never: possible, always: possible}", "R133"),
    ("{situation: visit, best: at least 60%}", "R134"),
    ("{wishes: honoured, always: possible}", "R134"),
    ("{goal: early-conversation}", "R133"),
    ("{goal: early-conversation, met: {place: home}}", "R133"),
    ("{goal: early-conversation, always: met}", "R135"),
    ("{goal: early-conversation, met: {place: home}, always: possible}", "R134"),
    ("{goal: early-conversation, met: {place: home}, never: possible}", "R134"),
    ("{goal: early-conversation, met: {place: home}, best: at least 60%}", "R134"),
    ("{goal: early-conversation, met: {place: home}, always: met or debriefed}", "R136"),
    (
      "{goal: early-conversation, met: {place: home}, debriefed: safety, always: met}", "R133"
    ),
    (
      "{goal: early-conversation, met: {place: home}, debriefed: supper, always: met or debriefed}",
      "R007"
    ),
    ("{goal: early-conversation, met: {place: home}, always: meet}", "R007"),
    ("{goal: early-conversation, met: {lead: gp}, always: met}", "R090"),
    ("{goal: early-conversation, met: {told: {gp: visit}}, always: met}", "R092"),
    ("{goal: early-conversatoin, met: {place: home}, always: met}", "R010"),
    ("{goal: own-bed, met: {place: home}, always: met}", "R011"),
    ("{ending: at-home, always: met}", "R134"),
    ("{ending: at-home, met: {place: home}, always: possible}", "R134"),
    ("{ending: at-hone, best: at least 60%}", "R010"),
    ("{endng: at-home, best: at least 60%}", "R001"),
    ("{measure: saftey, best: at least 6}", "R007"),
    ("{ending: at-home, best: at least 6, commitment: 3}", "R033"),
    ("{ending: at-home, best: at least 6, length: taster}", "R102"),
  ]

  @Test(arguments: broken) func reportsWhatIsWrongOnce(_ claim: String, _ code: String) {
    let codes = read("  - \(claim)\n").findings.map(\.code)
    #expect(codes == [code], "\(claim)")
  }

  @Test func nearNamesAreOffered() {
    let near = ["{measure: saftey, best: at least 6}", "{ending: at-hone, best: at least 6}"]
      .map { read("  - \($0)\n").findings.first?.near }
    #expect(near == ["safety", "at-home"])
  }

  static let together: [(String, Bool)] = [
    ("{ending: at-home, best: at most 40%, random: at least 50%}", true),
    ("{ending: at-home, best: at least 50%, random: at most 40%}", false),
    ("{ending: at-home, worst: at least 50%, best: at most 49%}", true),
    ("{ending: at-home, worst: at least 50%, best: at most 50%}", false),
    ("{strain: taken, best: at least 9, worst: at most 8}", true),
    ("{strain: taken, worst: at least 9, best: at most 8}", false),
    ("{ending: at-home, never: possible}\n  - {ending: at-home, best: at least 1%}", true),
    ("{ending: at-home, never: possible}\n  - {ending: at-home, best: at least 0%}", false),
    ("{situation: visit, never: possible}\n  - {situation: visit, always: possible}", true),
    ("{ending: at-home, best: at most 4%}\n  - {ending: at-home, random: at least 5%}", true),
    ("{ending: at-home, best: at most 4%}\n  - {ending: otherwise, random: at least 5%}", false),
    (
      "{ending: at-home, best: at most 4%, commitment: 1}\n"
        + "  - {ending: at-home, random: at least 5%, commitment: 2}", false
    ),
  ]

  /// A claim that could not fail is a finding.
  @Test(arguments: ["changed-wish", "decided-by-clues"]) func ofNothingIsFound(word: String) {
    let yaml = SmallCase.yaml + "\nclaims:\n  - {stakes: \(word), best: at most 100%}\n"
    let review = Review(yaml: Array(yaml.utf8), file: "scenario.yaml", folder: ExampleCase.folder)
    #expect(
      review.findings.contains { $0.code == "L091" }, "\(review.findings.map(\.brief))")
  }

  @Test(arguments: together) func contradictionsAreFound(_ claims: String, _ isFound: Bool) {
    let yaml = SmallCase.yaml + "\nclaims:\n  - \(claims)\n"
    let review = Review(yaml: Array(yaml.utf8), file: "scenario.yaml", folder: ExampleCase.folder)
    #expect(
      review.findings.contains { $0.code == "L032" } == isFound,
      "\(review.findings.map(\.brief))")
  }
}
