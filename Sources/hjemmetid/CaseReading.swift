import Analysis
import ArgumentParser
import Foundation
import Hosting
import Rules
import ScenarioFormat
import Wording

/// One case that a command plays: without mistakes.
struct CaseReading {
  let folder: CaseFolder
  let reading: Reading
  let scenario: Scenario

  /// - Parameter called: what the case is called in sentences, when its path says nothing.
  /// - Throws: ``CaseFailure`` when it cannot be read, ``CaseTrouble`` when it has mistakes.
  init(
    _ path: String, language: String? = nil, locality: String? = nil, called: String? = nil
  ) throws {
    folder = try CaseFolder(opening: path)
    reading = try folder.read(language: language, locality: locality)
    guard let scenario = reading.scenario else {
      let count = reading.findings.count
      throw called.map { CaseTrouble.findingsIn(version: $0, count) }
        ?? CaseTrouble.findings(count, path: path)
    }
    self.scenario = scenario
  }
}

/// One of a few words.
func chosen<Value: RawRepresentable & CaseIterable>(
  _ text: String
) throws -> Value where Value.RawValue == String {
  guard let value = Value(rawValue: text) else {
    throw ValidationError(
      AskedFailure.notOneOf(text, there: Value.allCases.map(\.rawValue)))
  }
  return value
}
