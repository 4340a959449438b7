import ArgumentParser
import Foundation
import Hosting
import Reports
import ScenarioFormat
import Wording

/// The languages that lie beside the program, and the one it talks in.
enum ProgramLanguage {
  static let languages = Languages(
    assets: Places.assets(environment: ProcessInfo.processInfo.environment))

  /// For the help of options: `da, nb or en`.
  static let known: String = {
    let codes = languages.codes
    guard codes.count > 1, let last = codes.last else { return codes.joined() }
    return codes.dropLast().joined(separator: ", ") + " or " + last
  }()

  /// What the program talks in on standard error, once and for all: the language asked for with
  /// `--language`, whatever the command then makes of it, else that of the surroundings.
  static let talk: Words = {
    let arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    let option = "--language"
    let asked = zip(arguments, arguments.dropFirst()).lazy.filter { $0.0 == option }.map(\.1).last
    let joined = arguments.lazy.filter { $0.hasPrefix("\(option)=") }.last
      .map { String($0.dropFirst(option.count + 1)) }
    let language = (asked ?? joined).flatMap(languages.language) ?? ofSurroundings
    return languages.words((language ?? .english).code) ?? .english
  }()

  /// The language of the surroundings; `nil` when they name none that there is.
  static var ofSurroundings: Language? {
    let environment = ProcessInfo.processInfo.environment
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return said.flatMap(languages.language)
  }

  /// The language asked for, else that of the surroundings, else English.
  static func language(_ asked: String?) throws -> Language {
    guard let asked else { return ofSurroundings ?? .english }
    guard let language = languages.language(asked) else {
      throw AskedFailure.noLanguage(asked, there: languages.codes)
    }
    return language
  }

  static func words(for asked: String?) throws -> Words {
    languages.words(try language(asked).code) ?? .english
  }

  /// The sentences of findings in the same language.
  static var findings: RuleWords { languages.rules(talk.language) }

  /// What findings are told in.
  static func rules(for asked: String?) throws -> RuleWords {
    languages.rules(try language(asked).code)
  }

  /// The same with the words of plays and reports.
  static func reports(in asked: String?) throws -> ReportLanguage {
    ReportLanguage(rules: try rules(for: asked), words: try words(for: asked))
  }

  /// For what is mostly a case's own words; English where there is no such language.
  static func words(forCaseIn language: String) -> Words { languages.words(language) ?? .english }
}
