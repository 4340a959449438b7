import ArgumentParser
import Hosting
import Wording

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether this machine is ready for a table.",
    discussion: """
      Looks at the screen, the fonts, the cases, the disk, the sound, the language and the clock, and \
      opens no window. The exit status is 0 when the table can be opened, and 1 when something \
      stands in the way.
      """)

  @Option(help: "The language of what is said: \(ProgramLanguage.known).")
  var language: String?

  func run() throws {
    let words = try ProgramLanguage.words(for: language)
    let machine = MachineCheck(words: words)
    let remarks = machine.remarks()
    let version = Hjemmetid.configuration.version
    let lines = remarks.map {
      "  \(padded(mark($0.level, words), 10))\(padded($0.subject, 10))\($0.text)"
    }
    let blocking = remarks.count { $0.level == .blocking }
    let verdict =
      blocking == 0
      ? words("This machine is ready.")
      : words.plural(
        "This machine is not ready: {0} thing stands in the way.",
        "This machine is not ready: {0} things stand in the way.", blocking)
    try StandardStream.output.show(
      (["Hjemmetid \(version)", ""] + lines + ["", verdict]).joined(separator: "\n"))
    if blocking > 0 { throw Status.findings }
  }

  private func mark(_ level: MachineCheck.Level, _ words: Words) -> String {
    switch level {
    case .ready: words("ready")
    case .noticed: words("look at")
    case .blocking: words("missing")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
