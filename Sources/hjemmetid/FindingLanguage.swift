import ArgumentParser
import Foundation
import ScenarioFormat

/// In which language findings are told.
enum FindingLanguage {
  static let all = ["da", "nb", "en"]

  /// The sentences in the language asked for, else in that of the environment, else in English.
  static func rules(for asked: String?) throws -> RuleWords {
    let environment = ProcessInfo.processInfo.environment
    guard let asked else {
      let said = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      return words(of: said.first { !$0.isEmpty } ?? "", environment) ?? .english
    }
    guard let words = words(of: asked, environment) else {
      throw stop(
        "there is no language \(asked). There are: \(all.joined(separator: ", ")).", Status.usage)
    }
    return words
  }

  /// `nil` for a language there is no file for. A region is left out (`da_DK.UTF-8` is `da`).
  private static func words(of code: String, _ environment: [String: String]) -> RuleWords? {
    let plain = code.prefix { $0.isLetter }.lowercased()
    let known = plain == "no" || plain == "nn" ? "nb" : plain
    if known == "en" { return .english }
    guard all.contains(known), let assets = Places.assets(environment: environment),
      let data = FileManager.default.contents(atPath: "\(assets)/words/findings/\(known).po")
    else { return nil }
    return RuleWords(language: known, po: POFile(Array(data)))
  }
}
