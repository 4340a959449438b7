public import Analysis
public import Checking
import Markup
import Rules
public import Wording

/// What an edit of a case means for play, as Markdown for a pull request.
///
/// Things are the same when the case calls them the same; an outcome is known by its place.
public struct CaseComparison {
  private let before: CaseFigures
  private let after: CaseFigures
  private let words: Words
  private let claims: [ClaimChange]

  /// - Parameter claims: of all games, whatever the figures are of.
  public init(
    from before: CaseFigures, to after: CaseFigures, claims: [ClaimChange] = [], words: Words
  ) {
    self.before = before
    self.after = after
    self.claims = claims
    self.words = words
  }

  /// Figures that differ by less are the same.
  private static let tolerance = 5e-7

  /// - Parameters:
  ///   - old: what the version before is called, such as a revision.
  public func markdown(old: String) -> String {
    let parts = [reach, endings, figures, doom, worth].filter { !$0.isEmpty }
    var lines = [
      "## " + words("{0}: what the change means", MarkdownText.plain(after.scenario.about.title)),
      "",
      words("Compared with {0}, played as: {1}.", MarkdownText.code(old), sitting), "",
    ]
    if parts.isEmpty {
      lines.append(words("Nothing changes for play: every figure is the same."))
    } else {
      lines += Array(parts.joined(separator: [""]))
    }
    let claimed = ClaimComparison(claims, words: words).markdown
    if !claimed.isEmpty { lines += [""] + claimed }
    return lines.map { $0 + "\n" }.joined()
  }

  private var sitting: String {
    ([words.name(after.setup.length)]
      + AnalysisPage.promise(after.setup, of: after.scenario, words).map {
        $0.hasSuffix(".") ? String($0.dropLast()) : $0
      }).joined(separator: "; ")
  }

  // MARK: Reach

  private func addresses(_ figures: CaseFigures) -> (all: [String], closed: Set<String>) {
    let scenario = figures.scenario
    let played = Target.all(in: scenario).filter { target in
      switch target {
      case .situation(let id), .option(let id, _), .outcome(let id, _, _), .stuck(let id):
        figures.situations[id.index].isPlayed
      case .planItem, .knowledge, .ending, .quiet, .doomed: true
      }
    }
    return (
      played.map { $0.address(in: scenario) },
      Set(figures.unreachable.map { $0.address(in: scenario) })
    )
  }

  private var reach: [String] {
    let (old, new) = (addresses(before), addresses(after))
    let (known, left) = (Set(old.all), Set(new.all))
    func open(_ name: String, _ side: (all: [String], closed: Set<String>), _ has: Set<String>)
      -> Bool
    {
      has.contains(name) && !side.closed.contains(name)
    }
    let lists = [
      (
        words("No longer within reach"),
        new.all.filter { open($0, old, known) && new.closed.contains($0) }
      ),
      (
        words("Now within reach"), new.all.filter { old.closed.contains($0) && open($0, new, left) }
      ),
      (
        words("New, but out of reach"),
        new.all.filter { !known.contains($0) && new.closed.contains($0) }
      ),
      (words("New"), new.all.filter { !known.contains($0) && open($0, new, left) }),
      (words("Gone"), old.all.filter { !left.contains($0) }),
    ].filter { !$0.1.isEmpty }
    guard !lists.isEmpty else { return [] }
    return ["### " + words("What can come about"), ""]
      + lists.map { title, names in
        "- \(title): " + names.map(MarkdownText.code).joined(separator: ", ")
      }
  }

  // MARK: Figures

  private static func differ(_ old: TeamValues, _ new: TeamValues, scale: Double = 1) -> Bool {
    [old.random - new.random, old.lowest - new.lowest, old.highest - new.highest]
      .contains { abs($0) * scale > tolerance }
      || abs((old.ordinary ?? 0) - (new.ordinary ?? 0)) * scale > tolerance
  }

  private func cell(_ old: Double?, _ new: Double?, _ say: (Double) -> String) -> String {
    switch (old, new) {
    case (nil, nil): return "–"
    case (nil, .some(let new)): return "**\(say(new))**"
    case (.some(let old), nil): return "~~\(say(old))~~"
    case (.some(let old), .some(let new)):
      if abs(old - new) <= Self.tolerance { return say(new) }
      // A small change must not look like none.
      return say(old) == say(new)
        ? "\(say(new)) \(new > old ? "↑" : "↓")" : "\(say(old)) → **\(say(new))**"
    }
  }

