import Foundation

extension CaseFolder {
  /// Reads the case in each of its languages.
  ///
  /// - Parameter locality: where it is played; the first locality that fits if it is not said.
  public func readings(locality: String? = nil) throws(CaseFailure) -> CaseReadings {
    let own = URL(fileURLWithPath: file)
    var files: [TranslationFile] = []
    for (language, path) in translations.sorted(by: { $0.key < $1.key }) {
      let bytes = try CaseFile.bytes(of: path, within: own)
      files.append(TranslationFile(language: language, file: path, bytes: bytes))
    }
    return CaseReadings(
      yaml: try bytes(), file: file, folder: name, translations: files,
      place: LocalChoice(localities, named: locality), strays: strays)
  }
}
