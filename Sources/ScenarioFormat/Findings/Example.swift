/// A case that shows a rule at work, or at rest. The page of the rule and its tests come from it.
public struct Example: Sendable {
  let source: Source
  /// Most states of one game to look at before it is not decided; `nil` for as many as it has.
  public let states: Int?

  enum Source: Sendable {
    /// The small case and what lies beside it, with pieces exchanged, each where it comes first.
    case changed([Change], Place)
    /// A file of its own, and a translation of its own for the small case.
    case file(String)
    case translationFile(String)
    /// A file that no page can show.
    case made(Term, @Sendable () -> [UInt8])
    /// The small case so, with files in its `art`; a word for them where a page has to say it.
    case art([Change], Term?, [String: Result<[UInt8], PictureTrouble>])
    /// The small case with such names beside its file; a word for them where a page has to say it.
    case beside(Term?, [String])
    /// The small case twice on one shelf, the second time with this in it exchanged.
    case shelf(Change)
    /// The small case as if there were a step from the format before, that changes nothing.
    case older
  }

  /// Where the small case is played.
  enum Place: Sendable, Hashable {
    /// Nothing local is asked of it.
    case nowhere
    /// In the first of the small localities that fits.
    case anywhere
    case named(String)
  }

  struct Change: Sendable {
    let file: ExampleCase.File
    let piece: String
    let other: String

    init(_ piece: String, _ other: String, in file: ExampleCase.File = .scenario) {
      self.file = file
      self.piece = piece
      self.other = other
    }

    /// The piece as it is, to be shown.
    static func none(_ piece: String, in file: ExampleCase.File = .scenario) -> Change {
      Change(piece, piece, in: file)
    }
  }

  init(_ source: Source, within states: Int? = nil) {
    self.source = source
    self.states = states
  }

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
      swap(piece, wrong, right: right, in: .scenario, at: .nowhere)
    }

    /// The same, in the translation of the small case.
    static func entry(_ piece: String, _ wrong: String, right: String? = nil) -> Pair {
      swap(piece, wrong, right: right, in: .translation, at: .nowhere)
    }

    /// The same, in a file of it, where it is played.
    static func swap(
      _ piece: String, _ wrong: String, right: String?, in file: ExampleCase.File, at place: Place
    ) -> Pair {
      Pair(
        fires: Example(.changed([Change(piece, wrong, in: file)], place)),
        silent: Example(.changed([Change(piece, right ?? piece, in: file)], place)))
    }

    /// Several pieces at once. What is not exchanged in the right way is shown as it is.
    static func swaps(
      _ wrong: [Change], right: [Change], at place: Place = .nowhere
    ) -> Pair {
      let kept = wrong.filter { change in
        !right.contains { $0.file == change.file && $0.piece == change.piece }
      }
      return Pair(
        fires: Example(.changed(wrong, place)),
        silent: Example(
          .changed(right + kept.map { Change.none($0.piece, in: $0.file) }, place)))
    }

    /// A piece of the small case, followed through too few states to be decided, and through all.
    static func within(_ states: Int, _ change: Change) -> Pair {
      Pair(
        fires: Example(.changed([change], .nowhere), within: states),
        silent: Example(.changed([change], .nowhere)))
    }

    /// A file that no page can show, and a piece of the small case that is fine.
    static func made(
      _ key: String, _ english: String, right: String, _ make: @escaping @Sendable () -> [UInt8]
    ) -> Pair {
      Pair(
        fires: Example(.made(Term("example.\(key)", english), make)),
        silent: Example(.changed([.none(right)], .nowhere)))
    }
  }
}
