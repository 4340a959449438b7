import Analysis
import Rules
import Wording

/// What single choices are worth.
extension AnalysisPage {
  var situations: FigurePage.Section {
    let played = figures.situations.filter { $0.swing != nil }
    let bySwing = played.enumerated().sorted {
      let (a, b) = ($0.element, $1.element)
      let (own, other) = (
        (a.swing ?? 0, a.swingAtRandom ?? 0), (b.swing ?? 0, b.swingAtRandom ?? 0)
      )
      return own == other ? $0.offset < $1.offset : own > other
    }
    let rows = bySwing.map { _, situation in
      FigurePage.Row(
        label: scenario.situations[situation.id.index].title,
        cells: [
          words.points(situation.swing ?? 0), words.points(situation.swingAtRandom ?? 0),
          close(situation.closeness),
        ],
        bar: .upTo((situation.swing ?? 0) / 100))
    }
    let met = played.filter { $0.closeness.open > 1 }
    let several = met.count { $0.closeness.close > 1.5 }
    return FigurePage.Section(
      words("The situations that matter most"),
      intro: [
        words(
          "At stake: how many percentage points of wishes honoured the choice can decide, at most, for a team that goes on playing its best."
        ),
        words(
          "At random: the same for a team that chooses at random afterwards. A best team can make up later for almost anything; other teams cannot."
        ),
        words(
          "Close to the best: how many of the open options come within 5 percentage points of it, for a team that has played its best until then."
        ),
        words(
          "In {0} of the {1} situations that such a team can meet, more than one option is close to the best.",
          several, met.count),
      ],
      table: FigurePage.Table(
        columns: [words("At stake"), words("at random"), words("Close to the best")], rows: rows))
  }

  /// What the second column of the tables after the first says.
  private var goingOn: String {
    words("At random: for a team that chooses at random afterwards.")
  }

  private func close(_ closeness: Closeness) -> String {
    guard closeness.open > 0 else { return "–" }
    func said(_ figure: Double) -> String {
      abs(figure - figure.rounded()) < 0.05
        ? words.number(Int(figure.rounded())) : words.number(figure)
    }
    return words("{0} of {1}", said(closeness.close), said(closeness.open))
  }

  private func row(_ label: String, _ gain: CaseFigures.Gain) -> FigurePage.Row {
    let said =
      gain.isOfUse
      ? gain.most > 1e-9 ? words.points(gain.most) : words("only measures") : words("nothing")
    return FigurePage.Row(
      label: label, cells: [said, words.points(gain.atRandom)], bar: .upTo(gain.most / 100))
  }

  var plan: FigurePage.Section {
    let sorted = figures.plan.enumerated().sorted {
      $0.element.most == $1.element.most
        ? $0.offset < $1.offset : $0.element.most > $1.element.most
    }
    return FigurePage.Section(
      words("What the plan is worth"),
      intro: [
        words(
          "The most that putting the item in place, or reviewing it, adds to wishes honoured, after whatever is prepared before it and with what only it makes possible in the same round, in percentage points."
        ),
        goingOn,
      ],
      table: FigurePage.Table(
        columns: [words("Worth at most"), words("at random")],
        rows: sorted.map { row(scenario.plan[$0.offset].title, $0.element) }))
  }

  var advice: FigurePage.Section {
    let rows = KnowledgeLevel.allCases.enumerated().compactMap { place, level in
      let lines = scenario.advice.filter { $0.level == level }.map(\.title)
      return lines.isEmpty
        ? nil : row("\(words.name(level)): \(words.list(lines))", figures.advice[place])
    }
    return FigurePage.Section(
      words("What advice is worth"),
      intro: [
        words(
          "The most that asking at this level adds over asking nobody, in percentage points of wishes honoured."
        ),
        goingOn,
      ],
      table: FigurePage.Table(
        columns: [words("Worth at most"), words("at random")], rows: rows))
  }

  var roles: FigurePage.Section {
    let seated = Set(figures.setup.seats.joined())
    let rows = figures.roles.filter { seated.contains($0.id) }.map { role in
      FigurePage.Row(
        label: scenario.roles[role.id.index].title,
        cells: [
          words.points(role.leadGains.max() ?? 0),
          words.points(role.leadGainsAtRandom.max() ?? 0),
          role.share.map { words.percent($0) } ?? "–",
          words("{0} of {1}", role.isActive.count { $0 }, role.isActive.count),
        ],
        bar: role.share.map { .upTo($0) })
    }
    return FigurePage.Section(
      words("What each role carries"),
      intro: [
        words(
          "The most that this role's leading adds over what others could lead, in percentage points of wishes honoured; its share of what leading decides, where each of several who can lead the same carries it; and the rounds in which it can lead or prepare something."
        ),
        goingOn,
      ],
      table: FigurePage.Table(
        columns: [
          words("Worth at most"), words("at random"), words("Share"), words("Active rounds"),
        ], rows: rows))
  }

