public import Analysis
public import Checking
import Markup
public import Rules
import ScenarioFormat

/// An analysis for programs, as `Assets/schemas/analyse.schema.json` describes it. Figures are
/// exact; their order is that of the case.
public enum AnalysisJSON {
  /// Rises when a reader of the last one could go wrong.
  static let version = 1

  /// - Parameter claims: since another version, where it was compared with one.
  public static func text(
    _ all: [CaseFigures], claims: [ClaimChange]? = nil, in place: Surroundings
  ) -> String {
    document(all.map(decided), all.first?.scenario, place, claims: claims)
  }

  /// - Parameters:
  ///   - sampled: `nil` when it was stopped before anything was sampled.
  ///   - bounds: `nil` when nothing was proved.
  public static func text(
    notDecided scenario: Scenario, _ setup: Setup, states: Int, _ sampled: SampledFigures?,
    _ bounds: CaseBounds? = nil, in place: Surroundings
  ) -> String {
    let analysis = JSONValue.object(
      head(setup, of: scenario, verdict: "not-decided")
        + [
          member("states", .number(states)), sampled.map { member("sampled", value($0, scenario)) },
          bounds.map { member("proved", value($0, scenario)) },
        ].compactMap { $0 })
    return document([analysis], scenario, place)
  }

  private static func document(
    _ analyses: [JSONValue], _ scenario: Scenario?, _ place: Surroundings,
    claims: [ClaimChange]? = nil
  ) -> String {
    JSONValue.object([
      "format": .number(version),
      "tool": .object(["name": .text("Hjemmetid"), "version": .text(place.version)]),
      "case": .object([
        "id": scenario.map { .text($0.about.id) }, "title": scenario.map { .text($0.about.title) },
      ]),
      "claims": claims.map { .list($0.map(value)) },
      "analyses": .list(analyses),
    ]).document()
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }

  private static func head(
    _ setup: Setup, of scenario: Scenario, verdict: String
  ) -> [JSONValue.Member] {
    let hasCommitment = scenario.roles.contains { $0.commitment != nil }
    let seats = setup.seats.map { seat in
      JSONValue.list(seat.map { .text(scenario.roles[$0.index].name) })
    }
    return [
      member("verdict", .text(verdict)), member("length", .text(setup.length.rawValue)),
      hasCommitment ? member("commitment", .number(setup.commitment)) : nil,
      member("seats", .list(seats)),
    ].compactMap { $0 }
  }

  // MARK: Decided

  private static func decided(_ figures: CaseFigures) -> JSONValue {
    let scenario = figures.scenario
    let endings = zip(scenario.endings, figures.endings).map { ending, values in
      JSONValue.object([
        "id": .text(ending.name), "honours": .text(ending.honoured.rawValue),
        "chance": value(values),
      ])
    }
    let measures = Measure.allCases.map {
      member($0.name, value(figures.measures[$0.rawValue]))
    }
    return .object(
      head(figures.setup, of: scenario, verdict: "decided")
        + [
          member("rounds", .number(figures.rounds)), member("states", .number(figures.states)),
          member("error-bound", .real(figures.errorBound)), member("errs", .number(figures.errs)),
          member("endings", .list(endings)),
          member("wishes-honoured", value(figures.wishesHonoured)),
          member("honoured-in-full", value(figures.honouredInFull)),
          member("honoured-at-least-partly", value(figures.honouredAtLeastPartly)),
          member("measures", .object(measures)),
          member("strain-taken", value(figures.strainTaken)),
          figures.held.isEmpty
            ? nil : member("teams", .list(figures.held.map { value($0, figures) })),
          member("situations", .list(figures.situations.map { value($0, scenario) })),
          member("plan", gains(figures.plan, scenario.plan.map(\.name), figures)),
          member("advice", gains(figures.advice, KnowledgeLevel.allCases.map(\.name), figures)),
          member("roles", .list(figures.roles.map { value($0, figures) })),
          figures.doom.map {
            member(
              "doomed",
              .object(["round": .number($0.round), "rounds-left": .number($0.roundsLeft)]))
          },
          member("never-better", .list(figures.neverBetter.map { value($0, scenario) })),
          member(
            "unreachable", .list(figures.unreachable.map { .text($0.address(in: scenario)) })),
        ].compactMap { $0 })
  }

  private static func value(_ team: HeldTeam, _ figures: CaseFigures) -> JSONValue {
    func value(_ objective: Objective) -> JSONValue.Member? {
      guard let values = team.values, let best = values.best[objective],
        let ordinary = values.ordinary[objective],
        let loss = team.losses(of: objective, in: figures)
      else { return nil }
      return member(
        objective == .wishesHonoured ? "wishes-honoured" : "honoured-in-full",
        .object([
          "best": .real(best), "best-loses": .real(loss.best), "ordinary": .real(ordinary),
          "ordinary-loses": .real(loss.ordinary),
        ]))
    }
    let (name, of) = team.name(in: figures.scenario)
    var level: JSONValue.Member?
    if case .commitment(let promised) = team.difference {
      level = member("commitment", .number(promised))
    }
    return .object(
      [
        member("team", .text(name)), of.isEmpty ? nil : member("of", .list(of.map { .text($0) })),
        level, value(.wishesHonoured), value(.honouredInFull),
        games(team.parting, ([name] + of).joined(separator: " "), figures).map {
          member("parting", $0)
        },
      ].compactMap { $0 })
  }

