/// Brings a case to the format of this version of the game.
public struct Migration: Sendable {
  /// The format that new cases are written in, and the newest that can be read.
  public static let current = MigrationPath.toCurrent.target

  public enum Result: Sendable {
    /// There is nothing to do.
    case isCurrent(Int)
    /// Made for a newer game.
    case isNewer(Int)
    /// It does not say its format, or cannot be read as YAML.
    case cannotRead([Finding])
    case migrated(Change)
  }

  /// A file brought along; nothing is written.
  public struct Change: Sendable {
    /// The format that the file is in.
    public let from: Int
    /// The newest format, unless a test asks for another.
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
    migrate(yaml, file: file, along: .toCurrent)
  }

  static func migrate(_ yaml: [UInt8], file: String, along path: MigrationPath) -> Result {
    let report = SourceCheck.report(on: yaml, file: file)
    guard !report.hasErrors, let root = YamlComposer.compose(report.source, report),
      !report.hasErrors, let (format, span) = format(of: root, report)
    else { return .cannotRead(report.findings) }
    if format > path.target { return .isNewer(format) }
    if format == path.target { return .isCurrent(format) }
    do throws(MigrationPath.Obstacle) {
      let migrated = try path.migrate(root, report.source, from: format)
      guard !migrated.report.hasErrors else { return .cannotRead(migrated.report.findings) }
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return .migrated(
        Change(
          from: format, to: path.target,
          bytes: (yaml.starts(with: mark) ? mark : []) + migrated.report.source.bytes,
          notes: migrated.notes))
    } catch {
      report.add(error, at: span)
      return .cannotRead(report.findings)
    }
  }

  private static func format(of root: YamlNode, _ report: FileFindings) -> (Int, Range<Int>)? {
    guard let node = root["format"] else {
      report.add(.formatMissing, address: .root / "format")
      return nil
    }
    return report.number(node, in: 0...999_999, .root / "format").map { ($0, node.span) }
  }
}

extension FileFindings {
  /// - Parameter span: of the number after `format:`.
  func add(_ obstacle: MigrationPath.Obstacle, at span: Range<Int>) {
    switch obstacle {
    case .unknownFormat: add(.formatMissing, at: span, address: .root / "format")
    case .brokenByStep: add(.notYAML, ["problem": .term(.unreadable)], at: span)
    }
  }
}
