import Foundation
import GRDB
import Testing

@testable import Sessions

/// What people decided at a table is nobody else's.
@Suite struct PrivacyTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// In a child, because what is asked for new files holds for the whole process.
  @Test(arguments: [0, 0o022, 0o077, 0o277]) func newFilesAreOurs(mask: Int) async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String, mask = mask as Int] in
      umask(mode_t(mask))
      for name in ["sessions.sqlite", "new/folder/sessions.sqlite"] {
        let store = try SessionStore(path: "\(path)/\(name)")
        try store.queue.inDatabase { db in
          try db.inTransaction {
            try db.execute(sql: "INSERT INTO source_text (bytes) VALUES (x'00')")
            let journal = try FileManager.default.attributesOfItem(
              atPath: "\(path)/\(name)-journal")
            #expect(journal[.posixPermissions] as? Int == 0o600)
            return .rollback
          }
        }
      }
    }
    for name in ["sessions.sqlite", "new/folder/sessions.sqlite"] {
      #expect(try mode("\(path)/\(name)") == 0o600)
    }
    for name in ["new", "new/folder"] { #expect(try mode("\(path)/\(name)") == 0o700) }
  }

  /// Somebody may have opened it to others on purpose.
  @Test func fileThatIsThereKeepsItsRights() throws {
    _ = try SessionStore(path: folder.sessions)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.sessions)
    _ = try SessionStore(path: folder.sessions)
    #expect(try mode(folder.sessions) == 0o640)
  }
}
