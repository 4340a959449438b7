import Foundation
import Rules
import Sessions
import Testing

/// Two programs, or two windows, with one file.
@Suite struct SharingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func bothCanPlayTheirOwnSession() throws {
    let one = try SessionStore(path: folder.sessions)
    let two = try SessionStore(path: folder.sessions)
    let first = try one.begin(Sample.session("first"))
    let second = try two.begin(Sample.session("second"))
    for (count, entry) in Sample.entries.enumerated() {
      try one.append(entry, after: count, to: first)
      try two.append(entry, after: count, to: second)
    }
    #expect(try one.load(second).entries == Sample.entries)
    #expect(try two.load(first).entries == Sample.entries)
  }

  @Test func secondToAddIsToldAndLosesNothing() throws {
    let one = try SessionStore(path: folder.sessions)
    let two = try SessionStore(path: folder.sessions)
    let id = try one.begin(Sample.session())
    try one.append(Sample.entries[0], after: 0, to: id)
    #expect(throws: StoreFailure.takenOver(id)) {
      try two.append(Sample.entries[1], after: 0, to: id)
    }
    try two.append(Sample.entries[1], after: 1, to: id)
    #expect(throws: StoreFailure.takenOver(id)) {
      try one.append(Sample.entries[4], after: 1, to: id)
    }
    #expect(try one.load(id).entries == Array(Sample.entries.prefix(2)))
  }

  @Test func gapIsRefused() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries[0], after: 0, to: id)
    #expect(throws: StoreFailure.entriesMissing(id, stored: 1, expected: 3)) {
      try store.append(Sample.entries[1], after: 3, to: id)
    }
    #expect(try store.load(id).entries == [Sample.entries[0]])
  }

  @Test func manyCanMakeTheFileAtOnce() async throws {
    for _ in 0..<10 {
      let folder = try TemporaryFolder()
      let path = folder.sessions
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<4 {
          group.addTask {
            let store = try SessionStore(path: path)
            let id = try store.begin(Sample.session("case-\(number)"))
            try store.append(Sample.entries, to: id)
          }
        }
        try await group.waitForAll()
      }
      let cases = try SessionStore(path: path).all()
      #expect(cases.map(\.caseID).sorted() == (0..<4).map { "case-\($0)" })
      #expect(cases.allSatisfy { $0.entryCount == Sample.entries.count })
    }
  }

  @Test func fileThatWasRenamedIsNoticed() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    let aside = try SessionStore.setAside(path: folder.sessions)
    #expect(throws: StoreFailure.moved(path: folder.sessions)) {
      try store.append(Sample.entries[0], after: 0, to: id)
    }
    #expect(try SessionStore(path: aside).unfinished().map(\.id) == [id])
  }
}
