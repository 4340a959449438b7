/// What has to be known to begin a session, and so to play it again without anything else.
public struct NewSession: Hashable, Sendable {
  public var caseID: String
  /// As the table saw it, in ``language``.
  public var caseTitle: String
  /// BCP 47 code of the language that was played in.
  public var language: String
  /// The case's file, byte for byte.
  public var caseText: [UInt8]
  /// The PO files that came with the case, byte for byte, by BCP 47 code.
  public var translations: [String: [UInt8]]
  public var setup: SetupRecord

  public init(
    caseID: String, caseTitle: String, language: String, caseText: [UInt8],
    translations: [String: [UInt8]], setup: SetupRecord
  ) {
    self.caseID = caseID
    self.caseTitle = caseTitle
    self.language = language
    self.caseText = caseText
    self.translations = translations
    self.setup = setup
  }
}
