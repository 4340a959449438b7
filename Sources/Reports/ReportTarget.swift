/// One report that was asked for, and where it goes.
public struct ReportTarget: Sendable, Hashable {
  public let format: ReportFormat
  /// A path; `nil` for standard output.
  public let file: String?

  /// What is unclear about the reports asked for.
  public enum Mistake: Error, Sendable, Hashable {
    case unknownFormat(String)
    case noFile(ReportFormat)
    /// Neither one file for each format nor none at all.
    case unpaired(formats: Int, files: Int)
    case twoOnStandardOutput
    case oneFileTwice(String)
  }

  /// Pairs formats with files. A format may name its file itself (`sarif=report.sarif`); the others
  /// take the outputs in their order, or go to standard output when there are no outputs.
  public static func all(
    formats: [String], outputs: [String]
  ) throws(Mistake) -> [ReportTarget] {
    var named: [ReportTarget?] = []
    var plain: [(place: Int, format: ReportFormat)] = []
    for word in formats.isEmpty ? ["text"] : formats {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let format = ReportFormat(rawValue: String(parts[0])) else {
        throw .unknownFormat(String(parts[0]))
      }
      if parts.count == 2 {
        guard !parts[1].isEmpty else { throw .noFile(format) }
        named.append(ReportTarget(format, String(parts[1])))
      } else {
        plain.append((named.count, format))
        named.append(nil)
      }
    }
    guard outputs.isEmpty || outputs.count == plain.count else {
      throw .unpaired(formats: plain.count, files: outputs.count)
    }
    for (number, (place, format)) in plain.enumerated() {
      named[place] = ReportTarget(format, outputs.isEmpty ? "-" : outputs[number])
    }
    let targets = named.compactMap(\.self)
    try check(targets)
    return targets
  }

  private static func check(_ targets: [ReportTarget]) throws(Mistake) {
    var seen: Set<String?> = []
    for target in targets where !seen.insert(target.file).inserted {
      if let file = target.file { throw .oneFileTwice(file) }
      throw .twoOnStandardOutput
    }
  }

  init(_ format: ReportFormat, _ file: String?) {
    self.format = format
    self.file = file == "-" ? nil : file
  }
}
