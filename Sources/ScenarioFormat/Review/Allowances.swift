/// A finding that the case keeps, and why.
public struct AllowedFinding: Hashable, Sendable, Comparable {
  /// As it would have been told.
  public let finding: Finding
  /// The author's own words.
  public let because: String

  public init(_ finding: Finding, because: String) {
    self.finding = finding
    self.because = because
  }

  /// As findings.
  public static func < (a: Self, b: Self) -> Bool { a.finding < b.finding }
}

/// Parts findings into those to report and those the case allows.
struct Allowances {
  private let reading: Reading
  private let families: Set<Rule.Family>

  /// - Parameter families: those whose rules have been asked; nothing is said about an allowance of
  ///   another.
  init(_ reading: Reading, families: Set<Rule.Family> = [.content, .contradictions]) {
    self.reading = reading
    self.families = families
  }

  private func isAsked(_ allowance: Allowance) -> Bool {
    Rule.coded(allowance.code).map { families.contains($0.family) } ?? true
  }

  /// Adds a finding for each allowance that nothing is found for.
  func sort(_ findings: [Finding]) -> (findings: [Finding], allowed: [AllowedFinding]) {
    let allowances = reading.allowances
    var left: [Finding] = []
    var allowed: [AllowedFinding] = []
    for finding in findings {
      let allowance = allowances.first { finding.rule.canBeAllowed && $0.covers(finding) }
      if let allowance {
        allowed.append(AllowedFinding(finding, because: allowance.because))
      } else {
        left.append(finding)
      }
    }
    // Before the case can be read, most rules have not been asked.
    guard reading.scenario != nil else { return (left, allowed) }
    for allowance in allowances
    where isAsked(allowance) && !allowed.contains(where: { allowance.covers($0.finding) }) {
      left.append(
        Finding(
          .unusedAllow, ["code": .quote(allowance.code), "address": .quote(allowance.address)],
          file: reading.source.file, place: allowance.place, address: allowance.own))
    }
    return (left, allowed)
  }
}

extension Reading {
  /// Parts what the analysis of a whole case found into what to report and what the case allows,
  /// with a finding for each allowance of that family that nothing is found for.
  ///
  /// - Parameter isDecided: whether every rule could be asked; an allowance is only without use then.
  public func sortAnalysed(
    _ findings: [Finding], isDecided: Bool
  ) -> (findings: [Finding], allowed: [AllowedFinding]) {
    Allowances(self, families: isDecided ? [.analysis] : []).sort(findings)
  }
}
