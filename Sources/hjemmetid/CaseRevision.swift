import ArgumentParser
import Foundation
import ScenarioFormat

/// A case as it was in a revision of its git repository, laid out in a folder of its own, which is gone
/// when nobody has this any more.
struct CaseRevision {
  /// Where the case is, to be opened as a ``CaseFolder``.
  let path: String
  private let folder: TemporaryFolder

  /// - Throws: ``FileFailure`` when git, the repository or the revision is missing.
  init(_ revision: String, of path: String) throws {
    let own = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let isFolder = Places.isFolder(own.path)
    let home = isFolder ? own : own.deletingLastPathComponent()
    guard let git = Git(in: home.path) else {
      throw FileFailure.noGit
    }
    guard let top = git.line(["rev-parse", "--show-toplevel"]) else {
      throw FileFailure.noRepository(path)
    }
    // A name that begins with a dash is still a name.
    let asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    guard let commit = git.line(asked) else {
      throw FileFailure.noRevision(revision, of: path)
    }
    do { folder = try TemporaryFolder() } catch {
      throw FileFailure.noRoomForRevision(FileManager.default.temporaryDirectory.path)
    }
    let prefix = Self.relative(home.path, to: top)
    let beside = (prefix as NSString).deletingLastPathComponent
    let localities = beside.isEmpty ? "localities" : "\(beside)/localities"
    let files =
      Git(in: top)?.names(
        ["ls-tree", "-r", "-z", "--name-only", commit, "--"]
          + [prefix.isEmpty ? "." : prefix, localities]) ?? []
    let wanted = files.filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".po")
    }
    let target = isFolder ? prefix : Self.relative(own.path, to: top)
    self.path = target.isEmpty ? folder.url.path : folder.url.appendingPathComponent(target).path
    guard
      wanted.contains(where: {
        $0 == target || $0 == "\(target)/\(CaseFolder.fileName)"
          || (target.isEmpty && $0 == CaseFolder.fileName)
      })
    else {
      throw FileFailure.notInRevision(path, revision)
    }
    do {
      for file in wanted where !file.split(separator: "/").contains("..") {
        guard let bytes = Git(in: top)?.run(["cat-file", "blob", "\(commit):\(file)"]) else {
          continue
        }
        try bytes.write(to: folder.place(for: file))
      }
    } catch {
      throw FileFailure.noRoomForRevision(folder.url.path)
    }
  }

  private static func relative(_ path: String, to top: String) -> String {
    let top = URL(fileURLWithPath: top).resolvingSymlinksInPath().path
    guard path.hasPrefix(top + "/") else { return "" }
    return String(path.dropFirst(top.count + 1))
  }
}

/// The program git, run in one folder. Nothing of a repository's hooks or filters is started.
private struct Git {
  private let program: String
  private let folder: String

  init?(in folder: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let found = path.split(separator: ":").lazy.map { "\($0)/git" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    program = found
    self.folder = folder
  }

  /// `nil` when it fails.
  func run(_ arguments: [String]) -> Data? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-C", folder] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = try? pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data ?? Data() : nil
  }

  func line(_ arguments: [String]) -> String? {
    guard let data = run(arguments) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init)
  }

  func names(_ arguments: [String]) -> [String] {
    String(decoding: run(arguments) ?? Data(), as: UTF8.self).split(separator: "\0")
      .map(String.init)
  }
}
