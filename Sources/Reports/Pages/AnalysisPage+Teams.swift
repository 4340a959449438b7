import Analysis
import Rules
import Wording

/// What is lost by going without something.
extension AnalysisPage {
  /// Nothing but where such teams were asked for.
  var heldTeams: [FigurePage.Section] {
    guard !figures.held.isEmpty else { return [] }
    return [
      section(
        words("What each thing is worth: wishes honoured"), .wishesHonoured,
        figures.wishesHonoured, whole: 100, intro: reading, points: nothingLost),
      section(
        words("What each thing is worth: an ending that honours them in full"), .honouredInFull,
        figures.honouredInFull, whole: 1,
        intro: [words("The same teams, when they make the most of this chance instead.")],
        points: []),
    ]
  }

  private var reading: [String] {
    var sentences = [
      words(
        "Each line is a team that goes without one thing and otherwise plays as well as it can. What it loses, in percentage points, is what that thing is worth in this case."
      ),
      words(
        "Look at the ordinary team first; the bar shows how much of its result it loses. It errs in {0} % of its steps, and by error it may also do what it does not mean to.",
        figures.errs),
    ]
    let gains = figures.held.contains { team in
      HeldTeam.objectives.contains { objective in
        losses(of: team, objective).contains { $0 <= -0.5 }
      }
    }
    if gains { sentences.append(words("With a minus, the team does better without.")) }
    return sentences
  }

  /// - Parameter whole: what the figure is at most.
  private func section(
    _ title: String, _ objective: Objective, _ free: TeamValues, whole: Double, intro: [String],
    points: [String]
  ) -> FigurePage.Section {
    func said(_ figure: Double?) -> String {
      figure.map { words.percents($0 * 100 / whole) } ?? "–"
    }
    let first = FigurePage.Row(
      label: words("A team that may do everything"),
      cells: [said(free.ordinary), "", said(free.highest), ""], bar: nil)
    let rows = figures.held.map { team -> FigurePage.Row in
      let (own, loss) = (team.values, losses(of: team, objective))
      let ordinary = 100 * (free.ordinary ?? 0) / whole
      return FigurePage.Row(
        label: label(team.difference),
        cells: [
          said(own?.ordinary[objective]), loss.first.map(lost) ?? "–",
          said(own?.best[objective]), loss.last.map(lost) ?? "–",
        ],
        bar: loss.first.map { .upTo(ordinary > 0 ? max(0, $0) / ordinary : 0) })
    }
    return FigurePage.Section(
      title, intro: intro,
      table: FigurePage.Table(
        columns: [words("ordinary"), words("loses"), words("most"), words("loses")],
        rows: [first] + rows),
      points: points)
  }

  private func lost(_ loss: Double) -> String {
    loss > -0.5 ? words.points(max(0, loss)) : "−" + words.points(-loss)
  }

  /// Of the ordinary and of the best team, in percentage points; nothing where it was not decided.
  private func losses(of team: HeldTeam, _ objective: Objective) -> [Double] {
    team.losses(of: objective, in: figures).map { [$0.ordinary, $0.best] } ?? []
  }

  func label(_ difference: HeldTeam.Difference) -> String {
    switch difference {
    case .heldTo(.silent): words("Nobody tells what only they know")
    case .heldTo(.neverTalks): words("Nobody asks about the wishes")
    case .heldTo(.talks(let phase)):
      words("Nobody asks about the wishes before “{0}”", scenario.phases[phase.index].title)
    case .heldTo(.begins(let phase)):
      words("Nobody meets before “{0}”", scenario.phases[phase.index].title)
    case .heldTo(.neverAsks): words("Nobody is asked for advice")
    case .heldTo(.highestAdvice): words("The highest advice is always asked")
    case .heldTo(.alone): words("What one can do alone is done alone")
    case .heldTo(.neverTells): words("Nobody is told what was decided")
    case .heldTo(.neverPrepares): words("Nothing is prepared")
    case .heldTo(.prepares(let phase)):
      words("Nothing is prepared before “{0}”", scenario.phases[phase.index].title)
    case .heldTo(.without(let roles)): words("Without: {0}", name(roles))
    case .heldTo(.withoutItem(let item)):
      words("Never prepared: {0}", scenario.plan[item.index].title)
    case .heldTo(.withoutLine(let line)):
      words("Never asked: {0}", scenario.advice[line.index].title)
    case .heldTo(.unheard(let role, let card)):
      words(
        "Not told: what {0} reads at “{1}”", scenario.roles[role.index].title,
        scenario.situations[card.index].title)
    case .commitment(let level):
      words("General practice: {0}", words.commitment(level).lowercased())
    }
  }

  /// A sector where they are all of it.
  private func name(_ roles: IDSet<Role>) -> String {
    let titles = roles.map { scenario.roles[$0.index].title }
    guard let first = roles.first(where: { _ in true }), titles.count > 1 else {
      return words.list(titles)
    }
    return words(
      "everybody from the {0}", words.name(scenario.roles[first.index].sector).lowercased())
  }

  /// Of what is worth less than a point to either team.
  private var nothingLost: [String] {
    figures.held.filter { team in
      HeldTeam.objectives.allSatisfy { objective in
        let losses = losses(of: team, objective)
        return !losses.isEmpty && losses.allSatisfy { abs($0) < 1 }
      }
    }.map { whether($0.difference) }
  }

  private func whether(_ difference: HeldTeam.Difference) -> String {
    switch difference {
    case .heldTo(.silent):
      words("It makes no difference in this case whether anybody tells what only they know.")
    case .heldTo(.neverTalks):
      words("It makes no difference in this case whether anybody asks about the wishes.")
    case .heldTo(.talks(let phase)):
      words(
        "It makes no difference in this case whether anybody asks about the wishes before “{0}”.",
        scenario.phases[phase.index].title)
    case .heldTo(.begins(let phase)):
      words(
        "It makes no difference in this case whether anybody meets before “{0}”.",
        scenario.phases[phase.index].title)
    case .heldTo(.neverAsks):
      words("It makes no difference in this case whether anybody is asked for advice.")
    case .heldTo(.highestAdvice):
      words(
        "It makes no difference in this case whether the highest advice is always asked, or whom it takes."
      )
    case .heldTo(.alone):
      words(
        "It makes no difference in this case whether what one can do alone is done alone or together."
      )
    case .heldTo(.neverTells):
      words("It makes no difference in this case whether anybody is told what was decided.")
    case .heldTo(.neverPrepares):
      words("It makes no difference in this case whether anything is prepared.")
    case .heldTo(.prepares(let phase)):
      words(
        "It makes no difference in this case whether anything is prepared before “{0}”.",
        scenario.phases[phase.index].title)
    case .heldTo(.without(let roles)):
      words("It makes no difference in this case whether they take part: {0}.", name(roles))
    case .heldTo(.withoutItem(let item)):
      words(
        "It makes no difference in this case whether this is ever prepared: {0}.",
        scenario.plan[item.index].title)
    case .heldTo(.withoutLine(let line)):
      words(
        "It makes no difference in this case whether this line is ever asked: {0}.",
        scenario.advice[line.index].title)
    case .heldTo(.unheard(let role, let card)):
      words(
        "It makes no difference in this case whether {0} tells what they read at “{1}”.",
        scenario.roles[role.index].title, scenario.situations[card.index].title)
    case .commitment(let level):
      words(
        "It makes no difference in this case whether general practice promises this instead: {0}.",
        words.commitment(level).lowercased())
    }
  }
}
