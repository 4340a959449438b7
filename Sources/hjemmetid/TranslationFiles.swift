import ArgumentParser
import Foundation
import ScenarioFormat

/// What the commands about translations do alike.
enum TranslationFiles {
  static func open(_ path: String) throws -> (CaseFolder, TextCatalogue) {
    do throws(CaseFailure) {
      let folder = try CaseFolder(opening: path)
      let reading = try folder.read()
      if let catalogue = TextCatalogue(reading) { return (folder, catalogue) }
    } catch {
      throw stop(error.sentence, ExitCode(error.exitStatus))
    }
    throw stop(
      "\(path) has mistakes, so its texts cannot be told for sure. See them with: hjemmetid check \(path)",
      Status.findings)
  }

  static func translation(
    of folder: CaseFolder, _ catalogue: TextCatalogue, _ language: String
  ) throws -> CaseTranslation {
    do throws(CaseTranslation.Failure) {
      return try CaseTranslation(of: folder, catalogue, language: language)
    } catch {
      throw ending(error)
    }
  }

  static func read(_ path: String, _ language: String) throws -> PODocument {
    do throws(CaseTranslation.Failure) {
      return try CaseTranslation.read(path, within: path, language: language)
    } catch {
      throw ending(error)
    }
  }

  static func write(
    _ translation: CaseTranslation, _ changes: PODocument.Changes, _ catalogue: TextCatalogue
  ) throws {
    let isNew: Bool
    do throws(FileReplacement.Failure) {
      isNew = try FileReplacement.write(translation.document.bytes, to: translation.path)
    } catch {
      throw stop(
        "\(error.path) cannot be written (\(error.reason)). Look at the rights of the folder.",
        Status.inputOutput)
    }
    let status = ScenarioFormat.TranslationStatus(of: translation.document, catalogue)
    let told = [
      (changes.added, "added"), (changes.stale, "out of date and marked fuzzy"),
      (changes.moved, "moved and marked fuzzy"), (changes.retired, "no longer used"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    talk(
      "\(translation.path): "
        + (isNew
          ? told.isEmpty ? "places and notes renewed" : told.joined(separator: ", ")
          : "nothing to change")
        + "; \(status.translated) of \(status.texts) texts translated.")
  }

  /// As gettext writes it.
  static var now: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd HH:mm'+0000'"
    return format.string(from: Date())
  }

  static func ending(_ failure: CaseTranslation.Failure) -> ExitCode {
    switch failure {
    case .cannotRead(.noSuchInput(let path)):
      return stop("there is no file \(path).", Status.noInput)
    case .cannotRead(let failure):
      return stop(failure.sentence, ExitCode(failure.exitStatus))
    case .broken(let findings, let source):
      print(DiagnosticRenderer().render(findings, in: [source]))
      return stop(
        "\(source.file) was left as it is. Correct it, or take it back from a translation program.",
        Status.findings)
    case .badLanguage(let code):
      return stop(
        "\(code) is not the code of a language. Write two or three small letters, such as nb or en.",
        Status.usage)
    case .ownLanguage(let code):
      return stop(
        "the case is written in \(code), so there is nothing to translate.", Status.usage)
    }
  }
}

/// Says a sentence on standard error and goes on.
func talk(_ sentence: String) {
  FileHandle.standardError.write(Data("hjemmetid: \(sentence)\n".utf8))
}
