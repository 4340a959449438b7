/// How a case in one format becomes a case in the next.
///
/// A step changes stretches of the text and nothing else, so comments, order and the author's way of
/// writing stay. The number after `format:` is changed by itself. Translations are not changed, so
/// the addresses of texts have to stay too.
struct MigrationStep: Sendable {
  /// The format it takes; it gives the next one.
  let from: Int
  /// What changes, for the author.
  let about: String
  /// Where the file is changed; stretches that overlap are a mistake of the step.
  let edits: @Sendable (YamlNode, SourceText) -> [TextEdit]
}

/// A stretch of a file and what takes its place.
struct TextEdit: Hashable, Sendable {
  let span: Range<Int>
  let text: String

  static func isBefore(_ a: TextEdit, _ b: TextEdit) -> Bool {
    a.span.lowerBound < b.span.lowerBound
  }

  /// The bytes with all edits made; `nil` when two of them overlap or one lies outside.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: isBefore) {
      guard edit.span.lowerBound >= done, edit.span.upperBound <= bytes.count else { return nil }
      result += bytes[done..<edit.span.lowerBound]
      result += Array(edit.text.utf8)
      done = edit.span.upperBound
    }
    return result + bytes[done...]
  }
}
