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
  /// - Throws: an exit, with a sentence said, when it cannot be read or has mistakes.
  init(
    _ path: String, language: String? = nil, locality: String? = nil, called: String? = nil,
    words: Words = .english
  ) throws {
    do throws(CaseFailure) {
      folder = try CaseFolder(opening: path)
      reading = try folder.read(language: language, locality: locality)
    } catch {
      throw stop(words.sentence(error), ExitCode(error.exitStatus))
    }
    guard let scenario = reading.scenario else {
      let count = reading.findings.count
      let has = "\(called ?? path) has \(count) \(count == 1 ? "finding" : "findings")"
      throw stop(
        called == nil
          ? "\(has). See them with: hjemmetid check \(path)"
          : "\(has), so it cannot be played. Name another version.",
        Status.findings)
    }
    self.scenario = scenario
  }
}

/// One of a few words.
func chosen<Value: RawRepresentable & CaseIterable>(
  _ text: String
) throws -> Value where Value.RawValue == String {
  guard let value = Value(rawValue: text) else {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(text) is not one of: \(known).")
  }
  return value
}
