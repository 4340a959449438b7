public import Analysis
public import Rules
public import Wording

/// What is known of a case that was not solved: why, and what random play shows.
public struct NotDecidedPage {
  public enum Reason: Sendable, Hashable {
    /// More states than the budget, in which round (from 1), and how many were found.
    case tooManyStates(round: Int, states: Int)
    /// What the case reads needs more bits than a state has.
    case tooWide(bits: Int)
  }

  public static func page(
    _ scenario: Scenario, _ setup: Setup, because reason: Reason, _ sampled: SampledFigures?,
    words: Words
  ) -> FigurePage {
    let rounds = scenario.index.rounds(of: setup.length).count
    var intro = [AnalysisPage.sitting(setup, of: scenario, rounds: rounds, words)]
    intro += AnalysisPage.promise(setup, of: scenario, words)
    intro += [words("Not decided."), sentence(reason, words)]
    if let sampled {
      intro.append(
        words(
          "Nothing is proved about this case. What follows comes from {0} games of a team that chooses at random; in 95 of 100 such samples the true figure lies between the two others.",
          words.number(sampled.games)))
    }
    return FigurePage(
      language: words.language, title: scenario.about.title, intro: intro,
      sections: sampled.map { sections(scenario, $0, words) } ?? [],
      footer: AnalysisPage.footer(words))
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
