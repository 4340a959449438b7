public import Analysis
public import Checking
import Rules
public import Wording

/// An exact analysis as a page for people who teach with the case.
public struct AnalysisPage {
  let figures: CaseFigures
  let words: Words
  /// Since another version, where it was compared with one.
  let claims: [ClaimChange]

  public init(_ figures: CaseFigures, claims: [ClaimChange] = [], words: Words) {
    self.figures = figures
    self.claims = claims
    self.words = words
  }

  var scenario: Scenario { figures.scenario }

  /// - Parameter seconds: that solving took; `nil` keeps the page the same in every run.
  public func page(seconds: Double? = nil) -> FigurePage {
    FigurePage(
      language: words.language, title: scenario.about.title, intro: intro(seconds),
      sections: sections, footer: Self.footer(words))
  }

  /// One page for several levels of commitment, which are the same in all else.
  public static func page(
    _ all: [CaseFigures], claims: [ClaimChange] = [], words: Words, seconds: Double? = nil
  ) -> FigurePage? {
    guard let first = all.first else { return nil }
    guard all.count > 1 else {
      return Self(first, claims: claims, words: words).page(seconds: seconds)
    }
    let rows = all.map { figures in
      FigurePage.Row(
        label: words.commitment(figures.setup.commitment),
        cells: [
          words.percents(figures.wishesHonoured.random),
          figures.wishesHonoured.ordinary.map { words.percents($0) } ?? "–",
          words.percents(figures.wishesHonoured.highest),
          words.percent(figures.honouredAtLeastPartly.random),
        ],
        bar: .range(
          figures.wishesHonoured.lowest / 100, mark: figures.wishesHonoured.random / 100,
          figures.wishesHonoured.highest / 100))
    }
    let overview = FigurePage.Section(
      words("What general practice promises"),
      table: FigurePage.Table(
        columns: [
          words("Wishes honoured, at random"), words("ordinary"), words("most"),
          words("An ending that honours them, at random"),
        ], rows: rows))
    let parts = all.flatMap { figures in
      Self(figures, words: words).sections.map { section in
        FigurePage.Section(
          "\(section.title) · \(words.commitment(figures.setup.commitment))",
          intro: section.intro, table: section.table, points: section.points,
          plays: section.plays, playsElsewhere: section.playsElsewhere)
      }
    }
    return FigurePage(
      language: words.language, title: first.scenario.about.title,
      intro: [Self.sitting(first.setup, of: first.scenario, rounds: first.rounds, words)]
        + [Self.solved(states: all.reduce(0) { $0 + $1.states }, seconds, words)],
      sections: ClaimComparison(claims, words: words).sections + [overview] + parts,
      footer: Self.footer(words))
  }

  private func intro(_ seconds: Double?) -> [String] {
    [Self.sitting(figures.setup, of: scenario, rounds: figures.rounds, words)]
      + Self.promise(figures.setup, of: scenario, words)
      + [Self.solved(states: figures.states, seconds, words)]
  }

  static func sitting(
    _ setup: Setup, of scenario: Scenario, rounds: Int, _ words: Words
  ) -> String {
    words.plural(
      "{1} with one round and {2} seats.", "{1} with {0} rounds and {2} seats.", rounds,
      words.name(setup.length), setup.seats.count)
  }

  static func promise(_ setup: Setup, of scenario: Scenario, _ words: Words) -> [String] {
    guard scenario.roles.contains(where: { $0.commitment != nil }) else { return [] }
    return [words("General practice: {0}.", words.commitment(setup.commitment).lowercased())]
  }

  private static func solved(states: Int, _ seconds: Double?, _ words: Words) -> String {
    guard let seconds else {
      return words(
        "Every way of playing has been worked out exactly, over {0} states.", words.number(states))
    }
    return words(
      "Every way of playing has been worked out exactly, over {0} states in {1} seconds.",
      words.number(states), words.number(seconds))
  }

  static func footer(_ words: Words) -> [String] {
    [
      words(
        "The figures say what follows from choices in this case, not what is right for a citizen."),
      words("The game teaches no doses and replaces no local guideline."),
    ]
  }

  private var sections: [FigurePage.Section] {
    [
      ClaimComparison(claims, words: words).sections, [endings, achieved], heldTeams,
      [whereTeamsPart, situations, plan, advice, roles, worthLookingAt, whereFiguresArise],
    ].joined().filter { !$0.isEmpty }
  }

  // MARK: What comes of it

  private var teams: [String] {
    [words("at random"), words("ordinary"), words("least"), words("most")]
  }

  private func row(
    _ label: String, _ values: TeamValues, top: Double, _ say: (Double) -> String
  ) -> FigurePage.Row {
    FigurePage.Row(
      label: label,
      cells: [
        say(values.random), values.ordinary.map(say) ?? "–", say(values.lowest),
        say(values.highest),
      ],
      bar: .range(values.lowest / top, mark: values.random / top, values.highest / top))
  }

  private var endings: FigurePage.Section {
    let rows = scenario.endings.enumerated().map { number, ending in
      row(ending.title, figures.endings[number], top: 1) { words.percent($0) }
    }
    return FigurePage.Section(
      words("How the story ends"),
      intro: [
        words(
          "How likely each ending is: for a team that chooses at random, for an ordinary one, and the least and the most any team can make it."
        ),
        words(
          "An ordinary team makes the most of what is told on a line and errs in {0} % of its steps: whom to ask, what is decided and who leads, whom to tell, what to prepare. Then it takes any of what differs, all equally likely.",
          figures.errs),
      ],
      table: FigurePage.Table(columns: teams, rows: rows))
  }

  private var achieved: FigurePage.Section {
    var rows = [
      row(words("Wishes honoured"), figures.wishesHonoured, top: 100) { words.percents($0) },
      row(words("An ending that honours them in full"), figures.honouredInFull, top: 1) {
        words.percent($0)
      },
      row(
        words("An ending that honours them in full or partly"), figures.honouredAtLeastPartly,
        top: 1
      ) { words.percent($0) },
    ]
    for measure in Measure.allCases {
      rows.append(
        row(
          words("{0}, 0 to 10", words.name(measure)), figures.measures[measure.rawValue], top: 10
        ) { words.number($0) })
    }
    rows.append(
      row(
        words("Strain taken on, all roles together"), figures.strainTaken,
        top: max(1, figures.strainTaken.highest)
      ) { words.number($0) })
    return FigurePage.Section(
      words("What the team achieves"),
      intro: [words("At the end of the story, on average. Each line is a goal of its own.")],
      table: FigurePage.Table(columns: teams, rows: rows))
  }
}
