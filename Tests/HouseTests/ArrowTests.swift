import Foundation
import Testing

/// The modules import only what the picture in Sources/README.md allows.
@Suite struct ArrowTests {
  static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  static let allowed: [String: Set<String>] = [
    "Rules": [],
    "ScenarioFormat": ["Rules", "Yams", "Foundation"],
    "Analysis": ["Rules", "Dispatch", "Synchronization"],
    "Sessions": ["Rules", "GRDB", "Foundation", "Glibc"],
    "Wording": ["Rules"],
    "Reports": [
      "Rules", "ScenarioFormat", "Analysis", "Wording", "Dispatch", "Synchronization",
    ],
    "TableUI": ["Rules", "Wording"],
    "Hosting": ["Rules", "ScenarioFormat", "Sessions", "Wording", "TableUI", "Foundation"],
    "TableSDL": ["TableUI", "CSDL2", "Foundation", "Glibc"],
  ]

  @Test(arguments: allowed.keys.sorted()) func imports(_ module: String) throws {
    let allowed = try #require(Self.allowed[module])
    let folder = Self.sources.appendingPathComponent(module)
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      seen += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
          place == 0
            || ["public", "internal", "package", "private", "@testable"].contains(words[0])
        else { continue }
        let name = String(words[place + 1])
        #expect(allowed.contains(name), "\(file.lastPathComponent) of \(module) imports \(name)")
      }
    }
    #expect(seen > 0)
  }
}
