import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Analysis
@testable import Checking

/// What `check` says of claims and endings when a case has more states than the budget.
@Suite struct BoundedClaimTests {
  private static let yaml = TinyCase.yaml
    .replacing("phases:", with: "facts:\n  asked: He was asked.\n  unasked: Nobody did.\nphases:")
    .replacing("effects: {dignity: +1}", with: "effects: {dignity: +1, facts: {asked: true}}")
    .replacing(
      "endings:\n",
      with: "endings:\n  - {id: never, title: No, wishes: not, when: {place: hospice}, text: No.}\n"
    )

  private func reading(_ claims: [String]) throws -> (Reading, Scenario) {
    let debrief = "\ndebrief:\n  relatives: [\"What did she need?\"]\n"
    let claims = "claims:\n" + claims.map { "  - \($0)\n" }.joined()
    let reading = ScenarioReader.read(
      yaml: Array((Self.yaml + debrief + claims).utf8), file: "scenario.yaml")
    #expect(reading.findings.map(\.message) == [])
    return (reading, try #require(reading.scenario))
  }

  private func result(_ claims: [String], states: Int) throws -> CaseAnalysis.Result {
    let (reading, scenario) = try reading(claims)
    return CaseAnalysis(states: states).result(of: reading, scenario)
  }

  private func brief(_ result: CaseAnalysis.Result, _ code: String) -> [String] {
    result.findings.filter { $0.code == code }.map { "\($0.address): \($0.message)" }
  }

  // MARK: Claims that fire

  @Test func aFigureThatBoundsRefuteFails() throws {
    let claims = [
      "{ending: at-home, random: at least 51%}", "{wishes: honoured, best: at most 99%}",
    ]
    let result = try result(claims, states: 2)
    #expect(
      brief(result, "A202") == [
        "claims.1: This claim does not hold for the full game: `random: 50.0 %`, proved from bounds.",
        "claims.2: This claim does not hold for the full game: `best: 100.0 %`, proved from bounds.",
      ])
    #expect(brief(result, "A217") == [])
    #expect(!result.isDecided)
  }

