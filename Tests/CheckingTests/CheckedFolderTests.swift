import Dispatch
import Foundation
import TestSupport
import Testing
import Wording

@testable import Checking
@testable import ScenarioFormat

/// What was found is used again for the same case, and for no other.
@Suite struct CheckedFolderTests {
  @Test func isTheSameFromTheFolder() throws {
    try KeptTinyCase.with { tiny in
      let kept = tiny.kept()
      let expected = said(try tiny.check(nil))
      #expect(expected.contains { $0.hasPrefix("A") })
      #expect(tiny.files.isEmpty)
      #expect(said(try tiny.check(kept)) == expected)
      // Of the whole case, and of its plays.
      #expect(tiny.files.count == 2)
      let bytes = try tiny.files.map { try Data(contentsOf: $0) }
      #expect(said(try tiny.check(kept)) == expected)
      #expect(try tiny.files.map { try Data(contentsOf: $0) } == bytes)
      for file in tiny.files {
        let rights = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
      }
      let own = try FileManager.default.attributesOfItem(atPath: kept.folder.path)
      #expect(own[.posixPermissions] as? Int == 0o700)
    }
  }

  /// That what is kept is what is used, and only by a check of nothing else.
  @Test func whatIsKeptIsUsed() throws {
    try KeptTinyCase.with { tiny in
      let kept = tiny.kept()
      let checked = try tiny.check(kept)
      #expect(checked.title == "A tiny case")
      let analysis = CaseAnalysis(states: 100_000)
      let key = try #require(
        try kept.key(of: tiny.opened(), named: nil, analysis, .english))
      var other = KeptCase(checked)
      other.title = "As it was kept"
      kept.keep(other, as: key)
      #expect(try tiny.check(kept).title == "As it was kept")
      #expect(try tiny.check(nil).title == "A tiny case")
      let reading = CaseCheck(analysis: analysis, kept: kept, keepsReadings: true)
      let read = try reading.check(tiny.opened())
      #expect(read.title == "A tiny case")
      #expect(read.reading != nil)
    }
  }

  /// What changes and how many files there are more: one of the case, and one of its plays where those
  /// may be others.
  static let changes: [(what: String, new: Int, change: @Sendable (KeptTinyCase) throws -> Void)] =
    [
      ("a text", 2, { try $0.change("He calms down.", "He is calm.") }),
      ("a claim", 2, { try $0.change("random: at least 51%", "random: at least 50%") }),
      ("a number", 2, { try $0.change("safety: 4", "safety: 5") }),
      ("a locality", 2, { try $0.write("../localities/dal.yaml", $0.locality("Fjord")) }),
      ("another locality", 2, { try $0.write("../localities/fjord.yaml", $0.locality("Fjord")) }),
      ("a translation", 1, { try $0.write("nb.po", KeptTinyCase.po("Seng.")) }),
      (
        "a translation in other words", 2,
        {
          try $0.write("nb.po", KeptTinyCase.po("Seng."))
          _ = try $0.check($0.kept())
          try $0.write("nb.po", KeptTinyCase.po("Sengen."))
        }
      ),
      ("a picture", 1, { try $0.write("art/bed.svg", "<svg/>") }),
      (
        "another picture of the name", 2,
        {
          try $0.write("art/bed.svg", "<svg/>")
          _ = try $0.check($0.kept())
          try $0.write("art/bed.svg", "<svg />")
        }
      ),
      ("a folder among the pictures", 1, { try $0.write("art/more/bed.svg", "<svg/>") }),
      ("a picture elsewhere", 1, { try $0.write("bed.svg", "<svg/>") }),
      ("a translation elsewhere", 1, { try $0.write("po/nb.po", "") }),
      ("a name", 1, { try $0.write("en (1).po", "") }),
      ("a file nobody asks for", 0, { try $0.write("notes.txt", "Ask Kari.") }),
    ]

  @Test(arguments: changes.indices) func anyOtherCaseIsAnother(_ number: Int) throws {
    try KeptTinyCase.with { tiny in
      let (what, new, change) = Self.changes[number]
      _ = try tiny.check(tiny.kept())
      try change(tiny)
      let fresh = said(try tiny.check(nil))
      #expect(said(try tiny.check(tiny.kept())) == fresh, "\(what)")
      #expect(tiny.files.count == 2 + new, "\(what)")
      #expect(said(try tiny.check(tiny.kept())) == fresh, "\(what)")
      #expect(tiny.files.count == 2 + new, "\(what)")
    }
  }

  /// Of the same case, by what is asked of it.
  @Test func anyOtherQuestionIsAnother() throws {
    try KeptTinyCase.with { tiny in
      let norwegian = Words(
        Language(code: "nb"), messages: ["Round {0}": ["Runde {0}"]])
      let questions: [(CaseCheck, Int)] = [
        (CaseCheck(analysis: CaseAnalysis(states: 100_000), kept: tiny.kept()), 2),
        (CaseCheck(analysis: CaseAnalysis(states: 100_000), kept: tiny.kept("2")), 2),
        (CaseCheck(analysis: CaseAnalysis(states: 90_000), kept: tiny.kept()), 2),
        (CaseCheck(kept: tiny.kept()), 1),
        (CaseCheck(locality: "dal", kept: tiny.kept()), 1),
        (CaseCheck(in: norwegian, kept: tiny.kept()), 1),
        (CaseCheck(in: Words(Language(code: "nb"), messages: [:]), kept: tiny.kept()), 1),
        (CaseCheck(kept: tiny.kept(), keepsReadings: true), 0),
      ]
      var count = 0
      for (check, new) in questions {
        _ = try check.check(tiny.opened())
        count += new
        #expect(tiny.files.count == count)
      }
    }
  }

  /// A date that is to come is one no longer in its month, though no byte has changed.
  @Test func theClockIsPartOfIt() throws {
    try KeptTinyCase.with { tiny in
      let kept = tiny.kept()
      let dated = tiny.locality("Dal").replacing(
        "surgery: {name: surgery}", with: "surgery: {name: surgery, as-of: 2962-11}")
      #expect(dated.contains("2962"))
      try tiny.write("../localities/dal.yaml", dated)
      let folder = try tiny.opened()
      let found = try #require(folder.localities.readings.first).findings
      #expect(found.map(\.code) == ["R215"])
      func key(_ readings: [LocalityReading]) throws -> CheckedFolder.Key {
        let shelf = LocalityShelf(readings)
        return try #require(
          kept.key(
            of: try CaseFolder(opening: tiny.folder.path, localities: shelf), named: nil, nil,
            .english))
      }
      let before = try #require(folder.localities.readings.first)
      let after = LocalityReading(
        name: before.name, file: before.file, locality: before.locality, findings: [],
        source: before.source, failure: nil, texts: before.texts)
      #expect(try key([before]) == key([before]))
      #expect(try key([before]) != key([after]))
    }
  }

  /// What a link leads to may be another tomorrow, and may lie where no case may read.
  @Test func linksAreLookedAtEachTime() throws {
    try KeptTinyCase.with { tiny in
      try tiny.write("nb.po", KeptTinyCase.po("Seng."))
      _ = try tiny.check(tiny.kept())
      #expect(tiny.files.count == 2)
      let po = tiny.folder.appending(path: "nb.po")
      let away = tiny.folder.appending(path: "../nb.po")
      try FileManager.default.moveItem(at: po, to: away)
      try FileManager.default.createSymbolicLink(at: po, withDestinationURL: away)
      #expect(throws: CaseFailure.leavesFolder(po.path)) { try tiny.check(tiny.kept()) }
      #expect(tiny.files.count == 2)
    }
  }

  /// Of every file: what comes out is what a fresh check finds.
  @Test func aFlippedBitChangesNothing() throws {
    try KeptTinyCase.with { tiny in
      let kept = tiny.kept()
      let expected = said(try tiny.check(kept))
      let files = tiny.files
      let all = try files.map { try Data(contentsOf: $0) }
      #expect(files.count == 2)
      for (file, bytes) in zip(files, all) {
        for place in stride(from: 0, to: bytes.count, by: 23) {
          var damaged = bytes
          damaged[place] ^= 1 << UInt8(place % 8)
          // Only where the one of the case says nothing is the one of its plays asked.
          for other in files { try? FileManager.default.removeItem(at: other) }
          try damaged.write(to: file)
          #expect(said(try tiny.check(kept)) == expected)
          #expect(try files.map { try Data(contentsOf: $0) } == all)
        }
        for count in [0, 1, 70, bytes.count - 1] {
          for other in files { try? FileManager.default.removeItem(at: other) }
          try bytes.prefix(count).write(to: file)
          #expect(said(try tiny.check(kept)) == expected)
        }
      }
      // One in the place of the other, whole.
      for (file, bytes) in zip(files, all.reversed()) { try bytes.write(to: file) }
      #expect(said(try tiny.check(kept)) == expected)
      #expect(try files.map { try Data(contentsOf: $0) } == all)
    }
  }

  /// A folder that cannot be one, and one of another that may not be written to.
  @Test func aFolderThatIsNoneFailsNothing() throws {
    try KeptTinyCase.with { tiny in
      let file = tiny.kept().folder
      try Data("no folder".utf8).write(to: file)
      let expected = said(try tiny.check(nil))
      #expect(said(try tiny.check(tiny.kept())) == expected)
      let below = CheckedFolder(file.appending(path: "checked"), program: "1")
      #expect(said(try tiny.check(below)) == expected)
      let nowhere = CheckedFolder(URL(fileURLWithPath: "/proc/none/checked"), program: "1")
      #expect(said(try tiny.check(nowhere)) == expected)
    }
  }

  @Test func manyAtOnceKeepWholeFiles() throws {
    try KeptTinyCase.with { tiny in
      let kept = tiny.kept()
      let expected = said(try tiny.check(nil))
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        #expect((try? said(tiny.check(kept))) == expected)
      }
      #expect(tiny.files.count == 2)
      #expect(said(try tiny.check(kept)) == expected)
    }
  }

  @Test func whatWasUsedLongestAgoGoesFirst() throws {
    try KeptTinyCase.with { tiny in
      let kept = CheckedFolder(tiny.kept().folder, program: "1", bytes: 6000)
      for safety in 5...7 {
        try tiny.change("safety: \(safety - 1)", "safety: \(safety)")
        _ = try tiny.check(kept)
      }
      let all = tiny.files
      for (age, file) in all.enumerated() {
        try FileManager.default.setAttributes(
          [.modificationDate: Date.now - Double(100 - age)], ofItemAtPath: file.path)
      }
      let sizes = try all.map { try Data(contentsOf: $0).count }
      kept.makeRoom()
      let left = tiny.files
      #expect(left == Array(all.suffix(left.count)))
      #expect(left.count < all.count)
      #expect(sizes.suffix(left.count).reduce(0, +) <= 6000)
      CheckedFolder(kept.folder, program: "1", bytes: 0).makeRoom()
      #expect(tiny.files.isEmpty)
    }
  }

  private func said(_ checked: CheckedCase) -> [String] {
    checked.findings.map { "\($0.code) \($0.line) \($0.message) \(checked.story(of: $0))" }
      + checked.allowed.map { "\($0.finding.code) \($0.because)" }
      + ["\(checked.id ?? "") \(checked.title ?? "") \(checked.analysis) \(checked.rehearsals)"]
      + ["\(checked.extent) \(String(describing: checked.identity))"]
  }
}
