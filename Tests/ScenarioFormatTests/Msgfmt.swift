import Foundation

/// The program that gettext checks PO files with.
enum Msgfmt {
  static let path = ["/usr/bin/msgfmt", "/usr/local/bin/msgfmt", "/opt/homebrew/bin/msgfmt"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isThere: Bool { path != nil }

  /// What `msgfmt --check` has to say of a file; empty when it is content.
  static func complaints(about bytes: [UInt8]) throws -> String {
    guard let path else { return "" }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hjemmetid-\(UUID().uuidString).po")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--check", "--output-file=/dev/null", file.path]
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: said, as: UTF8.self)
    return process.terminationStatus == 0 ? words : "status \(process.terminationStatus): \(words)"
  }
}