  @Test func whatARandomGameRefutesFails() throws {
    let claims = [
      "{ending: away, never: possible}", "{situation: breath, never: possible}",
      "{goal: talk, met: {facts: asked}, always: met}",
    ]
    let result = try result(claims, states: 2)
    #expect(
      brief(result, "A202") == [
        "claims.1: This claim does not hold for the full game: possible, as random games show.",
        "claims.2: This claim does not hold for the full game: possible, as random games show.",
        "claims.3: This claim does not hold for the full game: not met, as random games show.",
      ])
    for finding in result.findings where finding.code == "A202" {
      let play = try #require(result.plays[finding], "\(finding.address)").joined(separator: "\n")
      let text = Self.yaml.replacing("rehearsals:\n", with: "rehearsals:\n\(play)\n")
      let reading = ScenarioReader.read(yaml: Array(text.utf8), file: "scenario.yaml")
      #expect(reading.findings.map(\.message) == [], "\(text)")
      let scenario = try #require(reading.scenario)
      let rehearsal = try #require(scenario.rehearsals.first { $0.name.hasPrefix("against") })
      #expect(rehearsal.run(in: scenario).failure == nil, "\(play)")
    }
  }

  @Test func whatBoundsShowToBeImpossibleFails() throws {
    let claims = [
      "{ending: never, always: possible}",
      "{goal: talk, met: {facts: unasked}, debriefed: relatives, always: met or debriefed}",
    ]
    #expect(
      brief(try result(claims, states: 8), "A202") == [
        "claims.1: This claim does not hold for the full game: never possible, proved from bounds.",
        "claims.2: This claim does not hold for the full game: never met, proved from bounds.",
      ])
  }

  // MARK: Claims that pass

  @Test func whatBoundsProveIsSettled() throws {
    let claims = [
      "{ending: at-home, random: at least 50%, best: at least 100%, worst: at most 0%}",
      "{strain: taken, best: at most 0, worst: at least 2}",
      "{ending: never, never: possible}", "{situation: breath, always: possible}",
      "{goal: talk, met: {not: {facts: unasked}}, always: met}",
    ]
    let result = try result(claims, states: 8)
    #expect(brief(result, "A202") == [] && brief(result, "A217") == [])
    let told = try #require(result.findings.first { $0.code == "A200" })
    let settled = (1...5).map { "`claims.\($0)`" }.joined(separator: ", ")
    #expect(told.message.contains("Settled: \(settled)."), "\(told.message)")
    #expect(
      told.help.contains("Proved of a team that chooses at random: `never 0.0 %`, `at-home 50.0 %`")
    )
    #expect(told.help.contains("Sampled, 2000 random games"))
  }

  // MARK: What stays open

  @Test func whatIsNotProvedIsShownBesideTheSample() throws {
    let result = try result(["{measure: dignity, best: at least 7, worst: at most 6}"], states: 2)
    #expect(brief(result, "A202") == [])
    #expect(
      brief(result, "A217") == ["claims.1: Whether this holds for the full game is not decided."])
    let open = try #require(result.findings.first { $0.code == "A217" })
    #expect(open.help.contains("Proved: `worst: 0.0–7.0`. Sampled, 2000 random games, with 95 %"))
    #expect(open.help.contains(": `random: 6.4"), "\(open.help)")
    #expect(open.severity == .error && !open.rule.canBeAllowed)
  }

  @Test func aDecidedCaseSaysNothingOfBounds() throws {
    let result = try result(Array(Self.claims.prefix(64)), states: 100_000)
    #expect(result.isDecided)
    #expect(result.findings.allSatisfy { !["A200", "A201", "A217"].contains($0.code) })
    #expect(result.findings.allSatisfy { !$0.message.contains("bounds") })
  }

  /// Bounds are those of teams that may do everything: they say nothing of one that goes without.
  @Test func nothingIsProvedOfATeamThatGoesWithout() throws {
    let claims = [
      "{ending: at-home, team: alone, best: at most 0%}",
      "{ending: at-home, team: silent, best: at most 100%}",
    ]
    #expect(
      brief(try result(claims, states: 2), "A217") == [
        "claims.1: Whether this holds for the full game is not decided.",
        "claims.2: Whether this holds for the full game is not decided.",
      ])
    #expect(brief(try result(claims, states: 2), "A202") == [])
  }

  // MARK: Soundness

  private static let claims: [String] = {
    var claims: [String] = []
    for bound in ["at least", "at most"] {
      for team in ["best", "worst", "random"] {
        for figure in [0, 1, 49, 50, 51, 99, 100] {
          claims.append("{ending: at-home, \(team): \(bound) \(figure)%}")
          claims.append("{wishes: honoured, \(team): \(bound) \(figure)%}")
        }
        for figure in [0, 1, 2, 5, 6, 7] {
          claims.append("{measure: dignity, \(team): \(bound) \(figure)}")
          claims.append("{strain: taken, \(team): \(bound) \(figure)}")
        }
      }
    }
    for word in ["always", "never"] {
      claims += ["ending: never", "ending: away", "situation: visit"].map {
        "{\($0), \(word): possible}"
      }
    }
    for met in ["facts: asked", "facts: unasked", "not: {facts: unasked}", "dignity: at least 7"] {
      claims.append("{goal: talk, met: {\(met)}, always: met}")
      claims.append("{goal: talk, met: {\(met)}, debriefed: relatives, always: met or debriefed}")
    }
    return claims
  }()

  /// What is settled without following every play is so when every play is followed.
  @Test func nothingIsSaidThatFollowingEveryPlayDenies() throws {
    var settled = 0
    // Six at a time, for no more than so many games are bounded.
    for first in stride(from: 0, to: Self.claims.count, by: 6) {
      let claims = Array(Self.claims[first..<min(first + 6, Self.claims.count)])
      let exact = try result(claims, states: 100_000)
      for states in [1, 4, 8] {
        let result = try result(claims, states: states)
        #expect(!result.isDecided)
        let open = result.addresses("A217")
        for (number, claim) in claims.enumerated() where !open.contains("claims.\(number + 1)") {
          let address = "claims.\(number + 1)"
          #expect(
            result.failed.contains(address) == exact.failed.contains(address),
            "\(claim), \(states) states")
          settled += 1
        }
      }
    }
    #expect(settled > 2 * Self.claims.count, "of three times as many")
  }

  /// The same of made-up cases, with claims that lie close to the figures.
  @Test(arguments: 0..<12) func nothingIsSaidOfMadeUpCasesThatSolvingDenies(seed: Int) throws {
    var size = CaseMaker.Size()
    size.rounds = 3 + seed % 2
    size.roles = 3
    size.items = seed % 4
    size.handOvers = seed % 3
    size.readsMeasures = seed % 4 == 0
    var maker = CaseMaker(seed: UInt64(9100 + seed), size: size)
    let made = maker.scenario()
    let (reading, _) = try reading(["{ending: away, always: possible}"])
    guard case .decided(let solution) = Solver(made, setup: maker.setup(for: made)).solve() else {
      return
    }
    let scenario = made.claiming(Claim.near(solution))
    let exact = CaseAnalysis(states: 1_000_000).result(of: reading, scenario)
    #expect(exact.isDecided)
    var settled = 0
    for states in [solution.states / 10, solution.states / 2] {
      let result = CaseAnalysis(states: states, sampledGames: 400).result(of: reading, scenario)
      #expect(!result.isDecided)
      let open = result.addresses("A217")
      for (number, claim) in scenario.claims.enumerated() {
        let address = "claims.\(number + 1)"
        guard !open.contains(address) else { continue }
        settled += 1
        #expect(
          result.failed.contains(address) == exact.failed.contains(address),
          "\(claim), \(states) states")
      }
      #expect(Set(result.addresses("A203")).isSubset(of: exact.addresses("A203")))
    }
    #expect(settled > scenario.claims.count / 2)
  }

  // MARK: Wide cases

  /// What is too wide to be packed is played by the rules: that shows what can come, and no more.
  @Test func aWideCaseIsSampled() throws {
    let facts = (0..<62).map { "more-\($0)" }
    let asked = facts.map { "{facts: \($0)}" }.joined(separator: ", ")
    let yaml = Self.yaml
      .replacing("phases:", with: facts.map { "  \($0): It is so.\n" }.joined() + "phases:")
      .replacing("when: {place: hospice}", with: "when: {all: [\(asked)]}")
    let debrief = "\ndebrief:\n  relatives: [\"What did she need?\"]\n"
    let claims = """
      claims:
        - {ending: away, never: possible}
        - {ending: away, always: possible}
        - {ending: at-home, random: at least 1%}
        - {situation: visit, always: possible}
        - {ending: never, never: possible}
        - {goal: talk, met: {facts: asked}, always: met}

      """
    let reading = ScenarioReader.read(
      yaml: Array((yaml + debrief + claims).utf8), file: "scenario.yaml")
    #expect(reading.findings.map(\.message) == [])
    let scenario = try #require(reading.scenario)
    let result = CaseAnalysis().result(of: reading, scenario)
    let told = try #require(result.findings.first { $0.code == "A201" })
    #expect(told.message.contains("Not decided for the full game"), "\(told.message)")
    #expect(told.message.contains("Settled: `claims.1`, `claims.2`, `claims.6`."))
    #expect(told.help.contains("Sampled, 2000 random games, with 95 % confidence: `never 0.0"))
    #expect(
      brief(result, "A202") == [
        "claims.1: This claim does not hold for the full game: possible, as random games show.",
        "claims.6: This claim does not hold for the full game: not met, as random games show.",
      ])
    let open = result.findings.filter { $0.code == "A217" }
    #expect(open.map(\.address) == ["claims.3", "claims.4", "claims.5"])
    #expect(open.allSatisfy { $0.help.contains(". Proved: nothing yet. ") })
    let shown = open.map { $0.help.contains("`random: ") }
    #expect(shown == [true, false, true], "\(open.map(\.help))")
    #expect(brief(result, "A203") == [] && !result.isDecided)
  }

  /// A table may choose: what is possible under any commitment is possible, and figures are those of
  /// the usual one.
  @Test func commitmentsAreLookedAtTogether() throws {
    let yaml = Self.yaml
      .replacing(
        "reach: [day], brief: You are new.",
        with: "reach: [day], commitment: {default: 1, allowed: [0, 1, 2]}, brief: You are new."
      )
      .replacing("when: {place: hospice}", with: "when: {commitment: 2}")
    let claims = [
      "{ending: never, always: possible}", "{ending: never, never: possible}",
      "{ending: never, always: possible, commitment: 0}", "{ending: never, best: at most 0%}",
    ]
    let text = yaml + "\nclaims:\n" + claims.map { "  - \($0)\n" }.joined()
    let reading = ScenarioReader.read(yaml: Array(text.utf8), file: "scenario.yaml")
    #expect(reading.findings.map(\.message) == [])
    let scenario = try #require(reading.scenario)
    let result = CaseAnalysis(states: 8).result(of: reading, scenario)
    #expect(
      brief(result, "A202") == [
        "claims.2: This claim does not hold for the full game with commitment 2: possible, as random games show.",
        "claims.3: This claim does not hold for the full game with commitment 0: never possible, "
          + "proved from bounds.",
      ])
    #expect(brief(result, "A217") == [] && brief(result, "A203") == [])
    #expect(!result.isDecided)
  }

  // MARK: Endings

  @Test func anEndingProvedImpossibleIsTold() throws {
    for states in [8, 100_000] {
      let result = try result(["{ending: away, always: possible}"], states: states)
      #expect(
        brief(result, "A203") == ["endings.never: No play ends with `never`."], "\(states)")
      let told = try #require(result.findings.first { $0.code == "A203" })
      #expect(told.help.contains("bounds prove it") == !result.isDecided, "\(told.help)")
    }
  }

  @Test func anEndingIsNotToldToBeImpossibleWhenNothingIsProved() throws {
    let result = try result(["{ending: away, always: possible}"], states: 1)
    #expect(brief(result, "A203") == [])
    #expect(result.findings.allSatisfy { ["A200", "A217"].contains($0.code) })
  }
}

