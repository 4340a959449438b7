import Foundation

/// What one part of the cases came to, with all that a report of the whole needs.
public struct ShardReport: Codable, Sendable {
  public let shard: Shard
  /// The version of the program.
  public let version: String
  /// BCP 47 code of what is said in it.
  public let language: String
  /// What was asked for beside the cases, so that only parts of one check go together.
  public let asked: [String]
  /// Everything that was to be looked at in all parts, in its order.
  public let all: [String]
  /// The folder the check was started in.
  public let folder: String
  private let cases: [KeptCase]
  private let localities: [KeptLocality]
  private let failures: [Failure]

  private struct Failure: Codable {
    let path: String
    let sentence: String
    /// The exit status it leads to.
    let status: Int32
  }

  /// - Parameters:
  ///   - all: files of cases, localities and what could not be found, in the order asked for.
  ///   - statuses: of the failures of the report, in their order.
  public init(
    _ report: CheckedCases, _ shard: Shard, version: String, language: String, asked: [String],
    all: [String], folder: String, statuses: [Int32]
  ) {
    self.shard = shard
    self.version = version
    self.language = language
    self.asked = asked
    self.all = all
    self.folder = folder
    cases = report.cases.map { KeptCase($0) }
    localities = report.localities.map { KeptLocality($0) }
    failures = zip(report.failures, statuses).map {
      Failure(path: $0.path, sentence: $0.sentence, status: $1)
    }
  }

  /// JSON, in one line.
  public func text() -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// - Returns: `nil` for anything but what ``text()`` writes.
  public init?(text: String) {
    guard let report = try? JSONDecoder().decode(ShardReport.self, from: Data(text.utf8))
    else { return nil }
    self = report
  }

  /// Why reports do not make a whole.
  public enum Mismatch: Error, Hashable, Sendable {
    /// Made by different versions of the program.
    case versions([String])
    /// Of checks with different options or cases, or in different languages.
    case checks
    case counts([Int])
    case missing([Shard])
    case twice(Shard)
    /// Something in it is not of this version of the program.
    case unknown(Shard)
  }

  /// Puts the parts together, as if all had been one check.
  ///
  /// - Returns: what was found, and the exit statuses of what could not be looked at.
  public static func merged(
    _ reports: [ShardReport], version: String
  ) throws(Mismatch) -> (report: CheckedCases, statuses: [Int32]) {
    let versions = Set(reports.map(\.version) + [version]).sorted()
    guard versions.count == 1 else { throw .versions(versions) }
    let counts = Set(reports.map(\.shard.count)).sorted()
    guard counts.count == 1, let count = counts.first else { throw .counts(counts) }
    var seen: Set<Shard> = []
    for report in reports where !seen.insert(report.shard).inserted { throw .twice(report.shard) }
    let missing = (1...count).compactMap { Shard("\($0)/\(count)") }.filter { !seen.contains($0) }
    guard missing.isEmpty else { throw .missing(missing) }
    guard let first = reports.first, reports.allSatisfy(first.isOfSameCheck) else { throw .checks }
    let places = Dictionary(
      zip(first.all, first.all.indices), uniquingKeysWith: { first, _ in first })
    func order(_ file: String) -> Int { places[file] ?? places.count }
    var cases: [CheckedCase] = []
    var localities: [CheckedLocality] = []
    for report in reports.sorted(by: { $0.shard.number < $1.shard.number }) {
      for kept in report.cases {
        guard let checked = kept.checked() else { throw .unknown(report.shard) }
        cases.append(checked)
      }
      for kept in report.localities {
        guard let checked = kept.checked() else { throw .unknown(report.shard) }
        localities.append(checked)
      }
    }
    cases.sort { order($0.file) < order($1.file) }
    localities.sort { order($0.file) < order($1.file) }
    CaseCheck.tellOnce(&cases, localities)
    var told: Set<CheckedCases.Failure> = []
    var failures: [(failure: CheckedCases.Failure, status: Int32)] = []
    for failure in reports.flatMap(\.failures) {
      let own = CheckedCases.Failure(path: failure.path, sentence: failure.sentence)
      if told.insert(own).inserted { failures.append((own, failure.status)) }
    }
    failures.sort { order($0.failure.path) < order($1.failure.path) }
    let whole = CheckedCases(
      cases: cases, localities: localities, failures: failures.map(\.failure))
    return (whole, failures.map(\.status))
  }

  private func isOfSameCheck(as other: ShardReport) -> Bool {
    language == other.language && asked == other.asked && all == other.all
  }
}
