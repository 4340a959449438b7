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

  /// Those that were given.
  var options: [String] {
    [
      team == nil ? nil : "--team", preparesFrom == nil ? nil : "--prepares-from",
      talksFrom == nil ? nil : "--talks-from", begins == nil ? nil : "--begins",
      without.isEmpty ? nil : "--without",
    ].compactMap { $0 }
  }

  func validate() throws {
    guard options.count < 2 else { throw ValidationError(AskedFailure.onlyOne(of: options)) }
  }

  /// What claims about this team would call it; `nil` for one that may do everything.
  var name: String? {
    team?.word ?? preparesFrom.map { "prepares-from \($0)" }
      ?? talksFrom.map { "talks-from \($0)" } ?? begins.map { "begins \($0)" }
      ?? (without.isEmpty ? nil : "without \(without.joined(separator: ", "))")
  }

  /// - Throws: ``AskedFailure`` for a phase or a role that the case does not have.
  func restriction(in scenario: Scenario) throws -> Restriction? {
    func phase(_ name: String) throws -> PhaseID {
      PhaseID(try Self.place(of: name, in: scenario.phases.map(\.name)))
    }
    if let preparesFrom { return .prepares(from: try phase(preparesFrom)) }
    if let talksFrom { return .talks(from: try phase(talksFrom)) }
    if let begins { return .begins(at: try phase(begins)) }
    let roles = try without.map { RoleID(try Self.place(of: $0, in: scenario.roles.map(\.name))) }
    return team ?? (roles.isEmpty ? nil : .without(IDSet(roles)))
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
