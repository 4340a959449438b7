import Foundation
import Testing

/// The folders of a module use each other in one order, so that each can be read after those
/// below it.
@Suite struct FolderTests {
  @Test(arguments: House.modules) func noCircle(_ module: String) throws {
    let circles = try FolderArrows(module: House.sources.appendingPathComponent(module)).circles
    #expect(circles.isEmpty, "\(module) has \(circles.joined(separator: "\n"))")
  }
}
