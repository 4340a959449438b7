import Foundation
import Testing

/// The program finds its own files from where it is, wherever it was built and is started.
@Suite struct PlaceTests {
  struct Layout: CustomTestStringConvertible {
    let testDescription: String
    let program: String
    /// The folder that holds `Assets` and `Scenarios`.
    let files: String
    /// Where a link to the program lies that it is started by.
    var link: String?
  }

  static let layouts = [
    Layout(
      testDescription: "a checkout that was copied",
      program: "copy/.build/any-unknown-linux/release/hjemmetid", files: "copy"),
    Layout(
      testDescription: "installed", program: "prefix/bin/hjemmetid",
      files: "prefix/share/hjemmetid"),
    Layout(
      testDescription: "installed and called by a link", program: "opt/game/bin/hjemmetid",
      files: "opt/game/share/hjemmetid", link: "bin/hjemmetid"),
  ]

  @Test(arguments: layouts) func findsItsFiles(_ layout: Layout) throws {
    try Program.withFolder { folder in
      func below(_ path: String) throws -> String {
        let whole = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(
          at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
        return whole.path
      }
      let program = try below(layout.program)
      try Self.put(Program.path, at: program)
      for name in ["Assets", "Scenarios"] {
        try FileManager.default.createSymbolicLink(
          atPath: below("\(layout.files)/\(name)"),
          withDestinationPath: "\(Program.project)/\(name)")
      }
      var started = program
      if let link = layout.link {
        started = try below(link)
        try FileManager.default.createSymbolicLink(
          atPath: started, withDestinationPath: program)
      }
      let elsewhere = URL(fileURLWithPath: try below("elsewhere/file")).deletingLastPathComponent()
      let schema = try Program.run(
        ["schema", "--language", "da"], program: started, in: elsewhere.path)
      #expect(schema.status == 0 && schema.output.contains("\"Titel\""), "\(schema.errors)")
      let script = try below("script")
      try Data("expect case-1\n".utf8).write(to: URL(fileURLWithPath: script))
      let played = try Program.run(
        ["play", "--script", script, "--no-save"], program: started, in: elsewhere.path)
      #expect(played.status == 0, "\(played.errors)")
    }
  }

  @Test func saysWhatToDoWithoutThem() throws {
    try Program.withFolder { folder in
      let program = "\(folder)/hjemmetid"
      try Self.put(Program.path, at: program)
      let result = try Program.run(
        ["play", "--script", "\(folder)/none", "--no-save"], program: program, in: folder)
      #expect(result.status == 66)
      #expect(result.errors.contains("HJEMMETID_ASSETS"), "\(result.errors)")
    }
  }

  /// As another name of the same file; a copy where folders lie on two disks.
  private static func put(_ program: String, at path: String) throws {
    do {
      try FileManager.default.linkItem(atPath: program, toPath: path)
    } catch {
      try FileManager.default.copyItem(atPath: program, toPath: path)
    }
  }
}
