import Foundation
import Hosting
import Wording

/// The help of a command in a language other than the parser's own, laid out as the parser does it.
struct HelpPage {
  private let command: HelpDescription.Command
  /// Such as `hjemmetid check <paths> …`.
  private let usage: String
  private let words: Words
  private let help: [String: String]

  private static let width = 80
  private static let labelWidth = 26

  /// - Parameters:
  ///   - english: what the parser would say: how the command is used stands in it.
  ///   - help: English paragraphs and what they are in the language.
  /// - Returns: `nil` when it is not the help of a command.
  init?(english: String, in words: Words, _ help: [String: String]) {
    guard english.hasPrefix("OVERVIEW: "),
      let match = english.firstMatch(of: /(?m)^USAGE: ((?:.+\n?)+)/),
      let program = HelpDescription.program
    else { return nil }
    usage = String(match.output.1).trimmingCharacters(in: .newlines)
    let path = usage.split(separator: " ").dropFirst().map(String.init)
    command = program.command.command(at: path).command
    self.words = words
    self.help = help
  }

  /// A paragraph in the language; as it is where nobody has translated it.
  static func translated(_ english: String, _ words: Words, _ help: [String: String]) -> String {
    // Which languages there are is not known beforehand.
    let known = ProgramLanguage.known
    return help[english.replacing(known, with: "{0}")]?
      .replacing("{0}", with: ProgramLanguage.languages.codes.joined(separator: ", ")) ?? english
  }

  var text: String {
    var parts: [String] = []
    let said = [command.abstract, command.discussion].compactMap { $0 }
      .flatMap(HelpDescription.paragraphs).map(translated)
    if let first = said.first {
      parts.append(wrapped("\(words("OVERVIEW")): \(first)"))
      parts += said.dropFirst().map { wrapped($0) }
    }
    parts.append("\(words("USAGE")): \(withValues(usage))")
    let positional = command.shown.filter { $0.kind == .positional }
    let options = command.shown.filter { $0.kind != .positional }
    parts += [(words("ARGUMENTS"), positional), (words("OPTIONS"), options)]
      .filter { !$0.1.isEmpty }.map { title, arguments in
        "\(title):\n" + arguments.map { entry($0) }.joined(separator: "\n")
      }
    let commands = command.subcommands?.filter { $0.commandName != "help" } ?? []
    if !commands.isEmpty {
      parts.append(
        "\(words("SUBCOMMANDS")):\n"
          + commands.map { entry($0.commandName, [$0.abstract.map(translated) ?? ""]) }
          .joined(separator: "\n"))
      let asked = (["hjemmetid", "help"] + path + ["<\(words("command"))>"])
      parts.append("  " + words("More about one of them: {0}", asked.joined(separator: " ")))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The names after that of the program.
  private var path: [String] {
    let names = usage.split(separator: " ").dropFirst().map(String.init)
    let steps = HelpDescription.program?.command.command(at: names).steps ?? 0
    return Array(names.prefix(steps))
  }

  private func translated(_ english: String) -> String { Self.translated(english, words, help) }

  private func entry(_ argument: HelpDescription.Argument) -> String {
    let usual = argument.defaultValue.map { words("(if left out: {0})", $0) }
    let first = [argument.abstract.map(translated), usual].compactMap { $0 }
      .joined(separator: " ")
    let rest = argument.discussion.map { HelpDescription.paragraphs($0).map(translated) } ?? []
    return entry(withValues(argument.label), [first] + rest)
  }

  /// What stands for a value is in the language too; what is typed stays.
  private func withValues(_ typed: String) -> String {
    typed.replacing("<subcommand>", with: "<\(words("command"))>")
      .replacing(/<[^<> ]+>/) { help[String($0.output)] ?? String($0.output) }
  }

  private func entry(_ label: String, _ paragraphs: [String]) -> String {
    let margin = String(repeating: " ", count: Self.labelWidth)
    let text = paragraphs.map { wrapped($0, indent: Self.labelWidth) }.joined(separator: "\n")
    let start = "  \(label)"
    guard start.count < Self.labelWidth else { return start + "\n" + text }
    return start + margin.dropFirst(start.count) + text.dropFirst(Self.labelWidth)
  }

  private func wrapped(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
