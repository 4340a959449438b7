import ArgumentParser
import Rules
import Sessions
import Wording

struct SessionsRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Offer a game again that was put away.",
    discussion: "The shelf shows it as the first of the unfinished games.")

  @OptionGroup var options: SessionsCommand.Options

  @ArgumentParser.Argument(help: "Its number, as the command list shows it.")
  var number: Int64

  func run() throws {
    let id = SessionID(rawValue: number)
    // A file that is not there is not made.
    _ = try SessionStore(path: options.path, access: .readOnly).load(id)
    let store = try SessionStore(path: options.path)
    try store.bringBack(id)
    let words = ProgramLanguage.talk
    talk(words("game {0} is offered again.", String(number)))
  }
}
