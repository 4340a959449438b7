import Foundation
import Testing

/// Reports for a repository name files as the repository sees them, wherever `check` was started.
@Suite struct RepositoryTests {
  /// Everything below a folder that is the top of a repository.
  struct Start: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Below the top, where `check` is started.
    var folder = ""
    /// As it is typed; `{}` is the top.
    let path: String
    var environment: [String: String] = [:]
    /// What marks the top as one.
    var mark = Mark.folder
  }

  enum Mark { case folder, file, none, empty }

  /// Where the case lies, with what paths may have in them.
  private static let place = "team/sager 1 ø,:%"
  private static let file = "\(place)/a/scenario.yaml"

  static let starts = [
    Start(testDescription: "the top", path: place),
    Start(testDescription: "a folder below", folder: "team", path: "sager 1 ø,:%"),
    Start(testDescription: "the case's own folder", folder: "\(place)/a", path: "."),
    Start(testDescription: "a folder beside", folder: "other", path: "../\(place)/a"),
    Start(testDescription: "from outside", folder: "..", path: "{}/\(place)"),
    Start(testDescription: "with dots", folder: "team", path: "./sager 1 ø,:%/../sager 1 ø,:%"),
    Start(testDescription: "a folder that is a link", folder: "link", path: "."),
    Start(testDescription: "a path that is a link", path: "link"),
    Start(testDescription: "a worktree", folder: "team", path: "sager 1 ø,:%", mark: .file),
    Start(
      testDescription: "a workflow without git's folder", folder: "team", path: "sager 1 ø,:%",
      environment: ["GITHUB_WORKSPACE": "{}"], mark: .none),
  ]

  @Test(arguments: starts) func isSeenFromTheTop(_ start: Start) throws {
    try Program.withFolder { outer in
      let top = "\(outer)/top"
      try lay(out: top, start.mark)
      func filled(_ text: String) -> String { text.replacing("{}", with: top) }
      let reports = try reports(
        of: filled(start.path), in: "\(top)/\(start.folder)",
        start.environment.mapValues(filled))
      try expect(reports, Self.file)
    }
  }

  @Test(arguments: [Mark.none, .empty]) func outsideItIsSeenFromTheStart(_ mark: Mark) throws {
    try Program.withFolder { outer in
      try lay(out: "\(outer)/top", mark)
      let reports = try reports(
        of: "sager 1 ø,:%", in: "\(outer)/top/team", ["GITHUB_WORKSPACE": ""])
      try expect(reports, String(Self.file.dropFirst("team/".count)))
    }
  }

  /// A file that a link leads to in another repository is named by that one, and one that lies in none by
  /// the link.
  @Test func linksOutOfTheRepository() throws {
    try Program.withFolder { outer in
      try lay(out: "\(outer)/top", .folder)
      try lay(out: "\(outer)/loose", .none)
      try FileManager.default.createSymbolicLink(
        atPath: "\(outer)/top/far", withDestinationPath: "\(outer)/loose/\(Self.place)")
      let reports = try reports(of: "far", in: "\(outer)/top", [:])
      #expect(reports.text.hasPrefix("far/"))
      #expect(reports.github.contains("file=/") || reports.github.contains("file=far/"))
    }
  }

  /// People see what they typed.
  @Test func textKeepsWhatWasTyped() throws {
    try Program.withFolder { outer in
      try lay(out: "\(outer)/top", .folder)
      let reports = try reports(of: "sager 1 ø,:%", in: "\(outer)/top/team", [:])
      #expect(reports.text.hasPrefix("sager 1 ø,:%/a/scenario.yaml:"), "\(reports.text)")
    }
  }

  /// What cannot be read is named alike.
  @Test func missingCases() throws {
    try Program.withFolder { outer in
      try lay(out: "\(outer)/top", .folder)
      let result = try Program.run(
        ["check", "gone", "--format", "github"], in: "\(outer)/top/team")
      #expect(result.output.hasPrefix("::error file=team/gone::"), "\(result.output)")
    }
  }

  private struct Reports {
    let text: String
    let github: String
    let sarif: String
    let junit: String
  }

  private func lay(out top: String, _ mark: Mark) throws {
    let files = FileManager.default
    let small = try String(
      contentsOfFile: "\(Program.project)/Tests/ProgramTests/Cases/small.yaml", encoding: .utf8)
    for folder in ["other", "\(Self.place)/a"] {
      try files.createDirectory(atPath: "\(top)/\(folder)", withIntermediateDirectories: true)
    }
    try small.replacing("id: small", with: "id: a").replacing("strain: 1", with: "strian: 1")
      .write(toFile: "\(top)/\(Self.file)", atomically: false, encoding: .utf8)
    try files.createSymbolicLink(atPath: "\(top)/link", withDestinationPath: "\(Self.place)/a")
    switch mark {
    case .none: break
    case .file:
      try "gitdir: elsewhere\n".write(
        toFile: "\(top)/.git", atomically: false, encoding: .utf8)
    case .folder, .empty:
      try files.createDirectory(atPath: "\(top)/.git", withIntermediateDirectories: true)
      if mark == .folder {
        try "ref: refs/heads/main\n".write(
          toFile: "\(top)/.git/HEAD", atomically: false, encoding: .utf8)
      }
    }
  }

  private func reports(
    of path: String, in folder: String, _ environment: [String: String]
  ) throws -> Reports {
    func run(_ format: String) throws -> String {
      let result = try Program.run(
        ["check", "--no-analysis", path, "--format", format], environment: environment, in: folder)
      #expect(result.status == 1, "\(result.errors)")
      return result.output
    }
    return Reports(
      text: try run("text"), github: try run("github"), sarif: try run("sarif"),
      junit: try run("junit"))
  }

  private func expect(_ reports: Reports, _ file: String) throws {
    let property = file.replacing("%", with: "%25").replacing(":", with: "%3A")
      .replacing(",", with: "%2C")
    #expect(reports.github.contains("::error file=\(property),line="), "\(reports.github)")
    let uri = file.replacing("%", with: "%25").replacing(" ", with: "%20")
      .replacing("ø", with: "%C3%B8").replacing(",", with: "%2C").replacing(":", with: "%3A")
    let object = try JSONSerialization.jsonObject(with: Data(reports.sarif.utf8))
    #expect(object is [String: Any])
    #expect(reports.sarif.contains("\"uri\": \"\(uri)\""), "\(uri)")
    #expect(!reports.sarif.contains("\"uri\": \"file:"))
    #expect(reports.junit.contains("<testsuite name=\"\(file)\""), "\(file)")
  }
}
