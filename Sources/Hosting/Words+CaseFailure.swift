public import ScenarioFormat
public import Wording

extension Words {
  /// Why a case could not even be looked at, and the way out, after the name of the program.
  public func sentence(_ failure: CaseFailure) -> String {
    switch failure {
    case .noSuchInput(let path):
      self("there is no case at {0}. Name a folder with a scenario.yaml.", path)
    case .cannotRead(let path):
      self("{0} cannot be read. Look at its rights, or copy it elsewhere.", path)
    case .leavesFolder(let path):
      self(
        "{0} is a link that leads out of the folder of the case. Put the file itself there.", path)
    case .misnamed(let path, let right):
      self("{0} is not read, because it is not called {1}. Give it that name.", path, right)
    case .tooDeep(let path):
      self(
        "{0} holds a case, but lies one folder too deep. Move it up to the other cases, or name it itself.",
        path)
    case .noCaseFile(let path):
      self(
        "{0} holds translations or pictures, but no scenario.yaml. Put the case there, or move what is left of it.",
        path)
    case .noSuchLanguage(let code, let available):
      self(
        "the case has no language {0}. It has: {1}.", code, available.joined(separator: ", "))
    }
  }
}