extension CaseAnalysis.Result {
  fileprivate func addresses(_ code: String) -> [String] {
    findings.filter { $0.code == code }.map(\.address)
  }

  fileprivate var failed: [String] { addresses("A202") }
}

extension Claim {
  /// Claims of every figure just below and just above what it is, and of every ending, some cards and
  /// the place at the end.
  fileprivate static func near(_ solution: Solution) -> [Claim] {
    let scenario = solution.scenario
    var subjects: [(Subject, Objective, Double)] = scenario.endings.indices.map {
      (.ending(EndingID($0)), .ending(EndingID($0)), 100)
    }
    subjects += [(.wishesHonoured, .wishesHonoured, 1), (.strainTaken, .strainTaken, 1)]
    subjects += Measure.allCases.map { (.measure($0), .measure($0), 1) }
    var claims: [Claim] = []
    for (subject, objective, scale) in subjects {
      guard let values = solution.values[objective] else { continue }
      let isLessBetter = subject == .strainTaken
      for team in Team.allCases where team != .ordinary || values.ordinary != nil {
        let value =
          switch team {
          case .random: values.random
          case .best: isLessBetter ? values.lowest : values.highest
          case .ordinary: values.ordinary ?? 0
          case .worst: isLessBetter ? values.highest : values.lowest
          }
        for relation in Relation.allCases {
          for near in Set([(scale * value).rounded(.down), (scale * value).rounded(.up)]) {
            let bound = Bound(team: team, relation: relation, value: Int(near))
            claims.append(claim(subject, .figures([bound])))
          }
        }
      }
    }
    var targets = scenario.endings.indices.map { Subject.ending(EndingID($0)) }
    targets += scenario.situations.indices.suffix(2).map { .situation(SituationID($0)) }
    targets += scenario.knowledge.indices.prefix(1).map { .knowledge(KnowledgeID($0)) }
    for target in targets {
      claims += [claim(target, .possible(true)), claim(target, .possible(false))]
    }
    let goal = Goal(name: "talk", shownBy: .place(.home))
    return claims + [
      claim(.goal(goal), .met), claim(.goal(goal), .metOrDebriefed(.relatives)),
    ]
  }

  private static func claim(_ subject: Subject, _ statement: Statement) -> Claim {
    Claim(subject: subject, statement: statement, length: .full, commitment: nil)
  }
}

extension Scenario {
  fileprivate func claiming(_ claims: [Claim]) -> Scenario {
    Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan,
      advice: advice, phases: phases, situations: situations, knowledge: knowledge,
      endings: endings, debrief: debrief, rehearsals: [], claims: claims)
  }
}
