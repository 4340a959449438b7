import Foundation
import SwiftSource
import Testing

/// The modules import only what the picture in Sources/README.md allows.
@Suite struct ArrowTests {
  static let allowed: [String: Set<String>] = [
    "Rules": [],
    "Markup": [],
    "ScenarioFormat": ["Rules", "Markup", "Yams", "Foundation", "Synchronization"],
    "Analysis": ["Rules", "Foundation", "Dispatch", "Synchronization"],
    "Sessions": ["Rules", "GRDB", "Foundation", "Glibc"],
    "Wording": ["Rules"],
    "Checking": [
      "Rules", "ScenarioFormat", "Analysis", "Wording", "Foundation", "Dispatch",
      "Synchronization",
    ],
    "Reports": [
      "Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Wording", "Foundation",
    ],
    "TableUI": ["Rules", "Wording"],
    "Hosting": [
      "Rules", "ScenarioFormat", "Sessions", "Wording", "Checking", "TableUI", "Analysis",
      "Foundation", "Dispatch", "Synchronization",
    ],
    "TableSDL": [
      "TableUI", "CSDL2", "Foundation", "Dispatch", "Synchronization", "Glibc",
    ],
    "hjemmetid": [
      "Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Sessions", "Wording", "Reports",
      "TableUI", "TableSDL", "Hosting", "ArgumentParser", "Foundation", "Synchronization",
    ],
  ]

  @Test func everyModuleIsInThePicture() {
    #expect(Set(Self.allowed.keys) == Set(House.modules))
  }

  @Test func noCircle() {
    let circles = Circles(Self.allowed.mapValues { $0.intersection(Self.allowed.keys) }).all
    #expect(circles.isEmpty)
  }

  @Test(arguments: House.modules) func imports(_ module: String) throws {
    let allowed = Self.allowed[module, default: []]
    for file in House.swiftFiles(of: module) {
      let tokens = SwiftToken.read(try String(contentsOf: file, encoding: .utf8)).map(\.kind)
      for case (.name("import"), .name(let name)) in zip(tokens, tokens.dropFirst()) {
        #expect(allowed.contains(name), "\(file.lastPathComponent) of \(module) imports \(name)")
      }
    }
  }
}
