/// What a line tells about a card when it is asked, for everybody to hear before they decide.
public struct Answer: Hashable, Sendable {
  public let line: AdviceLineID
  /// The first that fits what is true is told. The last one fits whatever is true. Never empty.
  public let lines: [Clue.Line]

  public init(line: AdviceLineID, lines: [Clue.Line]) {
    self.line = line
    self.lines = lines
  }

  /// Which of its lines is told: its place among ``lines``.
  ///
  /// - Parameter truth: `nil` on a card that hides nothing.
  public func line(where truth: PossibilityID?) -> Int? { lines.place(where: truth) }
}
