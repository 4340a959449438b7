/// Collects the findings of one file.
///
/// A class, because everything that reads a file writes to it. It never leaves one reading.
final class FileFindings {
  let source: SourceText
  private(set) var findings: [Finding] = []
  /// Values by address, for findings and for those who ask later.
  private(set) var spans: [String: Range<Int>] = [:]

  /// Whether something was left out because it could not be read.
  var isPartial = false
  /// Whether it is not known what was left out of where.
  var isLoose = false

  init(_ source: SourceText) { self.source = source }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds a finding about a stretch of the file; about its start when none is given.
  func add(
    _ rule: Rule, _ arguments: [String: Argument] = [:], at span: Range<Int> = 0..<0,
    near: String? = nil, address: Address = .root
  ) {
    add(
      Finding(
        rule, arguments, file: source.file, place: source.place(of: span), near: near,
        address: address.path))
  }

  /// Adds a finding about this file or one that goes with it.
  func add(_ finding: Finding) {
    guard findings.count <= Limits.findings else { return }
    guard findings.count < Limits.findings else {
      findings.append(
        Finding(
          .tooManyFindings, ["limit": .number(Limits.findings)], file: finding.file,
          place: finding.place))
      return
    }
    findings.append(finding)
  }

  func note(_ span: Range<Int>, at address: Address) { spans[address.path] = span }

  func span(of address: Address) -> Range<Int> { spans[address.path] ?? 0..<0 }
}
