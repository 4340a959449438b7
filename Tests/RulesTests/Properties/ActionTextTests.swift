import TestSupport
import Testing

@testable import Rules

@Suite struct ActionTextTests {
  @Test(arguments: RandomPlay.cases)
  func everyLegalActionReadsBack(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      _ = try table.run { step in
        let situation = step.before.situation
        // Long lists are sets of roles to tell: some of them will do.
        for action in step.legal.prefix(100) {
          let text = action.text(in: scenario, situation: situation)
          try #require(Action(text: text, in: scenario, situation: situation) == action)
        }
      }
    }
  }

  static let texts: [(Action, String)] = [
    (.draw, "draw"),
    (.takeStance(SeatID(0), .unsure), "stance 1 unsure"),
    (.takeStance(SeatID(7), .option(OptionID(1))), "stance 8 improvise"),
    (.revealStances, "reveal"),
    (.choose(OptionID(2)), "choose call-112"),
    (.letHappen, "let-happen"),
    (.appoint(SampleScenario.nurse), "lead nurse"),
    (.ask(nil), "ask nobody"),
    (.ask(SampleScenario.palliativeLine), "ask palliative-line"),
    (.tell([]), "tell nobody"),
    (.tell([SampleScenario.gp, SampleScenario.daughter]), "tell daughter gp"),
    (.hear(SeatID(2), .shapedIt), "hear 3 shaped-it"),
    (.conclude, "conclude"),
    (.proceed, "proceed"),
    (
      .prepare(.putInPlace(SampleScenario.box, by: SampleScenario.gp, with: nil)),
      "prepare box by gp"
    ),
    (
      .prepare(
        .putInPlace(
          SampleScenario.nightPlan, by: SampleScenario.nurse, with: SampleScenario.gp)),
      "prepare night-plan by nurse with gp"
    ),
    (.prepare(.review(SampleScenario.talk, by: SampleScenario.helper)), "review talk by helper"),
    (
      .prepare(.support(SampleScenario.daughter, by: SampleScenario.specialist)),
      "support daughter by specialist"
    ),
    (.finishPreparing, "finish"),
  ]

  /// Recordings hold these words for ever.
  @Test(arguments: texts)
  func wordsStayAsTheyAre(action: Action, text: String) {
    let situation = SampleScenario.nightBreath
    #expect(action.text(in: SampleScenario.scenario, situation: situation) == text)
    #expect(Action(text: text, in: SampleScenario.scenario, situation: situation) == action)
  }

  @Test(arguments: [
    "", " ", "dance", "draw now", "stance", "stance 0 unsure", "stance 9 unsure", "stance 1",
    "stance 1 fly", "choose fly", "choose", "lead nobody", "lead nurse gp", "ask", "ask gp",
    "tell", "tell nobody nurse", "tell mother", "hear 1", "hear 1 why", "hear x later",
    "prepare box", "prepare box by", "prepare box by mother", "prepare box with gp",
    "prepare box by gp with", "prepare box by gp and nurse", "prepare box by gp with mother",
    "prepare boat by gp", "review box by gp with nurse", "review boat by gp",
    "support gp by mother", "support nurse", "undo", "finish now", "Draw",
  ])
  func otherWordsAreNoAction(text: String) {
    #expect(
      Action(text: text, in: SampleScenario.scenario, situation: SampleScenario.nightBreath) == nil)
  }

  @Test func optionsAreReadWithACardAlone() {
    #expect(Action(text: "choose stay", in: SampleScenario.scenario, situation: nil) == nil)
  }
}
