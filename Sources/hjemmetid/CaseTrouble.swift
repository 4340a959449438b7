import ArgumentParser
import Hosting
import Wording

/// A case is there, and not fit for what was asked for.
enum CaseTrouble: ProgramFailure, Equatable {
  case findings(Int, path: String)
  /// In another version, which `check` cannot be pointed at.
  case findingsIn(version: String, Int)
  /// Nothing on the shelf can be played; where was looked and what is wrong.
  case nonePlayable(paths: [String], [Library.Trouble])
  case textsUncertain(path: String)
  case newerFormat(Int, file: String)
  /// What is wrong with it is a finding, which has been shown.
  case leftAsItIs(file: String)
  case brokenTranslation(file: String)
  case noTranslation(file: String, path: String, language: String)
  case notALanguage(String)
  case ownLanguage(String)

  var status: ExitCode {
    switch self {
    case .findings, .findingsIn, .textsUncertain, .newerFormat, .leftAsItIs, .brokenTranslation:
      Status.findings
    case .nonePlayable(_, let troubles):
      troubles.contains(where: \.isFound) ? Status.findings : Status.noInput
    case .noTranslation: Status.noInput
    case .notALanguage, .ownLanguage: Status.usage
    }
  }

  func sentence(_ words: Words) -> String {
    switch self {
    case .findings(let count, let path):
      words.plural(
        "{1} has {0} finding. See it with: hjemmetid check {1}",
        "{1} has {0} findings. See them with: hjemmetid check {1}", count, path)
    case .findingsIn(let version, let count):
      words.plural(
        "{1} has {0} finding, so it cannot be played. Name another version.",
        "{1} has {0} findings, so it cannot be played. Name another version.", count, version)
    case .nonePlayable(let paths, let troubles):
      words(
        "no case that can be played: {0}",
        troubles.isEmpty
          ? paths.joined(separator: ", ")
          : troubles.map { words.sentence($0) }.joined(separator: " "))
    case .textsUncertain(let path):
      words(
        "{0} has mistakes, so its texts cannot be told for sure. See them with: hjemmetid check {0}",
        path)
    case .newerFormat(let format, let file):
      words(
        "{0} is in format {1}, made for a newer Hjemmetid. Update Hjemmetid.", file, format)
    case .leftAsItIs(let file):
      words("{0} was left as it is. Correct what is found, and try again.", file)
    case .brokenTranslation(let file):
      words(
        "{0} was left as it is. Correct it, or take it back from a translation program.", file)
    case .noTranslation(let file, let path, let language):
      words(
        "there is no {0}. Make it with: hjemmetid translate extract {1} {2}", file, path, language)
    case .notALanguage(let code):
      words(
        "{0} is not the code of a language. Write two or three small letters, such as nb or en.",
        code)
    case .ownLanguage(let code):
      words("the case is written in {0}, so there is nothing to translate.", code)
    }
  }
}
