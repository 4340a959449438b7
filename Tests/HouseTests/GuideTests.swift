import Foundation
import Testing

/// `Sources/README.md` is what a newcomer reads in ten minutes: short, and true to the folders there are.
@Suite struct GuideTests {
  static let mostLines = 150

  let guide: String

  init() throws {
    let file = House.sources.appendingPathComponent("README.md")
    guide = try String(contentsOf: file, encoding: .utf8)
  }

  @Test func staysShort() {
    let lines = guide.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= Self.mostLines)
  }

  @Test func namesEveryModule() {
    for module in House.modules {
      #expect(guide.contains("| **\(module)** |"), "\(module) is not on the map")
    }
  }

  /// Modules whose files all lie in one folder have none to list.
  @Test func listsEveryFolder() {
    for module in House.modules {
      let root = House.sources.appendingPathComponent(module).path
      let folders = Set(
        House.swiftFiles(of: module).map {
          String($0.deletingLastPathComponent().path.dropFirst(root.count + 1))
        }
      ).subtracting([""])
      guard folders.count > 2 else { continue }
      let listed = list(of: module)
      #expect(listed == folders, "\(module): \(listed.symmetricDifference(folders).sorted())")
    }
  }

  /// The folders of the line that begins with the module's name, and of those it goes on in.
  private func list(of module: String) -> Set<String> {
    let lines = guide.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("- \(module): ") }) else { return [] }
    let rest = lines[(first + 1)...].prefix { $0.hasPrefix("  ") }
    let text = ([lines[first].dropFirst(module.count + 4)] + rest).joined(separator: " ")
    return Set(text.split { ",;".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  @Test func whatItLinksToIsThere() throws {
    let links = guide.matches(of: /\]\(([^)#]+)[^)]*\)/).map { String($0.output.1) }
    #expect(links.count > 4)
    for link in links {
      let file = House.sources.appendingPathComponent(link).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: file), "\(link) is not there")
    }
  }
}
