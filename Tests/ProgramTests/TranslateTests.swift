import Foundation
import Testing

/// `hjemmetid translate`, from outside.
@Suite(.serialized) struct TranslateTests {
  @Test func writesAFileAndTellsHowFarItIs() throws {
    try withCase { folder in
      let made = try Program.run(["translate", "extract", folder, "nb"])
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.errors.contains("nb.po"))
      let text = try String(contentsOfFile: "\(folder)/nb.po", encoding: .utf8)
      #expect(text.contains("msgctxt \"title\""))
      let again = try Program.run(["translate", "extract", folder, "nb"])
      #expect(again.errors.contains("nothing to change"))
      let status = try Program.run(["translate", "status", folder])
      #expect(status.status == 0)
      #expect(status.output.contains("nb "))
      #expect(try Program.run(["translate", "status", folder, "--strict"]).status == 1)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["en.po", "nb.po", "scenario.yaml"])
    }
  }

  @Test func takesOverAFileThatCameBack() throws {
    try withCase { folder in
      let back = "\(folder)/../back.po"
      try FileManager.default.moveItem(atPath: "\(folder)/en.po", toPath: back)
      let lone = try Program.run(["translate", "merge", folder, "en"])
      #expect(lone.status == 66)
      let merged = try Program.run(["translate", "merge", folder, "en", back])
      #expect(merged.status == 0, "\(merged.errors)")
      #expect(try Program.run(["translate", "status", folder, "--strict"]).status == 0)
    }
  }

  @Test func leavesABrokenFileAsItIs() throws {
    try withCase { folder in
      let path = "\(folder)/en.po"
      let broken = try String(contentsOfFile: path, encoding: .utf8)
        .replacing("msgstr \"Air in the Night\"", with: "msgstr \"Air in the Night")
      try broken.write(toFile: path, atomically: true, encoding: .utf8)
      for command in ["extract", "merge"] {
        let result = try Program.run(["translate", command, folder, "en"])
        #expect(result.status == 1)
        #expect(result.output.contains("en.po:20:1: error S030"), "\(result.output)")
        #expect(result.errors.contains("was left as it is"))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == broken)
    }
  }

  @Test(arguments: [
    (["extract", "{}", "../nb"], 64, "not the code of a language"),
    (["extract", "{}", "da"], 64, "written in da"), (["extract", "{}/x", "nb"], 66, "no case at"),
    (["merge", "{}", "en", "{}/x.po"], 66, "no file"),
  ]) func saysWhatItCannotDo(_ arguments: [String], _ status: Int32, _ says: String) throws {
    try withCase { folder in
      let all = ["translate"] + arguments.map { $0.replacing("{}", with: folder) }
      let result = try Program.run(all)
      #expect(result.status == status)
      #expect(result.errors.contains(says), "\(result.errors)")
    }
  }

  /// The first case on a shelf of its own.
  private func withCase(_ test: (String) throws -> Void) throws {
    try Program.withFolder { folder in
      for name in ["luften-om-natten", "localities"] {
        let from = "\(Program.project)/Scenarios/\(name)"
        guard FileManager.default.fileExists(atPath: from) else { continue }
        try FileManager.default.copyItem(atPath: from, toPath: "\(folder)/\(name)")
      }
      try test("\(folder)/luften-om-natten")
    }
  }
}
