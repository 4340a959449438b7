import ArgumentParser
import Rules
import ScenarioFormat

/// What a team goes without, in the words of claims.
struct HeldTeamOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Hold an ordinary or the best team to something, as claims do: silent, alone, never-talks, never-asks, highest-advice, never-tells or never-prepares.",
      valueName: "name"), transform: named)
  var team: Restriction?

  @Option(
    help: ArgumentHelp("Hold it to preparing nothing before this phase.", valueName: "phase"))
  var preparesFrom: String?

  @Option(
    help: ArgumentHelp("Hold it to asking about no wish before this phase.", valueName: "phase"))
  var talksFrom: String?

  @Option(
    help: ArgumentHelp("Begin late: play no round before this phase.", valueName: "phase"))
  var begins: String?

  @Option(
    help: ArgumentHelp(
      "Leave out this role: it leads and prepares nothing, and its clues are not heard. May be given several times.",
      valueName: "role"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let it never prepare or review this plan item.", valueName: "item"))
  var withoutItem: String?

  @Option(help: ArgumentHelp("Let it never ask this advice line.", valueName: "line"))
  var withoutLine: String?

  @Option(
    help: ArgumentHelp(
      "Leave out one clue: what a role reads about a card, such as gp:night-breath.",
      valueName: "role:card"))
  var unheard: String?

  /// Those that were given.
  var options: [String] {
    [
      team == nil ? nil : "--team", preparesFrom == nil ? nil : "--prepares-from",
      talksFrom == nil ? nil : "--talks-from", begins == nil ? nil : "--begins",
      without.isEmpty ? nil : "--without", withoutItem == nil ? nil : "--without-item",
      withoutLine == nil ? nil : "--without-line", unheard == nil ? nil : "--unheard",
    ].compactMap { $0 }
  }

  func validate() throws {
    guard options.count < 2 else { throw ValidationError(AskedFailure.onlyOne(of: options)) }
  }

  /// What claims about this team would call it; `nil` for one that may do everything.
  var name: String? {
    let named: [(key: String, value: String?)] = [
      ("without-item ", withoutItem), ("without-line ", withoutLine), ("unheard ", unheard),
      ("prepares-from ", preparesFrom), ("talks-from ", talksFrom), ("begins ", begins),
      ("without ", without.isEmpty ? nil : without.joined(separator: ", ")),
    ]
    let given = named.lazy.compactMap { key, value in value.map { key + $0 } }
    return team?.word ?? given.first
  }

  /// - Throws: ``AskedFailure`` for a phase or a role that the case does not have.
  func restriction(in scenario: Scenario) throws -> Restriction? {
    func phase(_ name: String) throws -> PhaseID {
      PhaseID(try Self.place(of: name, in: scenario.phases.map(\.name)))
    }
    if let preparesFrom { return .prepares(from: try phase(preparesFrom)) }
    if let talksFrom { return .talks(from: try phase(talksFrom)) }
    if let begins { return .begins(at: try phase(begins)) }
    if let withoutItem {
      return .withoutItem(ID(try Self.place(of: withoutItem, in: scenario.plan.map(\.name))))
    }
    if let withoutLine {
      return .withoutLine(ID(try Self.place(of: withoutLine, in: scenario.advice.map(\.name))))
    }
    if let unheard { return try Self.clue(unheard, in: scenario) }
    let roles = try without.map { RoleID(try Self.place(of: $0, in: scenario.roles.map(\.name))) }
    return team ?? (roles.isEmpty ? nil : .without(IDSet(roles)))
  }

  /// - Parameter name: `role:card`.
  private static func clue(_ name: String, in scenario: Scenario) throws -> Restriction {
    let clues = scenario.situations.indices.flatMap { card in
      scenario.situations[card].clues.map { Restriction.unheard($0.role, at: SituationID(card)) }
    }
    let names = scenario.situations.flatMap { situation in
      situation.clues.map { "\(scenario.roles[$0.role.index].name):\(situation.name)" }
    }
    return clues[try place(of: name, in: names)]
  }

  private static func place(of name: String, in names: [String]) throws -> Int {
    guard let place = names.firstIndex(of: name) else {
      throw AskedFailure.notOneOf(name, there: names)
    }
    return place
  }

  private static func named(_ text: String) throws -> Restriction {
    guard let named = Restriction.words.first(where: { $0.word == text }) else {
      throw ValidationError(
        AskedFailure.notOneOf(text, there: Restriction.words.map(\.word)))
    }
    return named.restriction
  }
}