  private func line(
    _ label: String, _ old: TeamValues?, _ new: TeamValues?, _ say: (Double) -> String
  ) -> String {
    let cells = [
      cell(old?.random, new?.random, say), cell(old?.ordinary, new?.ordinary, say),
      cell(old?.lowest, new?.lowest, say), cell(old?.highest, new?.highest, say),
    ]
    return "| " + ([MarkdownText.plain(label)] + cells).joined(separator: " | ") + " |"
  }

  private func table(_ title: String, _ rows: [String]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let heads = ["", words("at random"), words("ordinary"), words("least"), words("most")]
    return [
      "### " + title, "", "| " + heads.joined(separator: " | ") + " |", "|---|--:|--:|--:|--:|",
    ] + rows
  }

  private var endings: [String] {
    func named(_ figures: CaseFigures) -> [(name: String, title: String, values: TeamValues)] {
      zip(figures.scenario.endings, figures.endings).map { ($0.name, $0.title, $1) }
    }
    let (old, new) = (named(before), named(after))
    var rows: [String] = []
    for ending in new {
      let match = old.first { $0.name == ending.name }
      if let match, !Self.differ(match.values, ending.values) { continue }
      rows.append(line(ending.title, match?.values, ending.values) { words.percent($0) })
    }
    for ending in old where !new.contains(where: { $0.name == ending.name }) {
      rows.append(line(ending.title, ending.values, nil) { words.percent($0) })
    }
    return table(words("How the story ends"), rows)
  }

  private var figures: [String] {
    var rows: [String] = []
    func add(
      _ label: String, _ old: TeamValues, _ new: TeamValues, _ say: (Double) -> String
    ) {
      if Self.differ(old, new) { rows.append(line(label, old, new, say)) }
    }
    add(words("Wishes honoured"), before.wishesHonoured, after.wishesHonoured) {
      words.percents($0)
    }
    add(
      words("An ending that honours them in full"), before.honouredInFull, after.honouredInFull
    ) { words.percent($0) }
    add(
      words("An ending that honours them in full or partly"), before.honouredAtLeastPartly,
      after.honouredAtLeastPartly
    ) { words.percent($0) }
    for measure in Measure.allCases {
      add(
        words("{0}, 0 to 10", words.name(measure)), before.measures[measure.rawValue],
        after.measures[measure.rawValue]
      ) { words.number($0, decimals: 2) }
    }
    add(
      words("Strain taken on, all roles together"), before.strainTaken, after.strainTaken
    ) { words.number($0, decimals: 2) }
    return table(words("What the team achieves"), rows)
  }

  private var doom: [String] {
    guard before.doom != after.doom else { return [] }
    let said: String
    switch (before.doom, after.doom) {
    case (_, nil):
      said = words(
        "Play is no longer in vain: an ending that honours the wishes stays within reach.")
    case (nil, .some(let doom)):
      said = words("Play can now be in vain, from round {0} on.", doom.round)
    case (.some(let old), .some(let new)):
      said = words(
        "Play can be in vain from round {0} on; before, from round {1} on.", new.round, old.round)
    }
    return ["### " + words("Play in vain"), "", said]
  }

  // MARK: What choices are worth

  private var worth: [String] {
    var rows: [String] = []
    func add(_ label: String, _ old: Double?, _ new: Double?) {
      switch (old, new) {
      case (nil, nil): return
      case (.some(let old), .some(let new)) where abs(old - new) <= Self.tolerance: return
      case (_, _):
        rows.append("| \(MarkdownText.plain(label)) | \(cell(old, new) { words.points($0) }) |")
      }
    }
    for situation in after.situations {
      let own = after.scenario.situations[situation.id.index]
      let old = before.scenario.situations.firstIndex { $0.name == own.name }
      add(own.title, old.flatMap { before.situations[$0].swing }, situation.swing)
    }
    for (number, gain) in after.plan.enumerated() {
      let own = after.scenario.plan[number]
      let old = before.scenario.plan.firstIndex { $0.name == own.name }
      add(own.title, old.map { before.plan[$0].most }, gain.most)
    }
    guard !rows.isEmpty else { return [] }
    return [
      "### " + words("What choices are worth"), "",
      words("At most, in percentage points of wishes honoured."), "",
      "| | \(words("Worth at most")) |", "|---|--:|",
    ] + rows
  }
}
