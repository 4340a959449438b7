import ArgumentParser
import Foundation
import ScenarioFormat
import Wording

/// What the commands about translations do alike.
enum TranslationFiles {
  static func open(_ path: String) throws -> (CaseFolder, TextCatalogue) {
    let folder = try CaseFolder(opening: path)
    guard let catalogue = TextCatalogue(try folder.read()) else {
      throw CaseTrouble.textsUncertain(path: path)
    }
    return (folder, catalogue)
  }

  static func translation(
    of folder: CaseFolder, _ catalogue: TextCatalogue, _ language: String
  ) throws -> CaseTranslation {
    do throws(CaseTranslation.Failure) {
      return try CaseTranslation(of: folder, catalogue, language: language)
    } catch {
      throw try ending(error)
    }
  }

  static func read(_ path: String, _ language: String) throws -> PODocument {
    do throws(CaseTranslation.Failure) {
      return try CaseTranslation.read(path, within: path, language: language)
    } catch {
      throw try ending(error)
    }
  }

  static func write(
    _ translation: CaseTranslation, _ changes: PODocument.Changes, _ catalogue: TextCatalogue
  ) throws {
    let isNew = try FileReplacement.write(translation.document.bytes, to: translation.path)
    let status = ScenarioFormat.TranslationStatus(of: translation.document, catalogue)
    let words = ProgramLanguage.talk
    let told = [
      changes.added > 0 ? words("{0} added", changes.added) : nil,
      changes.stale > 0 ? words("{0} out of date and marked fuzzy", changes.stale) : nil,
      changes.moved > 0 ? words("{0} moved with their texts", changes.moved) : nil,
      changes.retired > 0 ? words("{0} no longer used", changes.retired) : nil,
    ].compactMap(\.self)
    let what =
      !isNew
      ? words("nothing to change")
      : told.isEmpty ? words("places and notes renewed") : told.joined(separator: ", ")
    talk(
      words(
        "{0}: {1}; {2} of {3} texts translated.", translation.path, what, status.translated,
        status.texts))
  }

  /// As gettext writes it.
  static var now: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd HH:mm'+0000'"
    return format.string(from: Date())
  }

  private static func ending(_ failure: CaseTranslation.Failure) throws -> any ProgramFailure {
    switch failure {
    case .cannotRead(.noSuchInput(let path)): FileFailure.noFile(path)
    case .cannotRead(let failure): failure
    case .broken(let findings, let source): try broken(findings, source)
    case .badLanguage(let code): CaseTrouble.notALanguage(code)
    case .ownLanguage(let code): CaseTrouble.ownLanguage(code)
    }
  }

  private static func broken(_ findings: [Finding], _ source: SourceText) throws -> CaseTrouble {
    let sentences = ProgramLanguage.findings.sentences
    try StandardStream.output.show(
      DiagnosticRenderer(sentences: sentences).render(findings, in: [source]))
    return .brokenTranslation(file: source.file)
  }
}
