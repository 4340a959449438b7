import ArgumentParser
import Foundation

/// What the parser of arguments knows of commands and options, as it tells it to other programs.
struct HelpDescription: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The command that words lead to, and how many of them do.
    func command(at path: some Sequence<String>) -> (command: Command, steps: Int) {
      var (found, steps) = (self, 0)
      for name in path {
        guard let next = found.subcommands?.first(where: { $0.commandName == name }) else { break }
        (found, steps) = (next, steps + 1)
      }
      return (found, steps)
    }

    var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// Every paragraph of it and of what is below it.
    var paragraphs: [String] {
      let own = [abstract, discussion] + shown.flatMap { [$0.abstract, $0.discussion] }
      return own.compactMap { $0 }.flatMap(HelpDescription.paragraphs)
        + (subcommands ?? []).flatMap(\.paragraphs)
    }

    /// What stands for a value in it and in what is below it, such as `<file>`.
    var values: [String] {
      shown.filter { $0.kind != .flag }.compactMap(\.valueName).map { "<\($0)>" }
        + (subcommands ?? []).flatMap(\.values)
    }
  }

  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let discussion: String?

    /// As it is typed, such as `--output <file>`.
    var label: String {
      switch kind {
      case .positional: "<\(valueName ?? "")>"
      case .flag: spellings
      case .option: spellings + (valueName.map { " <\($0)>" } ?? "")
      }
    }

    private var spellings: String { (names ?? []).map(\.text).joined(separator: ", ") }
  }

  enum Kind: String, Decodable { case positional, option, flag }

  struct Name: Decodable {
    let kind: String
    let name: String

    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  /// Of the whole program.
  static let program: HelpDescription? = try? JSONDecoder().decode(
    HelpDescription.self, from: Data(Hjemmetid._dumpHelp().utf8))

  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map { String($0).replacing("\n", with: " ") }
  }
}
