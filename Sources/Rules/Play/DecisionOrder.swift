/// The order in which a table decides.
public enum DecisionOrder: Hashable, Sendable {
  /// Whom to ask comes first: what is answered may settle what to do.
  case askingFirst
  /// As it was before an answer could tell anything. Only recordings of then are played so.
  case askingLast

  /// Who leads and whom to tell are left out where there is nothing to settle.
  public var steps: [GameState.Step] {
    switch self {
    case .askingFirst: [.asking, .choosing, .appointing, .telling]
    case .askingLast: [.choosing, .appointing, .asking, .telling]
    }
  }
}
