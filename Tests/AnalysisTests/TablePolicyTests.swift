import Rules
import ScenarioFormat
import Testing

@testable import Analysis

/// The third proof of what a table can reach, beside explicit beliefs and the solver: every policy that sees
/// only what the views show is played, one by one.
@Suite struct TablePolicyTests {
  private static let cases = 30
  /// More are not played: most of the made-up cases have some thousands.
  private static let most = 40_000

  private static let objectives: [Objective] =
    [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }

  /// The solver and explicit beliefs against all policies: no better, no worse, in any figure.
  @Test func allPoliciesOfATable() throws {
    var (compared, played) = (0, 0)
    for seed in 0..<Self.cases {
      let (scenario, setup) = try Self.made(seed)
      let all: TablePolicies
      do {
        all = try TablePolicies(of: scenario, setup, most: Self.most)
      } catch is NaiveSolver.TooLarge { continue }
      compared += 1
      played += all.count
      var beliefs = BeliefSolver(scenario, limit: 200_000)
      let believed = try beliefs.solve(setup)
      let solution = try Self.solved(scenario, setup)
      for (place, objective) in Self.objectives.enumerated() {
        let found = try #require(solution.values[objective])
        let name = "\(seed), \(objective), \(all.count) policies"
        #expect(abs(found.highest - all.best[place]) < 1e-9, "\(name), the most")
        #expect(abs(found.lowest - all.worst[place]) < 1e-9, "\(name), the least")
        #expect(abs(believed.best[place] - all.best[place]) < 1e-9, "\(name), believed")
        #expect(abs(believed.worst[place] - all.worst[place]) < 1e-9, "\(name), believed")
      }
    }
    #expect(compared >= Self.cases * 2 / 3, "\(compared) of \(Self.cases)")
    #expect(played >= 20_000, "\(played)")
  }

  /// Whoever saw what nobody sees would do better in many of these cases, so that a solver or a view which
  /// gave it away would be found out.
  @Test func seeingMoreWouldShow() throws {
    var better = (wishes: 0, truth: 0)
    for seed in 0..<Self.cases {
      let (scenario, setup) = try Self.made(seed)
      let found = try #require(try Self.solved(scenario, setup).values[.wishesHonoured])
      do {
        var knowing = 0.0
        for way in BeliefSolver.fates(of: scenario) {
          let own = try TablePolicies(of: scenario, setup, knowing: way.fates, most: Self.most)
          knowing += way.chance * own.best[0]
        }
        #expect(knowing >= found.highest - 1e-9, "\(seed)")
        if knowing > found.highest + 1e-6 { better.wishes += 1 }
        let seeing = try TablePolicies(of: scenario, setup, sees: .truth, most: Self.most)
        #expect(seeing.best[0] >= found.highest - 1e-9, "\(seed)")
        #expect(seeing.worst[0] <= found.lowest + 1e-9, "\(seed)")
        if seeing.best[0] > found.highest + 1e-6 { better.truth += 1 }
      } catch is NaiveSolver.TooLarge { continue }
    }
    #expect(better.wishes >= 6 && better.truth >= 4, "\(better)")
  }

