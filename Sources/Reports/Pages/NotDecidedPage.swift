public import Analysis
public import Rules
public import Wording

/// What is known of a case that was not solved: why, what is proved of it, and what random play shows.
public struct NotDecidedPage {
  public enum Reason: Sendable, Hashable {
    /// More states than the budget, in which round (from 1), and how many were found.
    case tooManyStates(round: Int, states: Int)
    /// Too many ways to go on, in which round (from 1), and how many states had been found.
    case tooMuchWork(round: Int, states: Int)
    /// What the case reads needs more bits than a state has.
    case tooWide(bits: Int)
  }

  public static func page(
    _ scenario: Scenario, _ setup: Setup, because reason: Reason, _ sampled: SampledFigures?,
    _ bounds: CaseBounds? = nil, words: Words
  ) -> FigurePage {
    let rounds = scenario.index.rounds(of: setup.length).count
    var intro = [AnalysisPage.sitting(setup, of: scenario, rounds: rounds, words)]
    intro += AnalysisPage.promise(setup, of: scenario, words)
    intro += [words("Not decided."), sentence(reason, words)]
    if let sampled {
      intro.append(
        words(
          "The figures of random play come from {0} games of a team that chooses at random; in 95 of 100 such samples the true figure lies between the two others.",
          words.number(sampled.games)))
    }
    return FigurePage(
      language: words.language, title: scenario.about.title, intro: intro,
      sections: (bounds.map { [proved(scenario, $0, words)] } ?? [])
        + (sampled.map { sections(scenario, $0, words) } ?? []),
      footer: AnalysisPage.footer(words))
  }

  /// What holds of every way to play, although they were not all followed.
  private static func proved(
    _ scenario: Scenario, _ bounds: CaseBounds, _ words: Words
  ) -> FigurePage.Section {
    var intro = [
      words(
        "Each figure lies for certain between these two. To make the states few enough, {0} of them, some of what a table does was left open, so the true figures may lie closer together.",
        words.number(bounds.states))
    ]
    for (number, ending) in scenario.endings.enumerated() {
      if bounds.impossible.contains(EndingID(number)) {
        intro.append(words("“{0}” comes in no play.", ending.title))
      } else if bounds.possible.contains(EndingID(number)) {
        intro.append(words("“{0}” comes in some play.", ending.title))
      }
    }
    func row(_ label: String, _ objective: Objective, scale: Double) -> FigurePage.Row? {
      bounds.figures[objective].map { values in
        func cell(_ range: ClosedRange<Double>) -> String {
          let low = words.points(scale * range.lowerBound)
          let high = words.points(scale * range.upperBound)
          return low == high ? "\(high) %" : "\(low)–\(high) %"
        }
        return FigurePage.Row(
          label: label, cells: [cell(values.random), cell(values.lowest), cell(values.highest)],
          bar: .range(
            scale * values.random.lowerBound / 100,
            mark: scale * (values.random.lowerBound + values.random.upperBound) / 200,
            scale * values.random.upperBound / 100))
      }
    }
    let endings = scenario.endings.enumerated().compactMap { number, ending in
      row(ending.title, .ending(EndingID(number)), scale: 100)
    }
    let wishes = [row(words("Wishes honoured"), .wishesHonoured, scale: 1)].compactMap { $0 }
    return FigurePage.Section(
      words("What is proved"), intro: intro,
      table: FigurePage.Table(
        columns: [words("at random"), words("least"), words("most")], rows: wishes + endings))
  }

  private static func sections(
    _ scenario: Scenario, _ sampled: SampledFigures, _ words: Words
  ) -> [FigurePage.Section] {
    let rows = scenario.endings.enumerated().map { number, ending in
      row(ending.title, sampled.endings[number], top: 1) { words.number(100 * $0) + " %" }
    }
    let wishes = row(words("Wishes honoured"), sampled.wishesHonoured, top: 100) {
      words.number($0) + " %"
    }
    let measures = Measure.allCases.map { measure in
      row(
        words("{0}, 0 to 10", words.name(measure)), sampled.measures[measure.rawValue], top: 10
      ) { words.number($0, decimals: 2) }
    }
    let columns = [words("at random"), words("from"), words("to")]
    return [
      FigurePage.Section(
        words("How the story ends"), table: FigurePage.Table(columns: columns, rows: rows)),
      FigurePage.Section(
        words("What the team achieves"),
        table: FigurePage.Table(columns: columns, rows: [wishes] + measures)),
    ]
  }

  private static func sentence(_ reason: Reason, _ words: Words) -> String {
    switch reason {
    case .tooManyStates(let round, let states):
      words(
        "There are more states than may be looked at: {0} by round {1}. Allow more with --states, or play a shorter length.",
        words.number(states), round)
    case .tooMuchWork(let round, let states):
      words(
        "There are too many ways to go on: {0} states by round {1}, and too much work to follow them. Make the case smaller: fewer plan items, slots for preparation, roles or options. More with --states only lets it work longer.",
        words.number(states), round)
    case .tooWide(let bits):
      words(
        "The case keeps track of more than can be solved: {0} bits, and 63 are possible. Let fewer facts, plan items and wishes be read.",
        bits)
    }
  }

  private static func row(
    _ label: String, _ estimate: SampledFigures.Estimate, top: Double, _ say: (Double) -> String
  ) -> FigurePage.Row {
    FigurePage.Row(
      label: label, cells: [say(estimate.value), say(estimate.low), say(estimate.high)],
      bar: .range(estimate.low / top, mark: estimate.value / top, estimate.high / top))
  }
}
