public import Wording

extension Words {
  /// Why the table cannot be opened in a rehearsal.
  public func sentence(_ failure: TableHost.RehearsalFailure) -> String {
    switch failure {
    case .noRehearsal(let name, let there):
      there.isEmpty
        ? self("the case has no rehearsals. Write one under `rehearsals:`.")
        : self(
          "the case has no rehearsal {0}. It has: {1}.", name, there.joined(separator: "; "))
    case .cannotBegin(let rejection, let names):
      self("the rehearsal cannot begin: {0}", sentence(rejection, names))
    case .noRound(let round, let played):
      self("the rehearsal does not come to round {0}. It plays {1}.", round, played)
    }
  }
}
