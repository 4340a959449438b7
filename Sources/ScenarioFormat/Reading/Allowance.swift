/// A finding that the author knows about and has a reason to keep.
public struct Allowance: Hashable, Sendable {
  /// The code of the rule.
  public let code: String
  /// What it is about: an address, with everything below it.
  public let address: String
  /// The author's own words; never empty.
  public let because: String
  /// Where the case says so.
  public let place: Finding.Place
  /// The same as an address, such as `allow.1`.
  public let own: String

  func covers(_ finding: Finding) -> Bool {
    finding.code == code
      && (finding.address == address || finding.address.hasPrefix(address + "."))
  }
}
