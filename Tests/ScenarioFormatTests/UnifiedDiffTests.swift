import ScenarioFormat
import Testing

@Suite struct UnifiedDiffTests {
  @Test func showsNothingForEqualTexts() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func showsAChangeWithItsContext() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 6\n", with: "line six\nand more\n")
    #expect(
      diff(old, new) == """
        --- a
        +++ b
        @@ -3,7 +3,8 @@
         line 3
         line 4
         line 5
        -line 6
        +line six
        +and more
         line 7
         line 8
         line 9

        """)
  }

  @Test func makesTwoStretchesOfTwoChangesFarApart() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n4\n", with: "2\n4\n").replacing("29\n", with: "29\nx\n")
    let heads = diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(heads == ["@@ -1,6 +1,5 @@", "@@ -27,4 +26,5 @@"])
  }

  @Test func countsFromTheLineBeforeWhereThereIsNone() {
    #expect(diff("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func saysThatTheLastLineHasNoEnd() {
    #expect(
      diff("a", "a\n") == """
        --- a
        +++ b
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +a

        """)
  }

  /// Whatever the texts, the new one can be made from the old one and the difference.
  @Test func canBeAppliedToTheOldText() {
    var generator = SplitMix(state: 21)
    for _ in 0..<400 {
      let old = text(&generator)
      let new = text(&generator)
      let context = Int.random(in: 0...4, using: &generator)
      let diff = UnifiedDiff.text(from: old, named: "a", to: new, named: "b", context: context)
      #expect(applied(diff, to: old) == new, "\(old.debugDescription) \(new.debugDescription)")
    }
  }

  /// The limit only ends what would never come back.
  @Test(.timeLimit(.minutes(5))) func comesBackFromTextsWithNothingInCommon() {
    let old = (1...20_000).map { "old \($0)\n" }.joined()
    let new = (1...20_000).map { "new \($0)\n" }.joined()
    #expect(diff(old, new).split(separator: "\n").count == 40_003)
  }

  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(from: old, named: "a", to: new, named: "b")
  }

  private func text(_ generator: inout SplitMix) -> String {
    let lines = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      ["a", "b", "c", "d", "- e", "+ f"].randomElement(using: &generator) ?? ""
    }
    let end = Bool.random(using: &generator) ? "\n" : ""
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + end
  }

  /// A small `patch`.
  private func applied(_ diff: String, to old: String) -> String {
    if diff.isEmpty { return old }
    var rest = old.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    // The last piece has no end, or is none.
    if let last = rest.popLast(), last != "\n" { rest.append(String(last.dropLast())) }
    var new: [String] = []
    var done = 0
    var before: Character?
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
      switch line.first {
      case "@":
        let head = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        let start = (Int(head[0]) ?? 0) - (head.count == 2 && head[1] == "0" ? 0 : 1)
        new += rest[done..<start]
        done = start
      case " ":
        new.append(rest[done])
        done += 1
      case "-": done += 1
      case "+": new.append("\(line.dropFirst())\n")
      case "\\":
        // Said of the line before; those of the old text are as they are.
        if before == "+", let last = new.popLast() { new.append(String(last.dropLast())) }
      default: break
      }
      before = line.first
    }
    return (new + rest[done...]).joined()
  }
}
