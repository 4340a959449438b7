import ArgumentParser
import Checking
import Wording

/// Reports of parts cannot be put together.
enum MergeFailure: ProgramFailure, Equatable {
  case noPart(String)
  case otherLanguage(String)
  case mismatch(ShardReport.Mismatch)

  var status: ExitCode { Status.usage }

  func sentence(_ words: Words) -> String {
    switch self {
    case .noPart(let file):
      words("{0} is not a JSON report that was made with --shard.", file)
    case .otherLanguage(let code):
      words("the reports are in the language {0}. Leave out --language, or make them anew.", code)
    case .mismatch(let mismatch): Self.sentence(mismatch, words)
    }
  }

  private static func sentence(_ mismatch: ShardReport.Mismatch, _ words: Words) -> String {
    switch mismatch {
    case .versions(let versions):
      words(
        "the reports are from different versions of the program: {0}. Make them all with one.",
        words.list(versions))
    case .checks:
      words(
        "the reports are of different checks: the same cases, options and language are needed for all of them."
      )
    case .counts(let counts):
      words(
        "the reports divide the cases into different numbers of parts: {0}. Make them all with one.",
        words.list(counts.map { String($0) }))
    case .missing(let shards):
      words("parts are missing: {0}. Name all reports.", words.list(shards.map(\.text)))
    case .twice(let shard): words("the part {0} is there twice. Name each report once.", shard.text)
    case .unknown(let shard):
      words("the report of part {0} cannot be understood. Make it anew.", shard.text)
    }
  }
}