  private static func value(_ values: TeamValues) -> JSONValue {
    .object(
      [
        member("random", .real(values.random)),
        values.ordinary.map { member("ordinary", .real($0)) },
        member("lowest", .real(values.lowest)), member("highest", .real(values.highest)),
      ].compactMap { $0 })
  }

  private static func value(
    _ situation: CaseFigures.SituationFigures, _ scenario: Scenario
  ) -> JSONValue {
    let closeness = situation.closeness
    return .object([
      "id": .text(scenario.situations[situation.id.index].name),
      "played": .flag(situation.isPlayed), "swing": situation.swing.map { .real($0) },
      "swing-at-random": situation.swingAtRandom.map { .real($0) },
      "met-by-best": .real(closeness.chance), "open-options": .real(closeness.open),
      "close-options": .real(closeness.close),
    ])
  }

  private static func gains(
    _ gains: [CaseFigures.Gain], _ names: [String], _ figures: CaseFigures
  ) -> JSONValue {
    .list(
      zip(names, gains).map { name, gain in
        .object([
          "id": .text(name), "gain": .real(gain.most), "gain-at-random": .real(gain.atRandom),
          "of-use": .flag(gain.isOfUse), "arises": value(gain.arises, name, figures),
        ])
      })
  }

  private static func value(
    _ role: CaseFigures.RoleFigures, _ figures: CaseFigures
  ) -> JSONValue {
    let name = figures.scenario.roles[role.id.index].name
    return .object([
      "id": .text(name),
      "lead-gains": .list(role.leadGains.map { .real($0) }),
      "lead-gains-at-random": .list(role.leadGainsAtRandom.map { .real($0) }),
      "share": role.share.map { .real($0) },
      "active": .list(role.isActive.map { .flag($0) }),
      "arises": value(role.arises, name, figures),
    ])
  }

  private static func value(_ pair: NeverBetter, _ scenario: Scenario) -> JSONValue {
    let target = Target.option(pair.situation, pair.option)
    let than = Target.option(pair.situation, pair.than)
    return .object([
      "option": .text(target.address(in: scenario)), "than": .text(than.address(in: scenario)),
    ])
  }

  // MARK: Sampled

  private static func value(_ sampled: SampledFigures, _ scenario: Scenario) -> JSONValue {
    .object([
      "games": .number(sampled.games), "seed": .text(String(sampled.seed)),
      "endings": .list(
        zip(scenario.endings, sampled.endings).map { ending, estimate in
          .object(["id": .text(ending.name), "chance": value(estimate)])
        }),
      "wishes-honoured": value(sampled.wishesHonoured),
      "measures": .object(
        Measure.allCases.map { member($0.name, value(sampled.measures[$0.rawValue])) }),
    ])
  }

  // MARK: Proved

  private static func value(_ bounds: CaseBounds, _ scenario: Scenario) -> JSONValue {
    let endings = scenario.endings.enumerated().map { number, ending in
      let id = EndingID(number)
      return JSONValue.object(
        [
          member("id", .text(ending.name)),
          bounds.figures[.ending(id)].map { member("chance", value($0)) },
          bounds.possible.contains(id) ? member("comes-in-some-play", .flag(true)) : nil,
          bounds.impossible.contains(id) ? member("comes-in-some-play", .flag(false)) : nil,
        ].compactMap { $0 })
    }
    let measures = Measure.allCases.compactMap { measure in
      bounds.figures[.measure(measure)].map { member(measure.name, value($0)) }
    }
    return .object(
      [
        member("states", .number(bounds.states)), member("endings", .list(endings)),
        bounds.figures[.wishesHonoured].map { member("wishes-honoured", value($0)) },
        member("measures", .object(measures)),
      ].compactMap { $0 })
  }

  private static func value(_ bounds: TeamBounds) -> JSONValue {
    func range(_ bounds: ClosedRange<Double>) -> JSONValue {
      .list([.real(bounds.lowerBound), .real(bounds.upperBound)])
    }
    return .object([
      "random": range(bounds.random), "lowest": range(bounds.lowest),
      "highest": range(bounds.highest),
    ])
  }

  private static func value(_ estimate: SampledFigures.Estimate) -> JSONValue {
    .object([
      "random": .real(estimate.value), "low": .real(estimate.low), "high": .real(estimate.high),
    ])
  }
}
