import ArgumentParser
import Foundation
import Markup
import ScenarioFormat
import Wording

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a case to the newest format.",
    discussion: """
      Shows what changes as a unified diff, then rewrites the file. Comments, order and your way of \
      writing stay. A case in an older format can be played as it is.
      """)

  @ArgumentParser.Argument(help: "The case.")
  var path: String

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  func run() throws {
    let folder = try CaseFolder(opening: path)
    let file = folder.file
    let bytes = try folder.bytes()
    let words = ProgramLanguage.talk
    switch Migration.migrate(bytes, file: file) {
    case .isCurrent(let format):
      talk(words("{0} is in format {1}, the newest. There is nothing to do.", file, format))
    case .isNewer(let format):
      throw CaseTrouble.newerFormat(format, file: file)
    case .cannotRead(let findings):
      let sentences = ProgramLanguage.findings.sentences
      try StandardStream.output.show(
        DiagnosticRenderer(sentences: sentences)
          .render(findings, in: [SourceText(bytes, file: file)]))
      throw CaseTrouble.leftAsItIs(file: file)
    case .migrated(let change):
      try carryOut(change, on: bytes, in: file)
    }
  }

  private func carryOut(_ change: Migration.Change, on bytes: [UInt8], in file: String) throws {
    let words = ProgramLanguage.talk
    let (old, new) = (
      String(decoding: bytes, as: UTF8.self), String(decoding: change.bytes, as: UTF8.self)
    )
    let name = TerminalText.line(file)
    try StandardStream.output.show(
      UnifiedDiff.text(from: old, named: "a/\(name)", to: new, named: "b/\(name)"))
    for note in change.notes { talk(note) }
    guard !dryRun else {
      return talk(words("{0} was left as it is, in format {1}.", file, change.from))
    }
    try FileReplacement.write(change.bytes, to: file)
    talk(words("{0} is now in format {1}.", file, change.to))
  }
}
