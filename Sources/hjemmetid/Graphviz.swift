import ArgumentParser
import Foundation

/// The program that lays pictures out.
enum Graphviz {
  static func svg(_ dot: String) throws -> String {
    guard let program = program else {
      throw FileFailure.noGraphviz
    }
    // Through files, so that neither side waits for the other.
    do {
      let folder = try TemporaryFolder()
      let (input, output) = (try folder.place(for: "map.dot"), try folder.place(for: "map.svg"))
      defer { withExtendedLifetime(folder) {} }
      try Data(dot.utf8).write(to: input)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-Tsvg", "-o", output.path, input.path]
      process.standardInput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus == 0 { return try String(contentsOf: output, encoding: .utf8) }
    } catch {}
    throw FileFailure.graphvizFailed(program: program)
  }

  /// The first `dot` on the path that can be started.
  private static var program: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").lazy.map { "\($0)/dot" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
