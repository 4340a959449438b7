import Checking
import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing

/// What `hjemmetid new` writes.
@Suite struct FirstCaseTests {
  private static let folder = URL(fileURLWithPath: "\(Project.assets)/first-case")

  /// Those there is a template in.
  static let languages: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// Every story in every language.
  static var stories: [(FirstCase.Template, String)] {
    FirstCase.Template.allCases.flatMap { story in languages.map { (story, $0) } }
  }

  static func template(_ language: String, _ story: FirstCase.Template = .home) throws -> String {
    let folder = story == .home ? folder : folder.appendingPathComponent(story.rawValue)
    return try String(
      contentsOf: folder.appendingPathComponent("\(language).yaml"), encoding: .utf8)
  }

  static let example = FirstCase(
    id: "a-case", title: "A case", country: "DK", citizen: "Anna Lise", near: "Bo", illness: "copd",
    place: "a flat", roles: Set(FirstCase.Role.allCases))

  static func read(
    _ first: FirstCase, _ language: String, _ story: FirstCase.Template = .home
  ) throws -> Reading {
    let yaml = first.yaml(from: try template(language, story))
    return ScenarioReader.read(
      yaml: Array(yaml.utf8), file: "scenario.yaml", folder: first.id)
  }

  static var roleSets: [Set<FirstCase.Role>] {
    let others = FirstCase.Role.allCases.filter { !FirstCase.Role.needed.contains($0) }
    return (1..<(1 << others.count)).map { bits in
      FirstCase.Role.needed.union(
        others.indices.filter { bits & (1 << $0) != 0 }.map { others[$0] })
    }
  }

