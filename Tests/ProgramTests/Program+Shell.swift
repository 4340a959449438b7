import Foundation

extension Program {
  /// Runs to the end with what a shell can do to a program's streams.
  ///
  /// - Parameters:
  ///   - redirection: as in `2>&-`; what goes elsewhere is not in the result.
  ///   - limit: of the size of files, in blocks of 512 bytes.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], through redirection: String,
    limit: Int? = nil
  ) throws -> Result {
    let limiting = limit.map { "ulimit -f \($0); " } ?? ""
    return try run(
      ["-c", "\(limiting)exec \"$0\" \"$@\" \(redirection)", try path] + arguments,
      environment: environment, program: "/bin/sh")
  }

  /// Runs to the end with a pipe that nobody reads for standard output.
  static func run(
    withoutReader arguments: [String], environment: [String: String] = [:]
  ) throws -> Result {
    try withFolder { folder in
      let process = try process(arguments, environment: environment)
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe.fileHandleForWriting
      let errors = "\(folder)/errors"
      _ = FileManager.default.createFile(atPath: errors, contents: nil)
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationReason == .exit
          ? process.terminationStatus : -process.terminationStatus,
        output: "", errors: try String(contentsOfFile: errors, encoding: .utf8))
    }
  }
}
