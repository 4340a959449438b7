/// Brings a case to the format of this version of the game.
public struct Migration: Sendable {
  /// The format that new cases are written in, and the newest that can be read.
  public static let current = 1

  /// Every step there is, in order. Format 1 is the first.
  static let steps: [MigrationStep] = []

  public enum Result: Sendable {
    /// There is nothing to do.
    case isCurrent(Int)
    /// Made for a newer game.
    case isNewer(Int)
    /// It does not say its format, or cannot be read as YAML.
    case cannotRead([Finding])
    case migrated(Change)
  }

  public struct Change: Sendable {
    public let from: Int
    public let to: Int
    /// The file as it becomes.
    public let bytes: [UInt8]
    /// What each step changes, for the author.
    public let notes: [String]
  }

  /// - Parameters:
  ///   - yaml: the file as it is.
  ///   - file: what findings call it.
  public static func migrate(_ yaml: [UInt8], file: String) -> Result {
    migrate(yaml, file: file, steps: steps, to: current)
  }

  static func migrate(
    _ yaml: [UInt8], file: String, steps: [MigrationStep], to target: Int
  ) -> Result {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = yaml.starts(with: mark)
    var bytes = hasMark ? Array(yaml.dropFirst(mark.count)) : yaml
    var notes: [String] = []
    var first: Int?
    while true {
      let report = SourceCheck.report(on: bytes, file: file)
      guard !report.hasErrors, let root = YamlComposer.compose(report.source, report),
        !report.hasErrors, let (format, span) = format(of: root, report)
      else { return .cannotRead(report.findings) }
      if format > target { return .isNewer(format) }
      if format == target {
        guard let first else { return .isCurrent(format) }
        return .migrated(
          Change(from: first, to: target, bytes: (hasMark ? mark : []) + bytes, notes: notes))
      }
      guard let step = steps.first(where: { $0.from == format }) else {
        report.add(.formatMissing, at: span, address: .root / "format")
        return .cannotRead(report.findings)
      }
      let number = TextEdit(span: span, text: String(format + 1))
      guard let next = TextEdit.apply(step.edits(root, report.source) + [number], to: bytes) else {
        report.add(.notYAML, ["problem": .term(.unreadable)], at: span)
        return .cannotRead(report.findings)
      }
      first = first ?? format
      notes.append(step.about)
      bytes = next
    }
  }

  private static func format(of root: YamlNode, _ report: Report) -> (Int, Range<Int>)? {
    guard let node = root["format"] else {
      report.add(.formatMissing, address: .root / "format")
      return nil
    }
    let decoder = CaseDecoder(root, report, TextBook(report, nil))
    return decoder.number(node, in: 0...999_999, .root / "format").map { ($0, node.span) }
  }
}
