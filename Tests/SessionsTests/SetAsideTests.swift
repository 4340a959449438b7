import Foundation
import Sessions
import Testing

@Suite struct SetAsideTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func damagedFileIsKeptAndPlayGoesOn() throws {
    for number in 1...3 {
      try folder.write("not a database".utf8, to: "sessions.sqlite")
      try folder.write("log".utf8, to: "sessions.sqlite-wal")
      let name = "sessions-set-aside\(number == 1 ? "" : "-\(number)").sqlite"
      #expect(try SessionStore.setAside(path: folder.sessions) == folder.path + "/" + name)
      #expect(try folder.read(name) == Array("not a database".utf8))
      #expect(try folder.read(name + "-wal") == Array("log".utf8))
      let store = try SessionStore(path: folder.sessions)
      #expect(try store.all() == [])
    }
  }

  @Test func logGoesWithItsDatabase() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
    let aside = try SessionStore.setAside(path: folder.sessions)
    #expect(try folder.names == ["sessions-set-aside.sqlite"])
    #expect(try SessionStore(path: aside).load(id).entries == Sample.entries)
  }

  @Test func nameWithoutEndingIsKeptSo() throws {
    try folder.write([1], to: "sessions")
    let path = folder.path + "/sessions"
    #expect(try SessionStore.setAside(path: path) == path + "-set-aside")
  }

  @Test func nothingThereIsSaid() {
    #expect(throws: StoreFailure.nothingToSetAside(path: folder.sessions)) {
      try SessionStore.setAside(path: folder.sessions)
    }
  }
}
