import Foundation
import SwiftSource
import Testing

/// A test that sleeps is slow where the machine is fast and fails where it is slow: it waits for what
/// the other side says instead.
@Suite struct WaitingTests {
  private static let sleeping: Set<String> = ["sleep", "usleep", "nanosleep"]

  @Test func noTestSleeps() throws {
    let tests = House.sources.deletingLastPathComponent().appendingPathComponent("Tests")
    let files = House.swiftFiles(below: tests)
    #expect(files.count > 100)
    for file in files {
      for token in SwiftToken.read(try String(contentsOf: file, encoding: .utf8)) {
        guard case .name(let name) = token.kind, Self.sleeping.contains(name) else { continue }
        Issue.record("\(file.lastPathComponent):\(token.line) sleeps")
      }
    }
  }
}
