import Foundation
import TestSupport
import Testing

/// The built program, from outside.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static let project = Project.folder

  /// Beside the tests that are running.
  static var path: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      var folder = URL(fileURLWithPath: own).deletingLastPathComponent()
      for _ in 0..<4 {
        let candidate = folder.appendingPathComponent("hjemmetid").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return candidate
        }
        folder = folder.deletingLastPathComponent()
      }
      return "\(project)/.build/debug/hjemmetid"
    }
  }

  /// - Parameters:
  ///   - program: where the program lies, if not where it was built.
  ///   - folder: where it is started.
  static func process(
    _ arguments: [String], environment: [String: String] = [:], program: String? = nil,
    in folder: String = project
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try program ?? path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var all = ProcessInfo.processInfo.environment
    all["NO_COLOR"] = "1"
    all["LANG"] = "C"
    all.removeValue(forKey: "DISPLAY")
    all.removeValue(forKey: "WAYLAND_DISPLAY")
    for (name, value) in environment { all[name] = value }
    process.environment = all
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs to the end and collects what it says, through files so that nothing blocks.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], program: String? = nil,
    in place: String = project
  ) throws -> Result {
    try withFolder { folder in
      let process = try process(
        arguments, environment: environment, program: program, in: place)
      let out = "\(folder)/out"
      let err = "\(folder)/err"
      for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationReason == .exit
          ? process.terminationStatus : -process.terminationStatus,
        output: try String(contentsOfFile: out, encoding: .utf8),
        errors: try String(contentsOfFile: err, encoding: .utf8))
    }
  }

  /// A folder of its own, gone afterwards.
  static func withFolder<Value>(_ work: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.path)
  }
}
