public import Rules

/// A play as a rehearsal in the words of the format, ready to be pasted into a case.
public struct RehearsalText {
  private let scenario: Scenario

  /// - Parameter scenario: whose names are written.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The lines that stand under `do:`, without indentation, one for each round and each
  /// preparation: `- {in: night-breath, choose: stay, lead: home-nurse}`.
  ///
  /// A step that only says which card comes is finished with the card's option that is open to
  /// everybody. If it has none, it becomes a remark, because no rehearsal can be played so far.
  public func lines(of steps: [Rehearsal.Step]) -> [String] {
    steps.flatMap { [line(of: $0)] + $0.preparations.map(line) }
  }

  /// A whole entry of `rehearsals:`, indented by two spaces, with a line end after each line.
  ///
  /// - Parameter name: up to 80 characters, without line breaks.
  /// - Parameter expected: at least one, or the rehearsal expects only to be playable: that the
  ///   story is in the round after the last that is played, which holds whatever else happens.
  public func rehearsal(
    _ name: String, of setup: Setup, steps: [Rehearsal.Step],
    expected: [Rehearsal.Expectation]
  ) -> String {
    var lines = ["\(Self.quoted(name)):", "  seed: \(min(setup.seed, 999_999_999))"]
    if scenario.roles.contains(where: { $0.commitment != nil }) {
      lines.append("  commitment: \(setup.commitment)")
    }
    if setup.length != .full { lines.append("  length: \(setup.length.rawValue)") }
    let done = self.lines(of: steps)
    lines += done.isEmpty ? ["  do: []"] : ["  do:"] + done.map { "    \($0)" }
    let said = expected.isEmpty ? [roundAfter(steps.count, setup.length)] : expected
    lines.append("  expect: {\(said.map(text).joined(separator: ", "))}")
    return lines.map { "  \($0)\n" }.joined()
  }

  private func text(of expectation: Rehearsal.Expectation) -> String {
    switch expectation {
    case .ending(let ending): "ending: \(scenario.endings[ending.index].name)"
    case .holds(let condition): ConditionText(scenario).keys(of: condition)
    }
  }

  /// The round that has begun when so many are played; the last one does not go away.
  private func roundAfter(_ played: Int, _ length: GameLength) -> Rehearsal.Expectation {
    let rounds = scenario.index.rounds(of: length)
    let number = rounds[min(played, rounds.count - 1)].number
    return .holds(.round(in: number...number))
  }

  private func line(of step: Rehearsal.Step) -> String {
    guard let id = step.situation else { return "- {round: quiet}" }
    let situation = scenario.situations[id.index]
    let free = situation.options.firstIndex { $0.leads.isEmpty && $0.condition == .always }
    guard let option = step.option ?? free.map({ OptionID($0) }) else {
      return "# then comes: \(situation.name)"
    }
    var parts = ["in: \(situation.name)", "choose: \(situation.options[option.index].name)"]
    if let truth = step.truth { parts.insert("truth: \(situation.truth[truth.index].name)", at: 1) }
    if !step.wishes.isEmpty {
      let names = step.wishes.map { scenario.wishes[$0.index].name }
      parts.append(
        names.count == 1 ? "wish: \(names[0])" : "wish: [\(names.joined(separator: ", "))]")
    }
    if let lead = step.lead { parts.append("lead: \(name(lead))") }
    if let ask = step.ask { parts.append("ask: \(scenario.advice[ask.index].name)") }
    if !step.tell.isEmpty {
      parts.append("tell: [\(step.tell.map(name).joined(separator: ", "))]")
    }
    if let outcome = step.outcome { parts.append("outcome: \(outcome.index + 1)") }
    return "- {\(parts.joined(separator: ", "))}"
  }

  private func line(of preparation: Preparation) -> String {
    switch preparation {
    case .putInPlace(let item, let by, let with):
      let second = with.map { ", with: \(name($0))" } ?? ""
      return "- {prepare: \(scenario.plan[item.index].name), by: \(name(by))\(second)}"
    case .review(let item, let by):
      return "- {review: \(scenario.plan[item.index].name), by: \(name(by))}"
    case .support(let role, let by): return "- {support: \(name(role)), by: \(name(by))}"
    }
  }

  private func name(_ role: RoleID) -> String { scenario.roles[role.index].name }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
