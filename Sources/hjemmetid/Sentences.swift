import Foundation
public import Hosting
import ScenarioFormat
public import TableSDL
public import TableUI
import Wording

extension CaseFailure {
  var sentence: String { Words.english.sentence(self) }
}

extension WindowFailure {
  var sentence: String {
    switch self {
    case .noDisplay(let reason):
      "no window can be opened (\(reason)). Start it on a desktop, or play with --script."
    case .noFont(let reason):
      "no font was found (\(reason)). Install one: apt-get install fonts-inter."
    case .sdl(let call, let reason): "the screen gave an error (\(call): \(reason))."
    case .cannotWrite(let path, let reason): "\(path) cannot be written (\(reason))."
    }
  }
}

extension FontSubstitution {
  var sentence: String {
    "the font Inter was not found, so another is used. Install it: apt-get install fonts-inter."
  }
}

extension ScriptPlayer.Failure {
  var sentence: String {
    switch reason {
    case .nothingCalled(let id, let there):
      "nothing called \(id) can be pressed. There is: \(there.joined(separator: " "))."
    case .stillThere(let id): "\(id) can be pressed, and should not."
    case .stuck(let there):
      "the table does not get on. There is: \(there.joined(separator: " "))."
    case .left: "the table was left before the script was through."
    }
  }
}

extension TableWindow: Display {
  public func paint(_ commands: [DrawCommand]) throws { try draw(commands) }
}
