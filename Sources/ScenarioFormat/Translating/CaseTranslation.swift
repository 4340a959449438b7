import Foundation

/// The file of a translation beside its case: read whole, brought up to date, written whole.
public struct CaseTranslation: Sendable {
  /// Such as `nb`, whatever region was asked for.
  public let language: String
  /// Where the file lies, or will.
  public let path: String
  /// As read; nothing is written before somebody does it.
  public var document: PODocument
  /// Whether there was such a file.
  public let existed: Bool

  /// Why there is no document to go on with.
  public enum Failure: Error, Sendable {
    case cannotRead(CaseFailure)
    /// The file is broken; it was left as it is.
    case broken([Finding], SourceText)
    /// Not a code such as `nb` or `pt-BR`.
    case badLanguage(String)
    /// The case is written in it.
    case ownLanguage(String)
  }

  /// - Parameter folder: the case; its translation need not be there yet.
  public init(
    of folder: CaseFolder, _ catalogue: TextCatalogue, language: String
  ) throws(Failure) {
    guard let language = LanguageCode.of(language) else { throw .badLanguage(language) }
    guard language != catalogue.language else { throw .ownLanguage(language) }
    self.language = language
    if let path = folder.translations[language] {
      self.path = path
      existed = true
      document = try Self.read(path, within: folder.file, language: language)
    } else {
      let end = folder.file.lastIndex(of: "/").map { folder.file[...$0] } ?? ""
      path = "\(end)\(language).po"
      existed = false
      document = PODocument(
        header: PODocument.Entry(source: PODocument.Source(context: nil, text: "")))
    }
  }

  /// Reads a PO file whole, or says everything that is wrong with it.
  ///
  /// - Parameter sibling: a file in the folder that links must not lead out of.
  public static func read(
    _ path: String, within sibling: String, language: String
  ) throws(Failure) -> PODocument {
    let bytes: [UInt8]
    do throws(CaseFailure) {
      bytes = try CaseFile.bytes(of: path, within: URL(fileURLWithPath: sibling))
    } catch {
      throw .cannotRead(error)
    }
    let source = SourceText(bytes, file: path)
    let errors = Translation(po: bytes, file: path, language: language).findings
      .filter { $0.severity == .error }
    guard errors.isEmpty else { throw .broken(errors, source) }
    do throws(POFile.Problem) { return try PODocument(bytes) } catch {
      let finding = Finding(
        .notPO, ["problem": .term(.problem(error.kind))], file: path,
        place: Finding.Place(line: error.line, column: 1, length: 1))
      throw .broken([finding], source)
    }
  }

  /// Brings the document up to date with the case.
  ///
  /// - Parameter date: for the header of a new file, such as `2026-11-21 20:39+0000`.
  @discardableResult
  public mutating func update(_ catalogue: TextCatalogue, date: String) -> PODocument.Changes {
    document.completeHeader(project: catalogue.project, language: language, date: date)
    return document.follow(catalogue, file: CaseFolder.fileName)
  }
}
