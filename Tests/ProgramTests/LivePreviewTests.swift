import Foundation
import Testing

/// `play --watch` from outside: what an author sees who saves while the table is open.
@Suite(.serialized) struct LivePreviewTests {
  private static let slip = ("sector: hospital", "sector: hospitl")

  private func desk(_ folder: String) throws -> URL {
    for name in ["luften-om-natten", "localities"] {
      try FileManager.default.copyItem(
        atPath: "\(Program.project)/Scenarios/\(name)", toPath: "\(folder)/\(name)")
    }
    return URL(fileURLWithPath: "\(folder)/luften-om-natten/scenario.yaml")
  }

  private func spoil(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(Self.slip.0, with: Self.slip.1).utf8).write(to: file)
  }

  /// The table with the list of findings open, after `script`; `meanwhile` happens once it is open.
  private func picture(
    _ folder: String, _ script: String, language: String, meanwhile: () throws -> Void = {}
  ) throws -> Pixels {
    try Program.withFolder { pictures in
      let path = "\(pictures)/script"
      let text = "picture open\n\(script)\nkey f3\nexpect primary\npicture findings\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let process = try Program.process([
        "play", "\(folder)/luften-om-natten", "--watch", "--script", path, "--pictures", pictures,
        "--language", language, "--size", "1280x720",
      ])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try Program.start(process, untilFileIn: pictures, endingIn: "open.png")
      try meanwhile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try Pixels("\(pictures)/findings.png")
    }
  }

  @Test func aSaveIsSeenInTheWindow() throws {
    try Program.withFolder { folder in
      let file = try desk(folder)
      let sound = try picture(folder, "", language: "da")
      // How soon a save is seen is measured elsewhere: a busy machine is given more time.
      let whole = try Data(contentsOf: file)
      var saved = sound
      for patience in [3, 15, 60] where PictureDifference(saved, sound).share <= 0.004 {
        try whole.write(to: file)
        saved = try picture(folder, "wait \(patience)", language: "da") { try spoil(file) }
      }
      let opened = try picture(folder, "", language: "da")
      #expect(PictureDifference(saved, sound).share > 0.004, "the mistake is shown")
      let norwegian = try picture(folder, "", language: "nb")
      #expect(PictureDifference(norwegian, opened).share > 0, "in the language of the table")
      // Begun with the mistake there is no case to show, so only the window of findings is alike.
      #expect(PictureDifference(opened, sound).share > 0.004)
    }
  }
}
