import Sessions
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    (["HJEMMETID_SESSIONS": "/a/b.sqlite", "HOME": "/home/x"], "/a/b.sqlite"),
    (["XDG_DATA_HOME": "/data", "HOME": "/home/x"], "/data/hjemmetid/sessions.sqlite"),
    (["HOME": "/home/x"], "/home/x/.local/share/hjemmetid/sessions.sqlite"),
    (
      ["HJEMMETID_SESSIONS": "", "XDG_DATA_HOME": "", "HOME": "/home/x"],
      "/home/x/.local/share/hjemmetid/sessions.sqlite"
    ),
    (
      ["XDG_DATA_HOME": "data", "HOME": "/home/x"],
      "/home/x/.local/share/hjemmetid/sessions.sqlite"
    ),
  ])
  func standardPath(environment: [String: String], expected: String) {
    #expect(SessionStore.standardPath(environment: environment) == expected)
  }
}
