/// A translation as it is on disk.
public struct TranslationFile: Sendable {
  public let language: String
  /// What findings call it.
  public let file: String
  public let bytes: [UInt8]

  public init(language: String, file: String, bytes: [UInt8]) {
    self.language = language
    self.file = file
    self.bytes = bytes
  }
}
