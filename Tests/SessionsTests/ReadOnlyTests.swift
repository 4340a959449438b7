import Foundation
import Rules
import Sessions
import Testing

@Suite struct ReadOnlyTests {
  let folder: TemporaryFolder
  let id: SessionID

  init() throws {
    folder = try TemporaryFolder()
    let store = try SessionStore(path: folder.sessions)
    id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
  }

  @Test func sessionsCanBeReadAndNotWritten() throws {
    let store = try SessionStore(path: folder.sessions, access: .readOnly)
    let id = id
    #expect(store.access == .readOnly)
    #expect(try store.unfinished().map(\.id) == [id])
    #expect(try store.load(id).entries == Sample.entries)
    let failure = StoreFailure.readOnly(path: folder.sessions)
    #expect(throws: failure) { try store.begin(Sample.session()) }
    #expect(throws: failure) { try store.append(Sample.entries[0], after: 6, to: id) }
    #expect(throws: failure) { try store.finish(id) }
    #expect(throws: failure) { try store.abandon(id) }
    #expect(throws: failure) { try store.bringBack(id) }
    #expect(throws: failure) { try store.complete(Sample.entries, of: id) }
  }

  @Test func nothingIsMadeForReading() throws {
    let empty = try TemporaryFolder()
    #expect(throws: StoreFailure.self) {
      try SessionStore(path: empty.path + "/sub/sessions.sqlite", access: .readOnly)
    }
    #expect(try empty.names == [])
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"), arguments: [0o500, 0o700])
  func fileThatCannotBeWrittenIsRead(folderMode: Int) throws {
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.sessions)
    try files.setAttributes([.posixPermissions: folderMode], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    let store = try SessionStore(path: folder.sessions)
    #expect(store.access == .readOnly)
    #expect(try store.load(id).entries == Sample.entries)
    #expect(throws: StoreFailure.readOnly(path: folder.sessions)) { try store.finish(id) }
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func folderThatTakesNoFileIsNamed() throws {
    let closed = try TemporaryFolder()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: closed.path)
    defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed.path) }
    #expect(throws: StoreFailure.folderNotWritable(path: closed.path)) {
      try SessionStore(path: closed.sessions)
    }
  }
}
