/// A translation as it is on disk.
public struct TranslationFile: Sendable {
  /// From the name of the file, such as `nb`.
  public let language: String
  /// What findings call it.
  public let file: String
  /// Any; whether they are a PO file is found when it is read.
  public let bytes: [UInt8]

  public init(language: String, file: String, bytes: [UInt8]) {
    self.language = language
    self.file = file
    self.bytes = bytes
  }
}
