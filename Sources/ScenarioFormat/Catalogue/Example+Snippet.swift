extension Example {
  /// The lines it is about, for a page; what it is in words when they cannot be shown.
  public var snippet: Snippet {
    switch source {
    case .changed(let changes, let place):
      .lines(
        ExampleCase.File.all.compactMap { file in
          let own = changes.filter { $0.file == file }
          guard !own.isEmpty else { return nil }
          return Part(file: file.path, lines: Self.apply(own, to: file.text).lines)
        }, command: states.map(Self.command) ?? place.command)
    case .shelf(let change):
      .lines(
        [Part(file: ExampleCase.file, lines: Self.apply([change], to: ExampleCase.yaml).lines)],
        command: nil)
    case .older:
      .lines(
        [
          Part(
            file: ExampleCase.file,
            lines: Self.apply([Self.olderFormat], to: ExampleCase.yaml).lines)
        ], command: nil)
    case .file(let text): .lines([Part(file: ExampleCase.file, text: text)], command: nil)
    case .translationFile(let text):
      .lines([Part(file: ExampleCase.File.translation.path, text: text)], command: nil)
    case .made(let term, _), .art(_, .some(let term), _), .beside(.some(let term), _): .words(term)
    case .beside(nil, _):
      .lines([Part(file: ExampleCase.file, lines: [ExampleCase.formatLine])], command: nil)
    case .art(let changes, nil, _):
      .lines(
        [Part(file: ExampleCase.file, lines: Self.apply(changes, to: ExampleCase.yaml).lines)],
        command: nil)
    }
  }

  private static func command(states: Int) -> String {
    "hjemmetid check \(ExampleCase.folder) --states \(states)"
  }

  /// What a page shows of an example.
  public enum Snippet: Sendable {
    /// The case's own file first; and what has to be called, where the files alone do not say it.
    case lines([Part], command: String?)
    case words(Term)
  }

  /// Lines of one file; three dots stand for those between.
  public struct Part: Sendable, Hashable {
    /// As findings call it.
    public let file: String
    /// Without line breaks, in the order of the file.
    public let lines: [String]

    init(file: String, lines: [String]) {
      self.file = file
      self.lines = lines
    }

    init(file: String, text: String) {
      self.init(file: file, lines: text.split(separator: "\n").map(String.init))
    }

    static let gap = "..."
    /// Whether it is one stretch of the file.
    var isWhole: Bool { !lines.contains(Self.gap) }
  }

  /// Whether every piece to be exchanged is there, so that the example shows what it means to.
  var fits: Bool {
    switch source {
    case .changed(let changes, _), .art(let changes, _, _):
      changes.allSatisfy { $0.file.text.contains($0.piece) }
    case .shelf(let change): ExampleCase.yaml.contains(change.piece)
    case .older: ExampleCase.yaml.contains(Self.olderFormat.piece)
    case .file, .translationFile, .made, .beside: true
    }
  }

  static let olderFormat = Change(
    "format: \(Migration.current)\n", "format: \(Migration.current - 1)\n")

  /// The text with the pieces exchanged, and the lines in which they are, with a sign between.
  static func apply(_ changes: [Change], to text: String) -> (text: String, lines: [String]) {
    var text = text
    var lines: [(line: Int, text: [Substring])] = []
    for change in changes {
      guard let range = text.firstRange(of: change.piece) else { continue }
      let before = text[..<range.lowerBound]
      let after = text[range.upperBound...]
      // What was taken away is seen by the line before it.
      let start = change.other.isEmpty ? before.dropLast() : before
      let line = start[(start.lastIndex(of: "\n").map(start.index(after:)) ?? start.startIndex)...]
      let rest = change.other.last == "\n" ? "" : after.prefix { $0 != "\n" }
      let gap = change.other.isEmpty ? before.suffix(1) : ""
      lines.append(
        (before.count { $0 == "\n" }, (line + gap + change.other + rest).split(separator: "\n")))
      text = before + change.other + after
    }
    let shown = lines.sorted { $0.line < $1.line }.map { $0.text.map(String.init) }
    return (text, Array(shown.joined(separator: [Part.gap])))
  }
}

extension Example.Place {
  /// What plays the small case there, if the files alone do not say it.
  fileprivate var command: String? {
    switch self {
    case .nowhere, .anywhere: nil
    case .named(let name): "hjemmetid check \(ExampleCase.folder) --locality \(name)"
    }
  }
}
