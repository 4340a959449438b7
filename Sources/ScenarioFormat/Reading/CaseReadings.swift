/// A case read once in each of its languages, with its files as they were then.
public struct CaseReadings: Sendable {
  /// In the case's own language.
  public let base: Reading
  /// In the order their files were given, those in the case's own language left out.
  public let translations: [(language: String, reading: Reading)]
  let yaml: [UInt8]
  let files: [TranslationFile]
  /// Of `files`.
  let translated: [Translation]
  /// What lies beside them and is not read.
  let strays: [Stray]
  /// The format it was read as.
  let newestFormat: Int

  init(
    yaml: [UInt8], file: String, folder: String?, translations files: [TranslationFile],
    place: LocalChoice?, along path: MigrationPath = .toCurrent, strays: [Stray] = []
  ) {
    self.strays = strays
    let composed = ComposedCase(yaml, file: file, along: path)
    func read(_ translation: Translation?) -> Reading {
      ScenarioReader.read(composed, folder: folder, translation: translation, place: place)
    }
    let own = read(nil)
    base = own
    translated = files.map { Translation(po: $0.bytes, file: $0.file, language: $0.language) }
    translations = zip(files, translated).filter { $0.0.language != own.language }
      .map { ($0.language, read($1.following(own.texts))) }
    self.yaml = yaml
    self.files = files
    newestFormat = composed.newestFormat
  }
}

extension CaseReadings {
  /// A file beside the case that looks as if it were meant to be read.
  public enum Stray: Hashable, Sendable {
    /// - Parameter right: what it would have to be called.
    case translation(name: String, right: String)
    case picture(name: String)
  }
}
