extension Rehearsal.Failure {
  /// The round it went another way in, from 1; `nil` before the first and after the last.
  public var round: Int? {
    switch self {
    case .cardCannotCome(let step, _), .roundNotQuiet(let step, _), .roundQuiet(let step),
      .refused(let step, _, _), .truthCannotBe(let step, _), .wishCannotBe(let step, _),
      .outcomeCannotCome(let step, _, _), .gameOver(let step):
      step
    case .setup, .unexpected: nil
    }
  }
}
