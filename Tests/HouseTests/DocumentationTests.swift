import Foundation
import Testing

/// What other modules use is explained where it is declared.
@Suite struct DocumentationTests {
  /// Modules in which at least four public declarations in five say what their signature cannot.
  static let explained = ["Analysis", "Rules", "ScenarioFormat"]
  static let least = 0.8

  @Test(arguments: explained) func publicDeclarationsAreExplained(_ module: String) throws {
    var all: [Declaration] = []
    for file in House.swiftFiles(of: module) {
      all += Declaration.all(
        in: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    }
    try #require(!all.isEmpty)
    let bare = all.filter { !$0.isExplained }
    let share = Double(all.count - bare.count) / Double(all.count)
    let most = bare.prefix(20).map(\.place).joined(separator: ", ")
    #expect(
      share >= Self.least,
      "\(module) explains \(all.count - bare.count) of \(all.count), not \(most), …")
  }

  @Test func countsWhatIsPublic() {
    let source = """
      public import Rules

      /// Said.
      public struct A {
        public let bare: Int
        /// Said.
        @inlinable
        public static func f() {}
        // Not said.
        public init() {}
        /// Not public.
        var own = 1
        let text = "public let no: Int"
      }
      public extension Int {
        @usableFromInline func g() {}
      }
      """
    let found = Declaration.all(in: source, file: "A.swift")
    #expect(found.map(\.place) == ["A.swift:4", "A.swift:5", "A.swift:8", "A.swift:10"])
    #expect(found.map(\.isExplained) == [true, false, true, false])
  }
}

private struct Declaration {
  let place: String
  let isExplained: Bool

  /// Each on a line of its own, as the formatter puts them.
  static func all(in source: String, file: String) -> [Declaration] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    return lines.indices.compactMap { number in
      let words = lines[number].split(separator: " ").drop { $0.hasPrefix("@") }
      guard words.first == "public", let kind = words.dropFirst().first,
        kind != "import", kind != "extension"
      else { return nil }
      let above = lines[..<number].reversed().first { !$0.hasPrefix("@") }
      return Declaration(
        place: "\(file):\(number + 1)", isExplained: above?.hasPrefix("///") == true)
    }
  }
}
