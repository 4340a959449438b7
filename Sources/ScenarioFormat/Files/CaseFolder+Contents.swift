import Foundation

extension CaseFolder {
  /// The files of a case as they are, for a recording that has to open for ever.
  public struct Contents: Hashable, Sendable {
    public let yaml: [UInt8]
    /// PO files by language.
    public let translations: [String: [UInt8]]

    public init(yaml: [UInt8], translations: [String: [UInt8]]) {
      self.yaml = yaml
      self.translations = translations
    }

    /// Reads the case from these files alone, in the language if it has it, else in its own.
    public func read(language: String, file: String, folder: String? = nil) -> Reading {
      let translation = translations[language].map {
        Translation(po: $0, file: "\(language).po", language: language)
      }
      return ScenarioReader.read(
        yaml: yaml, file: file, folder: folder, translation: translation)
    }
  }

  public func contents() throws(CaseFailure) -> Contents {
    let own = URL(fileURLWithPath: file)
    var read: [String: [UInt8]] = [:]
    for (language, path) in translations {
      read[language] = try CaseFile.bytes(of: path, within: own)
    }
    return Contents(yaml: try CaseFile.bytes(of: file, within: own), translations: read)
  }
}
