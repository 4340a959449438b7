import Foundation
import Rules
import ScenarioFormat

/// The case that comes with the program.
enum ShippedCase {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Scenarios/luften-om-natten"

  static func scenario() throws -> Scenario {
    guard let scenario = try CaseFolder(opening: folder).read().scenario else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return scenario
  }
}
