import Foundation
import Hosting
import Testing
import Wording

@testable import hjemmetid

/// Standard output and standard error that cannot be written, for every way to start the program: it
/// ends by itself and says so in its status.
@Suite struct LostOutputTests {
  /// What is wrong with them.
  enum Loss: String, CaseIterable {
    case outputFull, outputClosed, errorsClosed, bothClosed, readerGone, errorsFull, inputClosed

    /// For a shell.
    var redirection: String {
      switch self {
      case .outputFull: ">/dev/full"
      case .outputClosed: ">&-"
      case .errorsClosed: "2>&-"
      case .bothClosed: ">&- 2>&-"
      case .readerGone: ""
      case .errorsFull: "2>/dev/full"
      case .inputClosed: "<&-"
      }
    }

    func loses(_ result: Program.Result) -> Bool {
      let (output, errors) = (!result.output.isEmpty, !result.errors.isEmpty)
      return switch self {
      case .outputFull, .outputClosed, .readerGone: output
      case .errorsClosed, .errorsFull: errors
      case .bothClosed: output || errors
      case .inputClosed: false
      }
    }
  }

  static let subcommands = ProgramForms.subcommands + [[]]

  @Test(arguments: subcommands) func endsAsItShould(_ subcommand: [String]) throws {
    let forms = subcommand == [] ? ProgramForms.general : ProgramForms.forms(of: subcommand)
    for form in forms {
      let whole = try run(form, losing: nil)
      #expect(whole.status >= 0, "\(form): \(whole.status)")
      for loss in Loss.allCases {
        let result = try run(form, losing: loss)
        let told = "\(form) \(loss): \(result.status), not \(whole.status)\n\(result.errors)"
        #expect(result.status >= 0 && result.status < 128 || result.status == 141, "\(told)")
        guard loss.loses(whole) else {
          #expect(result.status == whole.status, "\(told)")
          continue
        }
        #expect(result.status != 0, "\(told)")
        switch loss {
        case .outputFull where whole.status == 0:
          #expect(result.status == 74, "\(told)")
          #expect(says(.full, result), "\(told)")
        case .outputClosed where whole.status == 0:
          #expect(result.status == 74, "\(told)")
          #expect(says(.closed, result), "\(told)")
        case .readerGone:
          #expect(whole.status != 0 || result.status == 141, "\(told)")
          #expect(!result.errors.contains("standard output"), "\(told)")
        case .outputFull, .outputClosed, .errorsClosed, .errorsFull, .bothClosed, .inputClosed:
          break
        }
      }
    }
  }

  private func says(_ reason: SystemReason, _ result: Program.Result) -> Bool {
    let sentences = ProgramLanguage.languages.codes.compactMap(ProgramLanguage.languages.words)
      .map(FileFailure.outputLost(reason).sentence)
    return sentences.count > 2
      && sentences.contains { result.errors.contains("hjemmetid: \($0)\n") }
  }

  @Test(arguments: [
    ("da", "der kan ikke skrives til standard output (disken er fuld)"),
    ("nb", "det går ikke å skrive til standard ut (disken er full)"),
  ])
  func isSaidInTheLanguage(_ language: String, _ says: String) throws {
    let result = try Program.run(
      [], environment: ["LANG": language], through: ">/dev/full")
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("hjemmetid: \(says)"), "\(result.errors)")
  }

  /// A file that is opened first must not get the number of what was closed.
  @Test func aReportIsNotMixedWithWhatIsSaid() throws {
    try Program.withFolder { folder in
      let report = "\(folder)/r.json"
      let result = try Program.run(
        ["check", "nowhere", "--format", "json=\(report)"], through: "<&- >&- 2>&-")
      #expect(result.status == 66)
      let text = try String(contentsOfFile: report, encoding: .utf8)
      #expect(text.hasPrefix("{") && text.hasSuffix("}\n") && !text.contains("hjemmetid:"))
    }
  }

  /// A limit to the size of files is a sentence, not a signal.
  @Test(arguments: [
    ["schema", "--output", "{}/s.json"],
    ["check", "{}/b", "--format", "sarif={}/r.sarif"], ["translate", "extract", "{}/a", "nb"],
    ["analyse", "{}/a", "--html", "{}/a.html"],
    ["analyse", "{}/a", "--export", "drn", "--output", "{}/a.drn"],
    ["analyse", "{}/a", "--export", "pomdp", "--output", "{}/a.drn"],
  ])
  func filesMayGrowNoLarger(_ arguments: [String]) throws {
    try Program.withFolder { folder in
      try ProgramForms.lay(out: folder)
      let before = try Self.names(in: folder)
      let result = try Program.run(
        arguments.map { $0.replacing("{}", with: folder) }, through: ">/dev/null", limit: 2)
      #expect(result.status == 74, "\(result)")
      #expect(result.errors.contains("(the file is too large)"), "\(result)")
      #expect(try Self.names(in: folder).subtracting(["c", "p"]) == before, "nothing is left")
    }
  }

  private static func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
  }

  private func run(_ form: [String], losing loss: Loss?) throws -> Program.Result {
    try Program.withFolder { folder in
      try ProgramForms.lay(out: folder)
      let arguments = form.map { $0.replacing("{}", with: folder) }
      let environment = ["XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder]
      guard loss != .readerGone else {
        return try Program.run(withoutReader: arguments, environment: environment)
      }
      return try Program.run(
        arguments, environment: environment, through: loss?.redirection ?? "")
    }
  }
}
