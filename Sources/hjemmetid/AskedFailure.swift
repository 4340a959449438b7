import ArgumentParser
import Rules
import Wording

/// What was asked for on the command line is not there to be had, or does not go together.
enum AskedFailure: ProgramFailure, Equatable {
  case noLanguage(String, there: [String])
  /// A word that is not among those an option takes.
  case notOneOf(String, there: [String])
  case number(option: String, ClosedRange<Int>)
  case shard(String)
  /// Options that mean something only beside another; beside any of several.
  case goesWith(options: [String], others: [String])
  /// Options of which only one can be used at a time.
  case onlyOne(of: [String])
  case notWith(option: String, others: [String])
  case noCase
  case oneCaseOrMadeUp
  case oneCase(option: String, named: Int)
  case witnessAlone
  case noOutput
  case standardOutputTwice
  case commitmentNoNumber
  case commitment(Int, offered: [Int])
  case noChange(String)
  case windowSize(String)
  /// A name that SQLite takes for something else than a file.
  case noSessionsFile(String)
  case noPicture(file: String)
  case noRule(String, near: [String])
  case noCaseName(String, such: String)
  case notEmpty(folder: String)
  /// The table cannot sit down so.
  case refused(Rejection, Names)
  case refusedIn(version: String, Rejection, Names)

  var status: ExitCode { Status.usage }

  func sentence(_ words: Words) -> String {
    switch self {
    case .noLanguage(let code, let there):
      words("there is no language {0}. There are: {1}.", code, there.joined(separator: ", "))
    case .notOneOf(let word, let there):
      words("{0} is not one of: {1}.", word, there.joined(separator: ", "))
    case .number(let option, let range):
      range.upperBound == .max
        ? words("{0} takes a number of at least {1}.", option, words.number(range.lowerBound))
        : words(
          "{0} takes a number from {1} to {2}.", option, words.number(range.lowerBound),
          words.number(range.upperBound))
    case .shard(let text):
      words("{0} is no part of a whole. Give it as 3/10, for the third of ten.", text)
    case .goesWith(let options, let others) where others.count > 1:
      words(
        "{0} can only be used with one of these: {1}.", words.list(options),
        others.joined(separator: ", "))
    case .goesWith(let options, let others):
      words("{0} can only be used with {1}.", words.list(options), words.list(others))
    case .onlyOne(let options):
      words("{0} cannot be used together. Choose one of them.", words.list(options))
    case .notWith(let option, let others):
      words("{0} cannot be used with any of these: {1}.", option, others.joined(separator: ", "))
    case .noCase: words("name a case: its folder.")
    case .oneCaseOrMadeUp:
      words("name either a case, a size with --made-up or a number of rounds with --plain.")
    case .oneCase(let option, let count):
      words(
        "{0} goes with one case, and there are {1}. Name the folder of one.", option,
        words.number(count))
    case .witnessAlone:
      words("--witness goes with one case, without --rehearsal or --watch.")
    case .noOutput: words("name the file to write with --output.")
    case .standardOutputTwice:
      words("standard output takes one of --json and --pack. Name a file for one.")
    case .commitmentNoNumber: words("--commitment takes a number from 0 to 3, or all.")
    case .commitment(let level, let offered):
      words(
        "this case does not offer the commitment {0}. It offers: {1}.", level,
        offered.map { String($0) }.joined(separator: ", "))
    case .noChange(let text): words("{0} is no change of a made-up case. One is items=8.", text)
    case .windowSize(let text):
      words(
        "the size {0} is not a width and a height such as 1280x720 (640x360 to 8192x8192).", text)
    case .noSessionsFile(let name):
      words(
        "“{0}” is no file that sessions could be kept in. To keep nothing, use --no-save; else name a file, such as {1}.",
        name, "./sessions.sqlite")
    case .noPicture(let file):
      words("{0} is neither .html nor .svg. Give the file one of these endings.", file)
    case .noRule(let code, let near):
      words(
        "there is no rule {0}. Near it: {1}. All of them: hjemmetid explain.", code,
        near.joined(separator: ", "))
    case .noCaseName(let name, let such):
      words(
        "{0} cannot be the name of a case: use a–z, digits and hyphens, such as {1}.", name, such)
    case .notEmpty(let folder):
      words(
        "There is something at {0} already, and nothing is overwritten. Name another folder.",
        folder)
    case .refused(let rejection, let names): words.sentence(rejection, names)
    case .refusedIn(let version, let rejection, let names):
      words("{0} cannot be played like this: {1}", version, words.sentence(rejection, names))
    }
  }
}
