import Foundation
import SwiftSource
import Testing

/// What the program says goes through one place, which tells when it is lost.
@Suite struct OutputTests {
  /// The one place.
  private static let place = "StandardStream.swift"

  /// What else would write there, or find out where it goes.
  private static let names: Set<String> = [
    "print", "debugPrint", "dump", "fputs", "puts", "putchar", "fputc", "putc", "fwrite", "printf",
    "vprintf", "fprintf", "vfprintf", "dprintf", "perror", "stdout", "stderr", "STDOUT_FILENO",
    "STDERR_FILENO", "NSLog", "isatty",
  ]

  /// Lines of a source that write by themselves.
  private static func strays(in source: String) -> [Int] {
    let tokens = SwiftToken.read(source)
    return tokens.indices.compactMap { place in
      guard case .name(let name) = tokens[place].kind else { return nil }
      let before = place > 0 ? tokens[place - 1].kind : nil
      let isDeclared = before == .name("func") || before == .name("let") || before == .name("var")
      let isStray =
        switch name {
        // Without a class before it a property, such as that of a process.
        case "standardOutput", "standardError":
          before == .mark(".") && place > 1 && tokens[place - 2].kind == .name("FileHandle")
        case "isatty": !isInput(after: place, tokens)
        default: names.contains(name) && !isDeclared && before != .mark(".")
        }
      return isStray ? tokens[place].line : nil
    }
  }

  /// Whether standard input is asked about.
  private static func isInput(after place: Int, _ tokens: [SwiftToken]) -> Bool {
    tokens.dropFirst(place + 1).prefix(2).contains { $0.kind == .name("STDIN_FILENO") }
  }

  @Test func nobodyElseWritesThere() throws {
    var found = 0
    for file in House.modules.flatMap(House.swiftFiles(of:)) {
      let strays = Self.strays(in: try String(contentsOf: file, encoding: .utf8))
      if file.lastPathComponent == Self.place {
        found += strays.count
        continue
      }
      for line in strays {
        Issue.record("\(file.lastPathComponent):\(line) writes past \(Self.place)")
      }
    }
    #expect(found > 0, "the one place is not there")
  }

  @Test(
    arguments: [
      ("print(a)", [1]), ("let a = 1\nprint(a, to: &b)", [2]), ("debugPrint(a)", [1]),
      ("FileHandle.standardOutput.write(a)", [1]), ("FileHandle\n  .standardError.write(a)", [2]),
      ("process.standardOutput = pipe", []), ("// print(a)", []), ("let a = \"print(a)\"", []),
      ("let print = 1", []), ("fputs(a, stderr)", [1, 1]), ("isatty(STDIN_FILENO)", []),
      ("isatty(1)", [1]), ("write(STDOUT_FILENO, a, 1)", [1]), ("NSLog(a)", [1]),
    ] as [(String, [Int])])
  func finds(_ source: String, _ lines: [Int]) {
    #expect(Self.strays(in: source) == lines)
  }
}
