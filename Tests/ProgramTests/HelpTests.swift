import Foundation
import Hosting
import ScenarioFormat
import Testing
import Wording

@testable import hjemmetid

/// What `--help` says, and what the parser of arguments says of mistakes, in the reader's language.
@Suite struct HelpTests {
  private static let languages = Languages(assets: "\(Program.project)/Assets")
  static let others = languages.codes.filter { $0 != "en" }

  /// Of commands and options that are added, too.
  private static func paragraphs() throws -> Set<String> {
    let program = try #require(HelpDescription.program)
    return Set(
      program.command.paragraphs.map { $0.replacing(ProgramLanguage.known, with: "{0}") })
  }

  @Test(arguments: others) func everyParagraphIsTranslated(_ language: String) throws {
    let paragraphs = try Self.paragraphs()
    #expect(paragraphs.count > 100)
    let help = Self.languages.help(language)
    #expect(paragraphs.subtracting(help.keys).sorted() == [])
    let values = Set(try #require(HelpDescription.program).command.values)
    #expect(
      Set(help.keys).subtracting(paragraphs).subtracting(values).sorted() == [],
      "nobody says it any more")
    // What is typed as it stands there, or is a word of both languages.
    let alike: Set = ["<K/N>", "<any|random>", "<n|all>"]
    #expect(values.subtracting(help.keys).subtracting(alike).filter { !$0.contains("prism") } == [])
    for (english, said) in help { #expect(said != english) }
  }

  /// What is typed is the same in every language.
  @Test(arguments: others) func optionsAreNamedAlike(_ language: String) throws {
    func options(_ text: String) -> Set<String> {
      Set(text.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
    }
    for (english, said) in Self.languages.help(language) {
      #expect(options(said) == options(english), "\(said)")
    }
  }

  @Test(arguments: ProgramForms.subcommands + [[]]) func pagesAreOfOneLanguage(_ path: [String])
    throws
  {
    let english = try Program.run(path + ["--help"]).output
    #expect(english.hasPrefix("OVERVIEW: "))
    for language in Self.others {
      for arguments in [path + ["--help"], ["help"] + path] {
        let result = try Program.run(arguments, environment: ["LANG": language])
        #expect(result.status == 0)
        #expect(result.errors == "")
        for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "default:", "Show ", " the "] {
          #expect(!result.output.contains(word), "\(arguments) \(word): \(result.output)")
        }
        let (usage, known) = (/(?m)^[A-Z]+: (hjemmetid.*)$/, /\ \ (?:-h, )?--[a-z-]+/)
        func typed(_ text: String) -> String? {
          text.firstMatch(of: usage).map { String($0.output.1.replacing(/<[^<> ]+>/, with: "<>")) }
        }
        #expect(typed(result.output) == typed(english))
        #expect(!result.output.contains("<file>") && !result.output.contains("<path>"))
        #expect(
          Set(result.output.matches(of: known).map(\.output)).isSuperset(
            of: english.matches(of: known).map(\.output)))
      }
    }
  }

  /// Each kind of mistake that the parser tells of.
  static let mistakes: [[String]] = [
    ["check", "--fromat", "x"], ["check", "--zzzzzzzzzzzz"], ["check", "a", "--format"],
    ["check", "a", "--no-analysis=yes"], ["explain", "a", "b"], ["explain", "a", "b", "c"],
    ["check"], ["translate", "extract", "a"], ["check", "a", "--states", "many"],
    ["check", "a", "--threshold", "none"], ["no-such-command"],
    ["simulate", "a", "--policy", "x"], ["simulate", "a", "--seed", "-1"],
    ["--generate-completion-script", "none"], ["translate", "none"], ["-x"],
    ["check", "a", "--states", "-5"], ["analyse"],
  ]

  @Test(arguments: mistakes) func mistakesAreToldInTheLanguage(_ arguments: [String]) throws {
    let english = try Program.run(arguments)
    #expect(english.status == 64, "\(english)")
    for language in Self.others {
      let result = try Program.run(arguments, environment: ["LANG": language])
      #expect(result.status == 64 && result.output == "")
      let first = result.errors.split(separator: "\n").first ?? ""
      #expect(first.hasPrefix("hjemmetid: "))
      #expect(first != english.errors.split(separator: "\n").first, "\(first)")
      for word in [
        "Usage", "See '", "Help:", "Error", "Unknown", "Missing", "invalid", "Unexpected", " the ",
        "Please", "Can't", " option", "value ",
      ] { #expect(!result.errors.contains(word), "\(word): \(result.errors)") }
    }
  }
}
