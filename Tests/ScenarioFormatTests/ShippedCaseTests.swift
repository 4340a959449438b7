import Foundation
import Rules
public import ScenarioFormat
import TestSupport
public import Testing

@Suite struct ShippedCaseTests {
  static let shelf = Project.scenarios

  static var cases: [CaseFolder] { (try? CaseShelf(opening: shelf).cases) ?? [] }

  @Test(arguments: cases) func hasNoFindingsInAnyLanguage(_ folder: CaseFolder) throws {
    for language in try folder.languages() {
      let reading = try folder.read(language: language)
      let text = DiagnosticRenderer().render(reading.findings, in: [reading.source])
      #expect(reading.findings.isEmpty, "\(text)")
      #expect(reading.scenario != nil)
      #expect(reading.missingTranslations == [])
    }
  }

  /// By every rule, with nothing allowed but for a reason.
  @Test(arguments: cases) func hasNothingToRemarkOn(_ folder: CaseFolder) throws {
    let review = try folder.review()
    let text = DiagnosticRenderer().render(review.findings, in: review.sources)
    #expect(review.findings.isEmpty, "\(text)")
    // What a case argues against it says why; nothing else is let through: help that has gone
    // stale by the only time it is asked for, and a phase that a short game only tells.
    let argued: Set = ["L051", "C034"]
    for allowed in review.allowed {
      #expect(argued.contains(allowed.finding.code) && !allowed.because.isEmpty)
    }
  }

  /// What tells that he or she is driven away, in the words of each language.
  private static let driven = [
    "da": #"ambulance|\bbil|kør|hent|vogn|blink|sender|11[23]"#,
    "nb": #"ambulanse|\bbil|kjør|hent|vogn|blink|11[23]"#,
    "en":
      #"ambulance|\bcar\b|driv|drov|fetch|tak|sen[dt]|lights|vehicle|transport|11[23]|home again"#,
  ]

  /// Who is driven to hospital is told so: a wish may be lost by it, and the next card lies there.
  @Test(arguments: cases) func tellsWhoIsDrivenAway(_ folder: CaseFolder) throws {
    for language in try folder.languages() {
      let scenario = try #require(try folder.read(language: language).scenario)
      let words = try Regex(#require(Self.driven[language], "\(language)")).ignoresCase()
      for situation in scenario.situations {
        for option in situation.options {
          for outcome in option.outcomes where outcome.effects.contains(where: scenario.drivesAway)
          {
            #expect(
              outcome.text.contains(words),
              "\(language) \(situation.name) \(option.name): \(outcome.text)")
          }
        }
      }
    }
  }

  @Test func noTwoShareAnID() {
    let readings = Self.cases.compactMap { try? $0.read() }
    #expect(CaseShelf.findings(among: readings) == [])
  }
}

extension Scenario {
  fileprivate func drivesAway(_ effect: Effect) -> Bool {
    if case .move(.hospital) = effect { return true }
    guard case .note(let fact) = effect else { return false }
    return ["yellow-car", "ambulance"].contains(facts[fact.index].name)
  }
}

/// A failure names the case and not all that is in it.
extension CaseFolder: CustomTestStringConvertible {
  public var testDescription: String { name ?? file }
}