  private static func solved(_ scenario: Scenario, _ setup: Setup) throws -> Solution {
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      throw NaiveSolver.TooLarge()
    }
    return solution
  }

  // MARK: Made-up cases

  /// A card with a truth and a clue or two, a wish that is drawn, a talk that may be prepared and asks about
  /// it, and a card on which it pays to know. Which of them matters how much is up to chance.
  private static func made(_ seed: Int) throws -> (Scenario, Setup) {
    var chance = Generator(seed: 0x7AB1E + UInt64(seed))
    func one(_ texts: [String]) -> String { texts[chance.below(texts.count)] }
    func weight() -> Int { 1 + chance.below(4) }
    func effects() -> String {
      one([
        "place: hospital", "safety: +2", "safety: -2", "facts: {said: true}", "reveal: end",
        "dignity: -1", "family: +1",
      ])
    }
    // What the second wish asks for, what brings it and what spoils it.
    let aims = [
      ("safety: at least 5", "safety: +2", "safety: -2"),
      ("facts: said", "facts: {said: true}", "dignity: -1"),
      ("family: at least 6", "family: +1", "family: -1"),
    ]
    let (aim, brings, spoils) = aims[chance.below(aims.count)]
    // Of three the clue tells one from two.
    let truths = chance.below(2) == 0 ? ["dying", "gas", "drug"] : ["dying", "gas"]
    /// What comes of an option of the first card: by what is true, or by chance that leans to it.
    func outcomes(fitting truth: String) -> String {
      let good = chance.below(4) == 0 ? effects() : brings
      let bad = chance.below(4) == 0 ? effects() : spoils
      return chance.below(3) == 0
        ? """
        - {chance: \(weight()), more: [{when: {truth: \(truth)}, by: 6}], text: a., effects: {\(good)}}
                  - {chance: \(weight()), text: b., effects: {\(bad)}}
        """
        : """
        - {when: {truth: \(truth)}, text: a., effects: {\(good)}}
                  - {when: {not: {truth: \(truth)}}, text: b., effects: {\(bad)}}
        """
    }
    let second =
      chance.below(5) == 0
      ? "      nurse: [{truth: \(truths[1]), text: Fast.}, {text: Slow.}]\n" : ""
    let needed = one(["{wishes: {known: here}}", "{plan: talk}", "{facts: said}"])
    let talk = one([
      "when: {phase: early}, effects: {reveal: end}",
      "when: {phase: early}, effects: {reveal: end, \(spoils)}",
      "when: {phase: early, facts: said}, effects: {reveal: end}",
    ])
    let yaml = """
      format: 1
      id: policies
      language: en
      country: DK
      title: Policies
      about: {summary: Short., citizen: A man., home: A house., minutes: 5, goals: [talk]}
      start: {place: home, relief: 5, safety: 4, dignity: 6, family: 5,
              preparation-slots: 1, hand-overs: 0}
      roles:
        wife: {title: Wife, sector: network, reach: [day, night], brief: Tired.}
        nurse: {title: Nurse, sector: municipality, reach: [day, night], brief: Old.}
        gp: {title: GP, sector: general-practice, reach: [day], brief: New.}
      facts: {said: He said it.}
      wishes:
        end:
          domain: place
          weight: 3
          one-of:
            here: {chance: \(weight()), text: Here., honoured: {place: home}}
            there: {chance: \(weight()), text: There., honoured: {place: hospital}}
        quiet: {domain: social, weight: \(weight()), text: Quiet.,
                honoured: {\(aim)}}
      plan:
        talk: {title: Talk, text: Words., by: [nurse], level: basic, effort: 1,
               \(talk)}
      phases:
        - {id: early, title: Early, text: Early., rounds: [{moment: day, draw: [visit]}]}
        - {id: late, title: Late, text: Late., rounds: [{moment: night, draw: [bed]}]}
      situations:
        visit:
          title: A visit
          text: He looks up.
          truth: {\(truths.map { "\($0): \(weight())" }.joined(separator: ", "))}
          clues:
            wife: [{truth: dying, text: Cold.}, {text: Warm.}]
      \(second)    options:
            stay:
              text: Stay
              told: They stay.
              outcomes:
                \(outcomes(fitting: truths[1]))
            call:
              text: Call
              told: They call.
              effects: {dignity: -1}
              outcomes:
                \(outcomes(fitting: truths.last ?? ""))
        bed:
          title: A bed
          text: He lies there.
          options:
            sit: {text: Sit, told: Quiet., effects: {\(effects())}}
            go: {text: Go, told: Gone., effects: {place: hospital}}
            home: {text: Home, when: \(needed), closed: Not now., told: There., effects: {place: home, safety: +1}}
      endings:
        - {id: as-wished, title: So, wishes: full, when: {wishes: {honoured: at least 60}}, text: So.}
        - {id: otherwise, title: Else, wishes: not, text: Else.}
      """
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "policies.yaml")
    let read = reading.scenario
    let scenario = try #require(read, "\(reading.findings.map(\.message)) \(yaml)")
    return (scenario, Setup.dealt(scenario, seed: UInt64(seed)))
  }
}