  // MARK: Worth looking at

  var worthLookingAt: FigurePage.Section {
    FigurePage.Section(
      words("Worth looking at"), points: [doom] + idle + carrying + neverBetter + unreachable)
  }

  private var doom: String {
    guard let doom = figures.doom else {
      return words("However the team plays, an ending that honours the wishes stays within reach.")
    }
    return words.plural(
      "From round {1} on, play can be in vain: no ending that honours the wishes is within reach, and one round is still played.",
      "From round {1} on, play can be in vain: no ending that honours the wishes is within reach, and {0} rounds are still played.",
      doom.roundsLeft, doom.round)
  }

  /// Three rounds without anything to do are long at a table.
  private static let longIdle = 3

  private var idle: [String] {
    let seated = Set(figures.setup.seats.joined())
    return figures.roles.filter { seated.contains($0.id) && $0.idle.count >= Self.longIdle }
      .map { role in
        let title = scenario.roles[role.id.index].title
        return role.idle.count == figures.rounds
          ? words("{0} never has anything to lead or prepare.", title)
          : words(
            "{0} has nothing to lead or prepare from round {1} to round {2}.", title,
            role.idle.lowerBound + 1, role.idle.upperBound)
      }
  }

  private var carrying: [String] {
    figures.roles.compactMap { role in
      guard let share = role.share, share > 0.5 + 1e-9 else { return nil }
      return words(
        "{0} carries more than half of what leading decides: {1}.",
        scenario.roles[role.id.index].title, words.percent(share))
    }
  }

  private var neverBetter: [String] {
    var lines: [String] = []
    for (number, situation) in scenario.situations.enumerated() {
      for option in situation.options.indices {
        let others = figures.neverBetter.filter {
          $0.situation.index == number && $0.option.index == option
        }.map { quoted(situation.options[$0.than.index].text) }
        guard !others.isEmpty else { continue }
        lines.append(
          words(
            "{0}: {1} is never better than {2}.", situation.title,
            quoted(situation.options[option].text), words.list(others)))
      }
    }
    return lines
  }

  /// Of an option that cannot be chosen its outcomes are not told too, nor of a card its options.
  private var unreachable: [String] {
    let all = Set(figures.unreachable)
    var told: Set<Target> = []
    return figures.unreachable.compactMap { target in
      switch target {
      case .option(let id, _) where all.contains(.situation(id)): return nil
      case .outcome(let id, let option, _):
        let whole = Target.option(id, option)
        guard !all.contains(whole), !all.contains(.situation(id)), told.insert(whole).inserted
        else { return nil }
        let numbers = figures.unreachable.compactMap { other -> String? in
          guard case .outcome(id, option, let outcome) = other else { return nil }
          return String(outcome.index + 1)
        }
        return words(
          "No play comes to this: {0}", words("{0}, outcome {1}", name(whole), words.list(numbers)))
      case .planItem:
        // The solver does not follow an item where nothing depends on it any more.
        return words(
          "{0} can never be put in place or reviewed while anything depends on it.", name(target))
      case .situation, .option, .knowledge, .ending, .quiet, .stuck, .doomed:
        return words("No play comes to this: {0}", name(target))
      }
    }
  }

  private func quoted(_ text: String) -> String { words("“{0}”", text) }

  /// In the case's own words.
  func name(_ target: Target) -> String {
    func card(_ id: SituationID) -> String { scenario.situations[id.index].title }
    func option(_ id: SituationID, _ option: OptionID) -> String {
      "\(card(id)): \(quoted(scenario.situations[id.index].options[option.index].text))"
    }
    switch target {
    case .situation(let id), .stuck(let id): return card(id)
    case .option(let id, let own): return option(id, own)
    case .outcome(let id, let own, let outcome):
      return words("{0}, outcome {1}", option(id, own), outcome.index + 1)
    case .planItem(let id): return scenario.plan[id.index].title
    case .knowledge(let id): return scenario.knowledge[id.index].title
    case .ending(let id): return scenario.endings[id.index].title
    case .quiet(let number):
      let rounds = scenario.index.rounds(of: figures.setup.length)
      let round = rounds.firstIndex { $0.number == number }
      return words("Round {0}: quiet", round.map { $0 + 1 } ?? number)
    case .doomed: return words("Play in vain")
    }
  }
}
