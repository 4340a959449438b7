import Hosting
import ScenarioFormat
import Testing
import Wording

@Suite struct FirstCaseInterviewTests {
  private final class Script {
    var lines: [String]
    var asked: [String] = []
    var said: [String] = []
    init(_ lines: [String]) { self.lines = lines }
    func ask(_ question: String) -> String? {
      asked.append(question)
      return lines.isEmpty ? nil : lines.removeFirst()
    }
  }

  @Test func asksUntilAnAnswerCanBeUsed() {
    let script = Script([
      "hospice", "dementia", "Åses hus", "Denmark", "dk", "Åse: 80", "Åse Marie", "", "", "a flat",
      "gp",
      "gp home-nurse relative",
    ])
    var interview = FirstCaseInterview(in: .english)
    let first = interview.run(ask: script.ask, say: { script.said.append($0) })
    #expect(
      first.case
        == FirstCase(
          id: "aases-hus", title: "Åses hus", country: "DK", citizen: "Åse Marie", near: "Peter",
          illness: "dementia", place: "a flat", roles: [.gp, .homeNurse, .relative]))
    #expect(script.asked.count == 12)
    #expect(script.said.count == 4)
    #expect(first.template == .dementia)
  }

  @Test func asksNothingThatIsAnswered() {
    let script = Script(["copd"])
    var interview = FirstCaseInterview(in: .english)
    interview.template = .careHome
    interview.title = "A"
    interview.country = "NO"
    interview.citizen = "Åse"
    interview.near = "Odd"
    interview.place = "a flat"
    interview.roles = FirstCase.Role.usual
    #expect(interview.run(ask: script.ask, say: { _ in }).case.illness == "copd")
    #expect(script.asked.count == 1)
  }

  @Test func takesWhatIsUsualWhenNobodyIsThere() {
    var interview = FirstCaseInterview(in: .english)
    let first = interview.run(ask: nil, say: { _ in Issue.record("nothing is wrong") })
    #expect(first.case.id == "long-nights" && first.template == .home)
    #expect(first.case.roles == FirstCase.Role.usual)
  }

  @Test func takesWhatIsUsualWhenTheLinesEnd() {
    let script = Script(["", "Title"])
    var interview = FirstCaseInterview(in: .english)
    #expect(interview.run(ask: script.ask, say: { _ in }).case.title == "Title")
  }
}
