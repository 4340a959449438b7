public import Rules

/// A whole session, as it came from the file. The case's text has to be read before it can be
/// played again.
public struct StoredSession: Hashable, Sendable {
  public let summary: SessionSummary
  /// The case's file, byte for byte as it was when the session began; see ``Damage/caseText``.
  public let caseText: [UInt8]
  /// PO files, byte for byte, by BCP 47 code; those that are damaged are left out.
  public let translations: [String: [UInt8]]
  public let setup: SetupRecord
  /// In the order they were made.
  public let entries: [Recording.Entry]
  public let damage: Set<Damage>

  /// What is no longer as it was written.
  public enum Damage: Hashable, Sendable {
    /// The text is there, but not the one that was stored.
    case caseText
    case translation(String)
    /// From this one on, counted from 1, the record is lost.
    case entries(from: Int)
  }

  public init(
    summary: SessionSummary, caseText: [UInt8], translations: [String: [UInt8]],
    setup: SetupRecord, entries: [Recording.Entry], damage: Set<Damage> = []
  ) {
    self.summary = summary
    self.caseText = caseText
    self.translations = translations
    self.setup = setup
    self.entries = entries
    self.damage = damage
  }

  /// - Parameter scenario: what ``caseText`` and ``translations`` were read as.
  public func recording(in scenario: Scenario) throws(SetupRecord.Failure) -> Recording {
    Recording(setup: try setup.setup(in: scenario), entries: entries)
  }
}
