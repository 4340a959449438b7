import Dispatch
import Foundation
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// What was found is used again for the same case, and for no other.
@Suite struct CheckedFolderTests {
  private static let claims =
    "\nclaims:\n  - {ending: at-home, random: at least 51%}\n  - {situation: breath, never: possible}"

  private func withFolder(_ look: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "checked-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try look(folder)
  }

  private func files(_ folder: URL) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).sorted { $0.path < $1.path }
  }

  private func check(
    _ kept: CheckedFolder?, _ words: String = "", _ others: String = "", states: Int = 100_000,
    locality: String? = nil
  ) throws -> CheckedCase {
    try TinyCase.check(
      "    expect: {ending: at-home, dignity: 7}",
      "    expect: {ending: at-home, dignity: 7}" + Self.claims, words, others,
      localities: ["dal": TinyCase.locality(locality ?? "Dal", reach: "[day]")]
    ) { folder in
      try CaseCheck(analysis: CaseAnalysis(states: states), kept: kept).check(folder)
    }
  }

  private func said(_ checked: CheckedCase) -> [String] {
    checked.findings.map { "\($0.code) \($0.line) \($0.message) \(checked.story(of: $0))" }
  }

  @Test func isTheSameFromTheFolder() throws {
    try withFolder { folder in
      let kept = CheckedFolder(folder, program: "1")
      let expected = said(try check(nil))
      #expect(expected.contains { $0.hasPrefix("A") })
      #expect(said(try check(kept)) == expected)
      #expect(files(folder).count == 1)
      let made = try #require(files(folder).first)
      let bytes = try Data(contentsOf: made)
      #expect(said(try check(kept)) == expected)
      #expect(try Data(contentsOf: made) == bytes)
      #expect(files(folder).count == 1)
      let rights = try FileManager.default.attributesOfItem(atPath: made.path)
      #expect(rights[.posixPermissions] as? Int == 0o600)
      let own = try FileManager.default.attributesOfItem(atPath: folder.path)
      #expect(own[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func anyOtherCaseIsAnother() throws {
    try withFolder { folder in
      let kept = CheckedFolder(folder, program: "1")
      let checks: [() throws -> CheckedCase] = [
        { try check(kept) }, { try check(CheckedFolder(folder, program: "2")) },
        { try check(kept, "He calms down.", "He is calm.") },
        { try check(kept, "random: at least 51%", "random: at least 50%") },
        { try check(kept, "safety: 4", "safety: 5") }, { try check(kept, states: 90_000) },
        { try check(kept, locality: "Fjord") },
      ]
      for (number, check) in checks.enumerated() {
        _ = try check()
        #expect(files(folder).count == number + 1)
      }
    }
  }

  /// Every bit of the file: what comes out is what a fresh check finds.
  @Test func aFlippedBitChangesNothing() throws {
    try withFolder { folder in
      let kept = CheckedFolder(folder, program: "1")
      let expected = said(try check(kept))
      let file = try #require(files(folder).first)
      let bytes = try Data(contentsOf: file)
      for place in stride(from: 0, to: bytes.count, by: 11) {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(place % 8)
        try damaged.write(to: file)
        #expect(said(try check(kept)) == expected)
        #expect(try Data(contentsOf: file) == bytes)
      }
      for count in [0, 1, 70, bytes.count - 1] {
        try bytes.prefix(count).write(to: file)
        #expect(said(try check(kept)) == expected)
      }
    }
  }

  /// A folder that cannot be one, and one of another that may not be written to.
  @Test func aFolderThatIsNoneFailsNothing() throws {
    try withFolder { folder in
      try Data("no folder".utf8).write(to: folder)
      let expected = said(try check(nil))
      #expect(said(try check(CheckedFolder(folder, program: "1"))) == expected)
      let below = CheckedFolder(folder.appending(path: "checked"), program: "1")
      #expect(said(try check(below)) == expected)
      let nowhere = CheckedFolder(URL(fileURLWithPath: "/proc/none/checked"), program: "1")
      #expect(said(try check(nowhere)) == expected)
    }
  }

  @Test func manyAtOnceKeepOneWholeFile() throws {
    try withFolder { folder in
      let kept = CheckedFolder(folder, program: "1")
      let expected = said(try check(nil))
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        #expect((try? said(check(kept))) == expected)
      }
      #expect(files(folder).count == 1)
      #expect(said(try check(kept)) == expected)
    }
  }

  @Test func whatWasUsedLongestAgoGoesFirst() throws {
    try withFolder { folder in
      let kept = CheckedFolder(folder, program: "1", bytes: 3000)
      for safety in 1...3 { _ = try check(kept, "safety: 4", "safety: \(safety)") }
      let all = files(folder)
      for (age, file) in all.enumerated() {
        try FileManager.default.setAttributes(
          [.modificationDate: Date.now - Double(100 - age)], ofItemAtPath: file.path)
      }
      let sizes = try all.map { try Data(contentsOf: $0).count }
      kept.makeRoom()
      let left = files(folder)
      #expect(left == Array(all.suffix(left.count)))
      #expect(left.count < all.count)
      #expect(sizes.suffix(left.count).reduce(0, +) <= 3000)
      CheckedFolder(folder, program: "1", bytes: 0).makeRoom()
      #expect(files(folder).isEmpty)
    }
  }
}
