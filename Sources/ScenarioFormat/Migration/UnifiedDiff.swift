/// What differs between two texts, line by line, as `diff -u` and `git diff` show it.
public enum UnifiedDiff {
  /// Empty when the texts are alike.
  ///
  /// - Parameter context: lines shown round each change.
  public static func text(
    from old: String, named oldName: String, to new: String, named newName: String,
    context: Int = 3
  ) -> String {
    let (a, b) = (lines(of: old), lines(of: new))
    let hunks = hunks(changes(from: a, to: b), context: context)
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    for hunk in hunks {
      let head = [("-", hunk.map(\.old)), ("+", hunk.map(\.new))].map { sign, numbers in
        let present = numbers.compactMap(\.self)
        return sign + range(present, after: before(hunk, sign))
      }
      text += "@@ \(head.joined(separator: " ")) @@\n"
      for line in hunk {
        text += "\(line.sign)\(line.text)"
        if line.text.last?.isNewline != true { text += "\n\\ No newline at end of file\n" }
      }
    }
    return text
  }

  /// One line of the two texts laid together.
  private struct Line {
    let sign: Character
    let text: Substring
    /// Its place in each text, from 0, where it is there.
    let old: Int?
    let new: Int?
    /// How many lines of each text came before it.
    let oldBefore: Int
    let newBefore: Int
  }

  /// With their ends, so that a missing one shows.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: \.isNewline) {
      let next = rest.index(after: end)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  /// Both texts laid together, by Myers' shortest edit.
  private static func changes(from a: [Substring], to b: [Substring]) -> [Line] {
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a[head...].reversed(), b[head...].reversed()).prefix { $0 == $1 }.count
    let (old, new) = (Array(a[head..<(a.count - tail)]), Array(b[head..<(b.count - tail)]))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    // Beyond this the shortest edit would cost too much memory, and nobody reads it.
    if old.count + new.count > 8_000 {
      removed = Set(old.indices)
      inserted = Set(new.indices)
    } else {
      for change in new.difference(from: old) {
        switch change {
        case .remove(let place, _, _): removed.insert(place)
        case .insert(let place, _, _): inserted.insert(place)
        }
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    func add(_ sign: Character, _ text: Substring) {
      let (isOld, isNew) = (sign != "+", sign != "-")
      lines.append(
        Line(
          sign: sign, text: text, old: isOld ? i : nil, new: isNew ? j : nil, oldBefore: i,
          newBefore: j))
      i += isOld ? 1 : 0
      j += isNew ? 1 : 0
    }
    while i < a.count || j < b.count {
      if i < a.count, removed.contains(i - head) {
        add("-", a[i])
      } else if j < b.count, inserted.contains(j - head) {
        add("+", b[j])
      } else {
        add(" ", a[i])
      }
    }
    return lines
  }

  /// Stretches with changes in them, each with its context.
  private static func hunks(_ lines: [Line], context: Int) -> [ArraySlice<Line>] {
    var hunks: [Range<Int>] = []
    for (place, line) in lines.enumerated() where line.sign != " " {
      let low = max(0, place - context)
      let high = min(lines.count, place + context + 1)
      if let last = hunks.last, low <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<high
      } else {
        hunks.append(low..<high)
      }
    }
    return hunks.map { lines[$0] }
  }

  private static func before(_ hunk: ArraySlice<Line>, _ sign: String) -> Int {
    (sign == "-" ? hunk.first?.oldBefore : hunk.first?.newBefore) ?? 0
  }

  /// The first line and how many; of none, the line before.
  private static func range(_ numbers: [Int], after before: Int) -> String {
    guard let first = numbers.first else { return "\(before),0" }
    return numbers.count == 1 ? "\(first + 1)" : "\(first + 1),\(numbers.count)"
  }
}
