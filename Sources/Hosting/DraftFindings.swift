import Checking
import ScenarioFormat
import Wording

/// What was found in the files of a preview, as far as it is known.
struct DraftFindings {
  private var parts: [Part] = []
  private(set) var readings: [Reading] = []

  private enum Part {
    case missing(String)
    case found(CheckedCases, unread: [String], only: String?)
  }

  /// Everything that `check` finds without following plays.
  ///
  /// - Parameter known: cases that have been read already, by their own files.
  init(of paths: [String], known: [String: CaseReadings], in words: Words) {
    let check = CaseCheck(in: words, keepsReadings: true)
    for path in paths {
      guard let shelf = try? CaseShelf(opening: path) else {
        parts.append(.missing(path))
        continue
      }
      let (report, failures) = check.check(
        shelf.cases, known: known, sentence: { words.sentence($0) })
      let only = shelf.cases.count == 1 ? shelf.cases.first?.file : nil
      parts.append(.found(report, unread: failures.map(\.path), only: only))
      for case let reading? in report.cases.map(\.reading)
      where !readings.contains(where: { $0.source.file == reading.source.file }) {
        readings.append(reading)
      }
    }
  }

  /// - Parameter source: the case's own file.
  mutating func add(_ result: CaseAnalysis.Result, in source: SourceText) {
    for place in parts.indices {
      guard case .found(var report, let unread, let only) = parts[place] else { continue }
      report.add(result, in: source)
      parts[place] = .found(report, unread: unread, only: only)
    }
  }

  /// A line each, with its place.
  func lines(_ rules: RuleWords, _ words: Words) -> [String] {
    parts.flatMap { part in
      switch part {
      case .missing(let path): return [words("There is nothing at {0}.", path)]
      case .found(let report, let unread, let only):
        return unread.map { words("{0} cannot be read.", $0) }
          + report.findings.map { finding in
            let message = "\(rules.message(of: finding)) (\(finding.code))"
            return finding.file == only
              ? words("Line {0}: {1}", finding.line, message)
              : words("{0}, line {1}: {2}", Self.short(finding.file), finding.line, message)
          }
      }
    }
  }

  /// The file with the folder it is in.
  private static func short(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}
