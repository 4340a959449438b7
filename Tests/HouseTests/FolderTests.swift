import Foundation
import Testing

/// The folders of a module use each other in one order, so that each can be read after those
/// below it.
@Suite struct FolderTests {
  /// Those that still have circles: nothing comes to this list, and it goes when it is empty.
  static let tangled: Set = [
    "Rules", "ScenarioFormat",
  ]

  @Test(arguments: House.modules.filter { !tangled.contains($0) })
  func noCircle(_ module: String) throws {
    let circles = try FolderArrows(module: House.sources.appendingPathComponent(module)).circles
    #expect(circles.isEmpty, "\(module) has \(circles.joined(separator: "\n"))")
  }
}
