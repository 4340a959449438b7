/// The steps from older formats, and the format they lead to.
struct MigrationPath: Sendable {
  /// Each from another format; their order means nothing.
  let steps: [MigrationStep]
  let target: Int

  /// Format 1 is the first, so there is no step yet.
  static let toCurrent = MigrationPath(steps: [], target: 1)

  /// Why a case cannot be brought along.
  enum Obstacle: Error, Hashable {
    /// There is no step from its format.
    case unknownFormat
    /// A step made something of it that cannot be read, which is a mistake of the step.
    case brokenByStep
  }

  /// A case as the last step left it.
  struct Migrated {
    let root: YamlNode
    /// On its text as it has become. Holds findings when keys are given twice.
    let report: FileFindings
    /// What each step changes, for the author.
    let notes: [String]
    /// Back to the author's own text.
    let origin: TextOrigin
  }

  /// Brings a case along, step by step.
  ///
  /// - Parameter format: of the case; older than the target.
  func migrate(
    _ root: YamlNode, _ source: SourceText, from format: Int
  ) throws(Obstacle) -> Migrated {
    var root = root
    var report = FileFindings(source)
    var notes: [String] = []
    var origin = TextOrigin()
    for format in format..<target {
      guard let step = steps.first(where: { $0.from == format }), let number = root["format"]
      else { throw .unknownFormat }
      let edits =
        step.edits(root, report.source) + [TextEdit(span: number.span, text: String(format + 1))]
      guard let bytes = TextEdit.apply(edits, to: report.source.bytes) else {
        throw .brokenByStep
      }
      report = SourceCheck.report(on: bytes, file: source.file)
      guard !report.hasErrors, let next = YamlComposer.compose(report.source, report) else {
        throw .brokenByStep
      }
      root = next
      notes.append(step.about)
      origin.add(edits)
    }
    return Migrated(root: root, report: report, notes: notes, origin: origin)
  }

  /// The format of a case that this path leads on from; `nil` for every other, whose `format` is
  /// looked at when it is read.
  func start(of root: YamlNode) -> Int? {
    guard let format = root["format"]?.bareText.flatMap({ Int($0) }), format < target,
      steps.contains(where: { $0.from == format })
    else { return nil }
    return format
  }
}
