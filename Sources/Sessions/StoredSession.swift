public import Rules

/// A whole session, as it came from the file. The case's text has to be read before it can be
/// played again.
public struct StoredSession: Hashable, Sendable {
  public let summary: SessionSummary
  /// The case's file, byte for byte as it was when the session began.
  public let caseText: [UInt8]
  /// PO files, byte for byte, by BCP 47 code.
  public let translations: [String: [UInt8]]
  public let setup: SetupRecord
  /// In the order they were made.
  public let entries: [Recording.Entry]

  public init(
    summary: SessionSummary, caseText: [UInt8], translations: [String: [UInt8]],
    setup: SetupRecord, entries: [Recording.Entry]
  ) {
    self.summary = summary
    self.caseText = caseText
    self.translations = translations
    self.setup = setup
    self.entries = entries
  }

  /// - Parameter scenario: what ``caseText`` and ``translations`` were read as.
  public func recording(in scenario: Scenario) throws(SetupRecord.Failure) -> Recording {
    Recording(setup: try setup.setup(in: scenario), entries: entries)
  }
}
