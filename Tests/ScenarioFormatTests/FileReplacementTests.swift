import Foundation
import ScenarioFormat
import Testing

@Suite struct FileReplacementTests {
  @Test func writesWholeFilesAndNothingBesideThem() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.po").path
    #expect(try FileReplacement.write(Array("one".utf8), to: path))
    #expect(try !FileReplacement.write(Array("one".utf8), to: path))
    #expect(try FileReplacement.write(Array("two".utf8), to: path))
    #expect(files.contents(atPath: path) == Data("two".utf8))
    // A link stays one; what it leads to is replaced.
    let link = folder.appendingPathComponent("b.po").path
    try files.createSymbolicLink(atPath: link, withDestinationPath: "a.po")
    #expect(try FileReplacement.write(Array("three".utf8), to: link))
    #expect(files.contents(atPath: path) == Data("three".utf8))
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "a.po")
    #expect(try files.contentsOfDirectory(atPath: folder.path).sorted() == ["a.po", "b.po"])
  }

  @Test func saysWhatItCannotWrite() {
    let failure = #expect(throws: FileReplacement.Failure.self) {
      try FileReplacement.write([1], to: "/nowhere/at/all/a.po")
    }
    #expect(failure?.path == "/nowhere/at/all/a.po")
    #expect(failure?.code == ENOENT)
  }
}
