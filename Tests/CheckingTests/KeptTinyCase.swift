import Foundation
import TestSupport

@testable import Checking
@testable import ScenarioFormat

/// A small case that stays where it is on disk, beside a folder where what was found is kept.
struct KeptTinyCase: Sendable {
  static let yaml =
    TinyCase.yaml
    + "\nclaims:\n  - {ending: at-home, random: at least 51%}\n  - {situation: breath, never: possible}\n"

  private let root: URL

  static func with(_ look: (KeptTinyCase) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let tiny = KeptTinyCase(root: root)
    try tiny.write("scenario.yaml", yaml)
    try tiny.write("../localities/dal.yaml", tiny.locality("Dal"))
    try look(tiny)
  }

  /// Of the case.
  var folder: URL { root.appending(path: "cases/tiny") }

  /// Whatever is kept, by name.
  var files: [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: kept().folder, includingPropertiesForKeys: nil)
    return (found ?? []).sorted { $0.path < $1.path }
  }

  func kept(_ program: String = "1") -> CheckedFolder {
    CheckedFolder(root.appending(path: "checked"), program: program)
  }

  func opened() throws -> CaseFolder { try CaseFolder(opening: folder.path) }

  func check(_ kept: CheckedFolder?) throws -> CheckedCase {
    try CaseCheck(analysis: CaseAnalysis(states: 100_000), kept: kept).check(opened())
  }

  func locality(_ title: String) -> String { TinyCase.locality(title, reach: "[day]") }

  /// A translation with one text.
  static func po(_ bed: String) -> String {
    "msgid \"\"\nmsgstr \"Language: nb\\n\"\n\nmsgctxt \"wishes.bed.text\"\nmsgid \"His own bed.\"\n"
      + "msgstr \"\(bed)\"\n"
  }

  /// - Parameter name: in the folder of the case.
  func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name).standardizedFileURL
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func change(_ words: String, _ others: String) throws {
    let file = folder.appending(path: "scenario.yaml")
    let before = try String(contentsOf: file, encoding: .utf8)
    let changed = before.replacing(words, with: others)
    guard changed != before else { throw TinyCase.NothingChanged(words: words) }
    try Data(changed.utf8).write(to: file)
  }
}
