import ArgumentParser
import Foundation
import Hosting
import Reports
import ScenarioFormat
import Wording

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

  /// The same with the words of plays and reports.
  static func reports(in asked: String?) throws -> ReportLanguage {
    let rules = try rules(for: asked)
    guard rules.language != "en",
      let assets = Places.assets(environment: ProcessInfo.processInfo.environment)
    else { return .english }
    let languages = Languages(assets: assets)
    return ReportLanguage(rules: rules, words: languages.words(rules.language) ?? .english)
  }

  /// `nil` for a language there is no file for. A region is left out (`da_DK.UTF-8` is `da`).
  private static func words(of code: String, _ environment: [String: String]) -> RuleWords? {
    let plain = code.prefix { $0.isLetter }.lowercased()
    let known = plain == "no" || plain == "nn" ? "nb" : plain
    if known == "en" { return .english }
    guard all.contains(known), let assets = Places.assets(environment: environment) else {
      return nil
    }
    return Languages.rules(known, assets: assets)
  }
}
