import ArgumentParser
import Foundation
import Hosting
import Rules
import ScenarioFormat
import Wording

/// Opening one case for a command that plays it.
enum CaseReading {
  /// - Parameter called: what the case is called in sentences, when its path says nothing.
  /// - Throws: an exit, with a sentence said, when it cannot be read or has mistakes.
  static func scenario(
    at path: String, language: String? = nil, locality: String? = nil, called: String? = nil,
    words: Words = .english
  ) throws -> Scenario {
    let reading: Reading
    do throws(CaseFailure) {
      reading = try CaseFolder(opening: path).read(language: language, locality: locality)
    } catch {
      throw stop(words.sentence(error), ExitCode(error.exitStatus))
    }
    if let scenario = reading.scenario { return scenario }
    let count = reading.findings.count
    let has = "\(called ?? path) has \(count) \(count == 1 ? "finding" : "findings")"
    throw stop(
      called == nil
        ? "\(has). See them with: hjemmetid check \(path)"
        : "\(has), so it cannot be played. Name another version.",
      Status.findings)
  }

  /// English where the folder Assets is not at hand: pages are mostly the case's own words.
  static func wording(in language: String) -> Words {
    let assets = Places.assets(environment: ProcessInfo.processInfo.environment)
    guard let languages = assets.map(Languages.init) else { return .english }
    return languages.words(language) ?? .english
  }
}
