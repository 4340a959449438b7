import ScenarioFormat
public import Wording

extension Words {
  /// Why a case is missing from the shelf.
  public func sentence(_ trouble: Library.Trouble) -> String {
    switch trouble {
    case .findings(let file, let count):
      plural("{1} has a mistake.", "{1} has {0} mistakes.", count, file) + " "
        + self("See them with: hjemmetid check {0}", file)
    case .failure(.noSuchInput(let path)): self("There is nothing at {0}.", path)
    case .failure(.cannotRead(let path)): self("{0} cannot be read.", path)
    case .failure(.leavesFolder(let path)):
      self("{0} is a link that leads out of its folder.", path)
    case .failure(.misnamed(let path, let right)):
      sentence(CaseFailure.misnamed(path, right: right))
    case .failure(.tooDeep(let path)): sentence(CaseFailure.tooDeep(path))
    case .failure(.noCaseFile(let path)): sentence(CaseFailure.noCaseFile(path))
    case .failure(.noSuchLanguage(let code, _)): self("There is no language {0}.", code)
    case .idTaken(let file, let id):
      self("{0} has the same id as another case: {1}. One of the two is not shown.", file, id)
    }
  }
}
