import Foundation
import Testing

/// What the guide for authors says is tried, step by step, as a reader would.
@Suite(.serialized) struct GuideTests {
  @Test(arguments: [("da", "lange-naetter"), ("nb", "lange-netter"), ("en", "long-nights")])
  func everythingInItWorks(_ language: String, _ name: String) throws {
    let path = "\(Program.project)/Scenarios/guide.\(language).md"
    let guide = Guide(try String(contentsOfFile: path, encoding: .utf8))
    #expect(guide.steps.keys.sorted() == Array(1...10))
    var (commands, pieces, broken) = (0, 0, 0)
    try Program.withFolder { folder in
      let file = "\(folder)/\(name)/scenario.yaml"
      for step in guide.steps.keys.sorted() {
        let blocks = guide.steps[step] ?? []
        #expect(!blocks.isEmpty, "nothing to do in step \(step)")
        for block in blocks {
          switch block {
          case .commands(let lines):
            commands += lines.count
            for line in lines { try Self.type(line, in: folder) }
          case .piece(let piece):
            pieces += 1
            try Self.put(piece, into: file)
            let result = try Program.run([
              "check", "--no-analysis", "\(folder)/\(name)", "--threshold", "error",
            ])
            #expect(result.status == 0, "step \(step): \(result.output)\n\(piece)")
          case .broken(let piece, let code):
            broken += 1
            let whole = try String(contentsOfFile: file, encoding: .utf8)
            try Self.put(piece, into: file)
            let result = try Program.run(["check", "--no-analysis", "\(folder)/\(name)"])
            #expect(result.status == 1, "step \(step): \(result.errors)")
            let codes = Set(
              result.output.matches(of: #/(?:error|warning) ([A-Z][0-9]{3}):/#).map {
                String($0.output.1)
              })
            #expect(codes.contains(code), "step \(step): \(result.output)")
            try Data(whole.utf8).write(to: URL(fileURLWithPath: file))
          }
        }
      }
      let whole = try Program.run(["check", "\(folder)/\(name)"])
      #expect(whole.output.isEmpty, "the finished case is clean")
      let played = try Program.run(["simulate", "\(folder)/\(name)", "--games", "200"])
      #expect(played.status == 0, "\(played.errors)")
    }
    #expect(commands >= 5 && pieces >= 7 && broken >= 6, "\(commands) \(pieces) \(broken)")
  }

  /// All are the same guide.
  @Test func teachesTheSameInEveryLanguage() throws {
    let shapes = try ["da", "nb", "en"].map { language in
      let path = "\(Program.project)/Scenarios/guide.\(language).md"
      let guide = Guide(try String(contentsOfFile: path, encoding: .utf8))
      return guide.steps.mapValues { blocks in
        blocks.map { block in
          switch block {
          case .commands(let lines): "sh \(lines.count)"
          case .piece(let piece): "yaml \(piece.split(separator: "\n").count)"
          case .broken(_, let code): code
          }
        }
      }
    }
    #expect(Set(shapes).count == 1)
  }

  private static func put(_ piece: String, into file: String) throws {
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    try Data(Guide.put(piece, into: whole).utf8).write(to: URL(fileURLWithPath: file))
  }

  /// A line of the guide, typed in the folder. What would open a window plays a script instead.
  private static func type(_ line: String, in folder: String) throws {
    var words: [String] = []
    for (place, part) in line.components(separatedBy: "\"").enumerated() {
      words += place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
    #expect(words.first == "hjemmetid", "\(line)")
    if words.contains("play") {
      try Data("press case-1\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/script"))
      words += ["--no-save", "--script", "script"]
    }
    // What the case of the guide could do better stops nobody who learns to write one.
    if words.contains("check"), !words.contains("--no-analysis") { words.append("--no-analysis") }
    let process = try Program.process(Array(words.dropFirst()))
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line)")
  }
}
