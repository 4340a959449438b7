/// Texts that can be found again in a dump: `§clue:fever:gp§`.
public enum Marker: String, CaseIterable, Sendable {
  /// For one seat.
  case brief, clue
  /// For the facilitator.
  case note, fact
  /// For the table when its time has come.
  case wish, phase, card, truth, answer, quiet, told, outcome, knowledge, ending
  /// For everybody, at any time.
  case open

  public func callAsFunction(_ address: String...) -> String {
    "§\(rawValue):\(address.joined(separator: ":"))§"
  }

  /// Every marked text in `dump`.
  public static func found(in dump: String) -> Set<String> {
    var found: Set<String> = []
    // What stands between two signs is a marked text every other time.
    let parts = dump.split(separator: "§", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() where number % 2 == 1 { found.insert("§\(part)§") }
    return found
  }
}
