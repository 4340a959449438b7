import Testing

/// That the check of folders sees a circle when there is one, and nothing where there is none.
@Suite struct FolderCheckerTests {
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    /// Source by folder.
    let sources: [(folder: String, source: String)]
    /// The first line of what is found.
    var finds: String?
    var says: [String] = []
  }

  static let circles: [Sample] = [
    Sample(
      testDescription: "through types",
      sources: [
        ("Steps", "struct Step { var layer: Layer? }"),
        ("Layers", "final class Layer { var steps: [Step] = [] }"),
      ],
      finds: "a circle of the folders Layers, Steps",
      says: ["Layers → Steps: Step (1.swift)", "Steps → Layers: Layer (0.swift)"]),
    Sample(
      testDescription: "through a function",
      sources: [
        ("Steps", "public func walk(_ layer: Int) -> Int { layer }"),
        ("Layers", "enum Layer { static func all() -> Int { walk(3) } }"),
        ("Steps", "@MainActor struct Way { let layer = Layer.all() }"),
      ],
      finds: "a circle of the folders Layers, Steps",
      says: ["Layers → Steps: walk (1.swift)"]),
    Sample(
      testDescription: "through what an extension adds",
      sources: [
        ("Model", "struct Case { var name: String }"),
        ("Findings", "extension Case { var allFindings: [String] { [name] } }"),
        ("Model", "func tell(_ one: Case) -> Int { one.allFindings.count }"),
      ],
      finds: "a circle of the folders Findings, Model",
      says: ["Findings → Model: Case (1.swift)", "Model → Findings: allFindings (2.swift)"]),
    Sample(
      testDescription: "through what an extension of a foreign type adds",
      sources: [
        ("Text", "extension String { func unfolded() -> Line { Line(text: self) } }"),
        ("Lines", #"struct Line { var text = ""; var again: Line { text.unfolded() } }"#),
      ],
      finds: "a circle of the folders Lines, Text"),
    Sample(
      testDescription: "through three folders",
      sources: [
        ("A", "struct First { let second: Second }"),
        ("B", "struct Second { let third: [Third] }"),
        ("C/D", "struct Third { func first() -> First? { nil } }"),
        (".", "struct Outside { let first: First }"),
      ],
      finds: "a circle of the folders A, B, C/D"),
    Sample(
      testDescription: "through what is put into a string",
      sources: [
        ("A", #"struct First { func tell() -> String { "is \(Second.name(of: "a")) so" } }"#),
        ("B", "struct Second { static func name(of: String) -> First? { nil } }"),
      ],
      finds: "a circle of the folders A, B"),
    Sample(
      testDescription: "with files that lie in no folder",
      sources: [
        (".", "struct First { var second: Second? }"), ("B", "typealias Second = [First]"),
      ],
      finds: "a circle of the folders ., B"),
  ]

  static let straight: [Sample] = [
    Sample(
      testDescription: "words in comments",
      sources: [
        ("A", "/// As a Second does.\n// Second\n/* Second /* Second */ Second */ struct First {}"),
        ("B", "struct Second { let first: First }"),
      ]),
    Sample(
      testDescription: "words in strings",
      sources: [
        (
          "A",
          "struct First { let a = \"Second \\\"Second\"; let b = #\"\\(Second)\"#\n"
            + "let c = \"\"\"\n  \"Second\" // Second\n  \"\"\" }"
        ),
        ("B", "struct Second { let first: First }"),
      ]),
    Sample(
      testDescription: "what is private to a file",
      sources: [
        ("A", "private struct Second {}\nstruct First { fileprivate let second = 1 }"),
        ("B", "private struct Third { let first: First }\nstruct Fourth {}"),
        ("A", "struct Fifth { let third: Third }"),
      ]),
    Sample(
      testDescription: "a name that two folders declare",
      sources: [
        ("A", "struct First { let shape: Shape }\nstruct Shape {}"),
        ("B", "struct Shape { let first: First }"),
      ]),
    Sample(
      testDescription: "a member that other types have too",
      sources: [
        ("A", "struct First { var count: Int }; func tell(_ one: First) -> Int { one.count }"),
        ("B", "extension First { var count: Int { 1 } }"),
      ]),
    Sample(
      testDescription: "a parameter called as a function elsewhere",
      sources: [
        ("A", "struct First { func tell(_ walk: (Int) -> Int) -> Int { walk(1) } }"),
        ("B", "func walk(_ first: First) -> Int { 1 }"),
      ]),
    Sample(
      testDescription: "a nested type of the same name as one of the top level",
      sources: [
        ("A", "struct First { enum Kind { case one, two }; let kind: Kind }"),
        ("B", "struct Kind { let first: First }"),
      ]),
    Sample(
      testDescription: "arrows that all go down",
      sources: [
        ("A", "struct First { let second: Second; let third: Third }"),
        ("B", "struct Second { let third: Third }"),
        ("C", "struct Third {}"),
      ]),
  ]

  @Test(arguments: circles + straight) func finds(_ sample: Sample) {
    let files = sample.sources.enumerated().map { place, text in
      SourceFile(name: "\(place).swift", folder: text.folder, source: text.source)
    }
    let circles = FolderArrows(files).circles
    #expect(circles.map { $0.prefix { $0 != "\n" } } == (sample.finds.map { [$0[...]] } ?? []))
    for line in sample.says {
      #expect(circles.contains { $0.contains("\n  " + line) }, "\(circles)")
    }
  }

  @Test func twoCirclesThatDoNotMeet() {
    let circles = Circles(["a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"], "e": ["a", "c"]])
    #expect(circles.all == [["a", "b"], ["c", "d"]])
  }
}
