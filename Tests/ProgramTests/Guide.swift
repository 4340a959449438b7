import Foundation

/// The guide for authors, as the blocks in it that a reader types.
///
/// A fenced block marked `sh` is typed in a terminal. One marked `yaml` is put into the case: its
/// keys show where, and what is there under the same keys is replaced. One marked
/// `yaml broken=R010` is put in too, has to give that finding, and is taken out again.
struct Guide {
  enum Block {
    case commands([String])
    case piece(String)
    case broken(String, code: String)
  }

  /// By the number in the heading above them.
  let steps: [Int: [Block]]

  init(_ text: String) {
    var steps: [Int: [Block]] = [:]
    var step = 0
    var fence: (kind: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if let open = fence {
        guard line == "```" else {
          fence?.lines.append(line)
          continue
        }
        fence = nil
        steps[step, default: []].append(Self.block(open.kind, open.lines))
      } else if line.hasPrefix("```") {
        fence = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("## "), let number = Int(line.dropFirst(3).prefix { $0.isNumber }) {
        step = number
        steps[step] = []
      }
    }
    self.steps = steps
  }

  private static func block(_ kind: String, _ lines: [String]) -> Block {
    let text = lines.joined(separator: "\n")
    if kind == "sh" { return .commands(lines) }
    if kind == "yaml" { return .piece(text) }
    return .broken(text, code: kind.replacing("yaml broken=", with: ""))
  }

  // MARK: Putting a piece in

  /// The case with the piece put where its keys say.
  static func put(_ piece: String, into yaml: String) -> String {
    merged(yaml.components(separatedBy: "\n"), piece.components(separatedBy: "\n"))
      .joined(separator: "\n")
  }

  private struct Entry {
    var head: String
    var body: [String]

    /// What makes two entries the same: the key, or the whole first line of a list's entry.
    var name: String {
      let words = head.drop { $0 == " " }
      return words.hasPrefix("- ") ? String(words) : String(words.prefix { $0 != ":" })
    }
  }

  private static func merged(_ lines: [String], _ piece: [String]) -> [String] {
    var (before, entries) = split(lines)
    for new in split(piece).entries {
      guard let place = entries.firstIndex(where: { $0.name == new.name }) else {
        entries.append(new)
        continue
      }
      let goesOn = new.head.hasSuffix(":") || new.head.drop { $0 == " " }.hasPrefix("- ")
      let old = entries[place]
      let isMap = old.head.hasSuffix(":") || old.head.drop { $0 == " " }.hasPrefix("- ")
      let isEmpty = new.body.allSatisfy { $0.isEmpty }
      if goesOn, isMap, !isEmpty, !new.body[0].drop(while: { $0 == " " }).hasPrefix("- \"") {
        entries[place].body = merged(old.body, new.body)
      } else {
        entries[place] = new
      }
    }
    before += entries.flatMap { [$0.head] + $0.body }
    return before
  }

  /// Entries at the first key's depth, with the lines below each; and what comes before them.
  private static func split(_ lines: [String]) -> (before: [String], entries: [Entry]) {
    func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    func says(_ line: String) -> Bool {
      let words = line.drop { $0 == " " }
      return !words.isEmpty && !words.hasPrefix("#")
    }
    let own = lines.first(where: says).map(depth) ?? 0
    var before: [String] = []
    var entries: [Entry] = []
    for line in lines {
      if says(line), depth(line) == own {
        entries.append(Entry(head: line, body: []))
      } else if entries.isEmpty {
        before.append(line)
      } else {
        entries[entries.count - 1].body.append(line)
      }
    }
    return (before, entries)
  }
}
