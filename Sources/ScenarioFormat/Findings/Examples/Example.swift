/// A case that shows a rule at work, or at rest. The page of the rule and its tests come from it.
public struct Example: Sendable {
  private let source: Source

  enum Source: Sendable {
    /// The small case with pieces of it exchanged, each where it comes first.
    case scenario([Change])
    /// The translation of the small case, in the same way.
    case translation([Change])
    /// A file of its own, and a translation of its own for the small case.
    case file(String)
    case translationFile(String)
    /// A file that no page can show.
    case made(Term, @Sendable () -> [UInt8])
    /// The small case so, with files in its `art`; a word for them where a page has to say it.
    case art([Change], Term?, [String: Result<[UInt8], PictureTrouble>])
    /// The small case twice on one shelf, the second time with this in it exchanged.
    case shelf(Change)
  }

  struct Change: Sendable {
    let piece: String
    let other: String

    init(_ piece: String, _ other: String) {
      self.piece = piece
      self.other = other
    }
  }

  init(_ source: Source) { self.source = source }

  /// The two examples of a rule.
  public struct Pair: Sendable {
    /// The rule has something to say here.
    public let fires: Example
    /// And nothing here.
    public let silent: Example

    init(fires: Example, silent: Example) {
      self.fires = fires
      self.silent = silent
    }

    /// A piece of the small case, what breaks it, and another right way; the piece itself if none
    /// is given.
    static func swap(_ piece: String, _ wrong: String, right: String? = nil) -> Pair {
      Pair(
        fires: Example(.scenario([Change(piece, wrong)])),
        silent: Example(.scenario([Change(piece, right ?? piece)])))
    }

    /// The same, in the translation of the small case.
    static func entry(_ piece: String, _ wrong: String, right: String? = nil) -> Pair {
      Pair(
        fires: Example(.translation([Change(piece, wrong)])),
        silent: Example(.translation([Change(piece, right ?? piece)])))
    }

    /// Several pieces at once. What is not exchanged in the right way is shown as it is.
    static func swaps(_ wrong: [Change], right: [Change]) -> Pair {
      let kept = wrong.map(\.piece).filter { piece in !right.contains { $0.piece == piece } }
      return Pair(
        fires: Example(.scenario(wrong)),
        silent: Example(.scenario(right + kept.map { Change($0, $0) })))
    }

    /// A file that no page can show, and a piece of the small case that is fine.
    static func made(
      _ key: String, _ english: String, right: String, _ make: @escaping @Sendable () -> [UInt8]
    ) -> Pair {
      Pair(
        fires: Example(.made(Term("example.\(key)", english), make)),
        silent: Example(.scenario([Change(right, right)])))
    }
  }

  /// What the rules say of it.
  public func review() -> Review {
    switch source {
    case .scenario(let changes): review(of: Self.apply(changes, to: ExampleCase.yaml).text)
    case .file(let text): review(of: text)
    case .art(let changes, _, let files):
      review(of: Self.apply(changes, to: ExampleCase.yaml).text, art: CaseArt(files))
    case .made(_, let make): Review(yaml: make(), file: ExampleCase.file, folder: nil)
    case .translation(let changes):
      review(withTranslation: Self.apply(changes, to: ExampleCase.po).text)
    case .translationFile(let text): review(withTranslation: text)
    case .shelf(let change):
      Review(
        of: [ExampleCase.yaml, Self.apply([change], to: ExampleCase.yaml).text].enumerated().map {
          Review(yaml: Array($1.utf8), file: "\($0 + 1)/\(ExampleCase.file)", folder: nil)
        })
    }
  }

  private func review(of yaml: String, art: CaseArt? = nil) -> Review {
    Review(
      yaml: Array(yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder, translations: [],
      place: nil, art: art)
  }

  private func review(withTranslation po: String) -> Review {
    Review(
      yaml: Array(ExampleCase.yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder,
      translations: [
        Review.PO(
          language: ExampleCase.translationLanguage, file: ExampleCase.translationFile,
          bytes: Array(po.utf8))
      ])
  }

  /// The lines it is about, for a page; what it is in words when they cannot be shown.
  public var snippet: Snippet {
    switch source {
    case .scenario(let changes): .lines(Self.apply(changes, to: ExampleCase.yaml).lines)
    case .translation(let changes): .lines(Self.apply(changes, to: ExampleCase.po).lines)
    case .shelf(let change): .lines(Self.apply([change], to: ExampleCase.yaml).lines)
    case .file(let text), .translationFile(let text):
      .lines(text.split(separator: "\n").map(String.init))
    case .made(let term, _), .art(_, .some(let term), _): .words(term)
    case .art(let changes, nil, _): .lines(Self.apply(changes, to: ExampleCase.yaml).lines)
    }
  }

  public enum Snippet: Sendable {
    case lines([String])
    case words(Term)
  }

  /// Whether every piece to be exchanged is there, so that the example shows what it means to.
  var fits: Bool {
    func fits(_ changes: [Change], _ text: String) -> Bool {
      changes.allSatisfy { text.contains($0.piece) }
    }
    return switch source {
    case .scenario(let changes), .art(let changes, _, _): fits(changes, ExampleCase.yaml)
    case .translation(let changes): fits(changes, ExampleCase.po)
    case .shelf(let change): fits([change], ExampleCase.yaml)
    case .file, .translationFile, .made: true
    }
  }

  /// The text with the pieces exchanged, and the lines in which they are, with a sign between.
  private static func apply(_ changes: [Change], to text: String) -> (text: String, lines: [String])
  {
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
    return (text, Array(shown.joined(separator: ["..."])))
  }
}