  @Test(arguments: stories)
  func isCleanWithAnyRoles(_ story: FirstCase.Template, _ language: String) throws {
    for roles in Self.roleSets {
      var first = Self.example
      first.roles = roles
      let reading = try Self.read(first, language, story)
      let text = DiagnosticRenderer().render(reading.findings, in: [reading.source])
      #expect(reading.findings.isEmpty, "\(roles): \(text)")
      let scenario = try #require(reading.scenario)
      #expect(
        scenario.roles.map(\.name)
          == FirstCase.Role.allCases.filter(roles.contains).map(\.rawValue))
      #expect(scenario.about.language == language)
      for rehearsal in scenario.rehearsals {
        #expect(rehearsal.run(in: scenario).failure == nil, "\(roles)")
      }
    }
  }

  /// Nothing in it is hidden behind an allowance, so what an author's own change makes wrong is told.
  /// Each set of roles in one language: that all are one case is another test.
  @Test(arguments: FirstCase.Template.allCases)
  func decidesSomethingWithAnyRoles(_ story: FirstCase.Template) throws {
    for (place, roles) in Self.roleSets.enumerated() {
      var first = Self.example
      first.roles = roles
      let language = Self.languages[place % Self.languages.count]
      let yaml = first.yaml(from: try Self.template(language, story))
      #expect(!yaml.contains("allow:"))
      let review = Review(yaml: Array(yaml.utf8), file: "scenario.yaml", folder: first.id)
      // Where the nurse is the only one from the municipality, she carries most, and that is told.
      let isSmall = !roles.contains(.assistant)
      let found = (review.findings + CaseAnalysis.findings(in: review, within: 1_000_000))
        .filter { !isSmall || $0.code != "A214" }
      #expect(found.map { "\($0.code) \($0.address)" } == [], "\(roles)")
    }
  }

  /// The names that are asked for stand everywhere, and no others.
  @Test(arguments: stories)
  func namesHerAndHimAsTheyAreCalled(_ story: FirstCase.Template, _ language: String) throws {
    let yaml = Self.example.yaml(from: try Self.template(language, story))
    #expect(yaml.ranges(of: "Anna Lise").count > 20 && yaml.ranges(of: "Bo").count > 20)
    for name in ["Ellen", "Svend", "Arne", "Peter", "<"] {
      #expect(!yaml.contains(name), "\(name)")
    }
  }

  @Test(arguments: languages) func isSmallAndWhole(_ language: String) throws {
    let scenario = try #require(try Self.read(Self.example, language).scenario)
    #expect(scenario.phases.count == 2)
    #expect((3...4).contains(scenario.phases.reduce(0) { $0 + $1.rounds.count }))
    #expect(scenario.situations.count >= 4)
    #expect(!scenario.rehearsals.isEmpty && !scenario.debrief.isEmpty && !scenario.advice.isEmpty)
    for (place, role) in scenario.roles.enumerated() {
      let clues = scenario.situations.flatMap(\.clues).filter { $0.role.index == place }
      let leads = scenario.situations.flatMap(\.options).filter { option in
        option.leads.contains { $0.index == place }
      }
      #expect(!clues.isEmpty, "no clue for \(role.name)")
      #expect(!leads.isEmpty, "nothing to lead for \(role.name)")
    }
  }

  /// A first case teaches what decides a game: what only one knows, what nobody knows before asking,
  /// what takes time, and that the highest advice is not the best.
  @Test(arguments: stories)
  func teachesWhatIsHidden(_ story: FirstCase.Template, _ language: String) throws {
    var first = Self.example
    for roles in [FirstCase.Role.needed.union([.assistant]), Set(FirstCase.Role.allCases)] {
      first.roles = roles
      let scenario = try #require(try Self.read(first, language, story).scenario)
      let card = try #require(scenario.situations.first { !$0.truth.isEmpty })
      #expect(card.truth.count == 3 && card.truth.allSatisfy { !$0.told.isEmpty })
      let telling = card.clues.filter { $0.lines.count > 1 }
      #expect(telling.count == 2)
      #expect(Set(telling.map { scenario.roles[$0.role.index].sector }).count == 2)
      let drawn = try #require(scenario.drawnWishes.first)
      #expect((2...3).contains(drawn.variants.count))
      #expect(scenario.plan.contains { $0.takes == 1 })
      #expect(scenario.plan.contains { $0.until != nil && !$0.closedBecause.isEmpty })
      let outcomes = scenario.situations.flatMap(\.options).flatMap(\.outcomes)
      #expect(outcomes.contains { $0.kind == .overAdvised })
    }
    let yaml = first.yaml(from: try Self.template(language, story))
    let rehearsals = try #require(yaml.split(separator: "\nrehearsals:").last)
    #expect(rehearsals.contains(", wish: ") && rehearsals.contains(", truth: "))
    for team in ["silent", "never-talks"] {
      #expect(rehearsals.contains("team: \(team), ordinary:"))
    }
  }

  /// A case translated later has to be the same case: the same keys, names and numbers.
  @Test(arguments: FirstCase.Template.allCases)
  func isTheSameCaseInEveryLanguage(_ story: FirstCase.Template) throws {
    let readings = try Self.languages.map { try Self.read(Self.example, $0, story) }
    #expect(Set(readings.map { $0.texts.map(\.address) }).count == 1)
    let rules = readings.compactMap(\.scenario).map { scenario in
      scenario.situations.flatMap(\.options).map { [$0.effects] + $0.outcomes.map(\.effects) }
    }
    #expect(rules.count == Self.languages.count && Set(rules).count == 1)
  }

  /// Whatever is answered is text, and nothing else.
  @Test(arguments: [
    "Ellens sidste jul", "12:30", "null", "Nej: nu", "# 1", "\"Hjem\"", "- liste", "a\\b", "{x}",
    "<place>", "true", "It's 'so'", "[a, b]", "*a", "&a", "!a", "%a", "@a", "æøåÆØÅ", "a  b",
  ]) func takesAnyAnswer(_ answer: String) throws {
    var first = Self.example
    first.title = answer
    first.illness = answer
    first.place = answer
    let reading = try Self.read(first, "da")
    let text = DiagnosticRenderer().render(reading.findings, in: [reading.source])
    #expect(reading.findings.isEmpty, "\(text)")
    let about = try #require(reading.scenario?.about)
    #expect(about.title == answer)
    #expect(about.summary.contains("har \(answer) og"))
    #expect(about.home.contains("Hjemmet er \(answer)."))
  }

  @Test func refusesWhatCannotBeRead() {
    func problem(_ work: () throws(FirstCase.Problem) -> Void) -> FirstCase.Problem? {
      do throws(FirstCase.Problem) { try work() } catch { return error }
      return nil
    }
    #expect(problem { () throws(FirstCase.Problem) in _ = try FirstCase.line("  ") } == .empty)
    #expect(
      problem { () throws(FirstCase.Problem) in
        _ = try FirstCase.line(String(repeating: "a", count: 81))
      } == .tooLong(limit: 80))
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.line("a\u{202E}b") }
        == .hiddenCharacter("U+202E"))
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.line("a\nb") }
        == .hiddenCharacter("U+000A"))
    for name in ["12", "Åse: 80", "-", "Bo #2", "Bo-", "[Bo]", "Bo\\"] {
      #expect(
        problem { () throws(FirstCase.Problem) in _ = try FirstCase.name(name) } == .notAName(name))
    }
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.country("DNK") }
        == .notACountry("DNK"))
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.roles("gp, nurse") }
        == .unknownRole("nurse"))
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.roles("gp, relative, assistant") }
        == .neededRole(.homeNurse))
    #expect(
      problem { () throws(FirstCase.Problem) in _ = try FirstCase.roles("gp home-nurse") }
        == .tooFewRoles(least: 3))
  }

  @Test(arguments: [
    ("Luften om natten", "luften-om-natten"), ("Æbler, øl & ål", "aebler-oel-aal"),
    ("  Åse's  hus ", "aases-hus"), ("É à la carte!", "e-a-la-carte"), ("112", "case-112"),
    ("2 nætter", "case-2-naetter"), ("A\u{30A}se", "aase"), ("漢字", nil), ("---", nil), ("", nil),
    (
      "En meget lang titel om en meget lang nat i Danmark",
      "en-meget-lang-titel-om-en-meget-lang-nat"
    ),
    (String(repeating: "x", count: 50), String(repeating: "x", count: 40)),
  ]) func makesAName(_ title: String, _ slug: String?) {
    #expect(Slug.of(title) == slug)
    if let slug { #expect(Slug.isName(slug)) }
  }
}
