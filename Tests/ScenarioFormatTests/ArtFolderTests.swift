import Foundation
import Rules
import Testing

@testable import ScenarioFormat

/// The folder `art/` on a disk: links, devices, what is missing and what is left over.
@Suite struct ArtFolderTests {
  private static let picture = PictureTests.png(9, 5)

  /// What the review of a case with one picture says of it.
  private func codes(
    picture: String? = "bed.png", _ prepare: (URL) throws -> Void
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("art-\(UUID().uuidString)").appendingPathComponent("quiet-house")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let line = picture.map { "\n    picture: \($0)" } ?? ""
    let yaml = ExampleCase.yaml.replacing(
      "text: The nurse comes by.", with: "text: The nurse comes by.\(line)")
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("scenario.yaml"))
    try prepare(folder)
    let review = try CaseFolder(opening: folder.path).review()
    #expect(review.base?.scenario != nil)
    return review.findings.map { "\($0.code) \($0.address)" }
  }

  private func makeArt(in folder: URL) throws -> URL {
    let art = folder.appendingPathComponent("art")
    try FileManager.default.createDirectory(at: art, withIntermediateDirectories: true)
    return art
  }

  @Test func aPictureThatIsThere() throws {
    let found = try codes { folder in
      let art = try makeArt(in: folder)
      try Data(Self.picture).write(to: art.appendingPathComponent("bed.png"))
      // What systems leave in folders is none of the author's.
      try Data().write(to: art.appendingPathComponent(".DS_Store"))
    }
    #expect(found == [])
  }

  @Test func aPictureThatIsMissing() throws {
    #expect(try codes { _ in } == ["C040 situations.visit.picture"])
    #expect(try codes { _ = try makeArt(in: $0) } == ["C040 situations.visit.picture"])
  }

  @Test func aLinkIsNotFollowed() throws {
    let found = try codes { folder in
      let art = try makeArt(in: folder)
      let other = art.appendingPathComponent("other.png")
      try Data(Self.picture).write(to: other)
      try FileManager.default.createSymbolicLink(
        at: art.appendingPathComponent("bed.png"), withDestinationURL: other)
    }
    #expect(found == ["C046 art.other.png", "C041 situations.visit.picture"])
  }

  @Test func aFolderThatIsALinkIsNotFollowed() throws {
    let found = try codes { folder in
      let other = folder.deletingLastPathComponent().appendingPathComponent("elsewhere")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try Data(Self.picture).write(to: other.appendingPathComponent("bed.png"))
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("art"), withDestinationURL: other)
    }
    #expect(found == ["C041 situations.visit.picture"])
  }

  @Test func aFolderIsNoPicture() throws {
    let found = try codes { folder in
      try FileManager.default.createDirectory(
        at: try makeArt(in: folder).appendingPathComponent("bed.png"),
        withIntermediateDirectories: true)
    }
    #expect(found == ["C042 situations.visit.picture"])
  }

  @Test func whatIsLeftOver() throws {
    let found = try codes(picture: nil) { folder in
      let art = try makeArt(in: folder)
      for name in ["bed.png", "notes.txt"] {
        try Data(Self.picture).write(to: art.appendingPathComponent(name))
      }
    }
    #expect(found == ["C046 art.bed.png", "C046 art.notes.txt"])
  }

  /// A file that is far too large is not read to its end.
  @Test func aHugeFile() throws {
    let found = try codes { folder in
      let file = try makeArt(in: folder).appendingPathComponent("bed.png")
      try Data(Self.picture).write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 1 << 40)
      try handle.close()
    }
    #expect(found == ["C043 situations.visit.picture"])
  }
}
