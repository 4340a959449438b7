public import ScenarioFormat

/// Something that was looked over, with what was found in it.
public protocol Checked: Sendable {
  /// As it was given or found.
  var file: String { get }
  /// By file, line, column and code, none twice.
  var findings: [Finding] { get }
  /// What is kept for a reason, in the same order.
  var allowed: [AllowedFinding] { get }
  /// The files that have findings.
  var sources: [SourceText] { get }
  /// The story of the play behind a finding, in lines; empty when nothing was played.
  func story(of finding: Finding) -> [String]
}

/// What came of checking one case: all its languages, and its rehearsals.
public struct CheckedCase: Checked {
  /// As it was given or found.
  public let file: String
  public let id: String?
  public let title: String?
  let identity: CaseShelf.Identity?
  /// What is wrong in any of its files, and rehearsals that did not come out as they should; by
  /// file, line, column and code, none twice.
  public internal(set) var findings: [Finding]
  /// What the case allows.
  public internal(set) var allowed: [AllowedFinding]
  public let rehearsals: Rehearsals
  /// The files that have findings.
  public internal(set) var sources: [SourceText]
  /// Whether the file could be taken apart at all. Rules about what is in it say nothing otherwise.
  public let extent: Extent
  /// Whether every possible play was followed.
  public internal(set) var analysis = Analysis.notDone
  /// Plays behind findings of family A, as rehearsals to be pasted.
  var plays: [Finding: [String]] = [:]
  /// For an analysis that is still to come: the case in its own language, if it has no errors and was to
  /// be kept.
  public internal(set) var reading: Reading?

  public enum Analysis: String, Codable, Sendable, Hashable {
    /// The case has errors, or nobody asked for it.
    case notDone
    /// Some game was too large; what was found is so all the same.
    case notDecided
    case decided
  }

  public enum Extent: Sendable, Hashable {
    case wholeFile
    /// Something in its form stopped the reading.
    case formOnly
  }

  public enum Rehearsals: Sendable, Hashable {
    /// The case has errors, so nothing could be played.
    case notPlayed
    case played([RehearsalResult])
  }

  /// Adds what following every play has found.
  ///
  /// - Parameter source: the case's own file.
  public mutating func add(_ result: CaseAnalysis.Result, in source: SourceText) {
    var seen: Set<Finding> = []
    // That nothing needs a line, or that it answers at the wrong time, is why it never matters.
    let unused = findings.filter { $0.rule == .adviceNeverNeeded || $0.rule == .lineAtWrongTime }
      .map { $0.address.split(separator: ".").prefix(2) }
    let new = result.findings.filter { finding in
      finding.rule != .neverMatters
        || !unused.contains { $0.elementsEqual(finding.address.split(separator: ".")) }
    }
    findings = (findings + new).filter { seen.insert($0).inserted }.sorted()
    allowed = (allowed + result.allowed).sorted()
    if !(result.findings.isEmpty && result.allowed.isEmpty),
      !sources.contains(where: { $0.file == source.file })
    {
      sources.insert(source, at: 0)
    }
    analysis = result.isDecided ? .decided : .notDecided
    plays = result.plays
  }

  /// The stories of the plays behind findings, by the address of the finding.
  public var stories: [String: [String]] {
    guard case .played(let results) = rehearsals else { return [:] }
    var stories: [String: [String]] = [:]
    for result in results {
      if case .differs(let story) = result.outcome {
        stories["rehearsals.\(result.name)"] = story
      }
    }
    return stories
  }

  /// The story behind a finding, in lines, or the play that shows it; empty when nothing was played.
  public func story(of finding: Finding) -> [String] {
    if let play = plays[finding] { return play }
    return finding.rule.code.hasPrefix("T") ? stories[finding.address] ?? [] : []
  }
}

/// What came of checking the file of a locality by itself.
public struct CheckedLocality: Checked {
  public let file: String
  /// `nil` when it could not be read.
  public let title: String?
  public let findings: [Finding]
  public let sources: [SourceText]

  /// Only cases allow things.
  public var allowed: [AllowedFinding] { [] }

  public func story(of finding: Finding) -> [String] { [] }
}

/// How one rehearsal came out.
public struct RehearsalResult: Sendable, Hashable {
  public let name: String
  /// Where it begins in the file.
  public let line: Int
  public let outcome: Outcome

  public enum Outcome: Sendable, Hashable, Codable {
    case comesOut
    /// With the story of the play up to the first difference, in lines.
    case differs(story: [String])
    /// As the author says it would, and why.
    case differsAsSaid(because: String)
    /// Though the author says it does not yet.
    case comesOutAfterAll
  }
}

/// Everything that one run of `check` found out.
public struct CheckedCases: Sendable {
  /// In the order they were asked for.
  public private(set) var cases: [CheckedCase]
  /// Those that were asked for by themselves; what is wrong with one beside a case is among that
  /// case's findings.
  public let localities: [CheckedLocality]
  public let failures: [Failure]

  /// Something that could not even be looked at.
  public struct Failure: Sendable, Hashable {
    public let path: String
    public let sentence: String

    public init(path: String, sentence: String) {
      self.path = path
      self.sentence = sentence
    }
  }

  public init(
    cases: [CheckedCase], localities: [CheckedLocality] = [], failures: [Failure] = []
  ) {
    self.cases = cases
    self.localities = localities
    self.failures = failures
  }

  /// Adds what following every play of a case has found, wherever the case is in the report.
  ///
  /// - Parameter source: the case's own file.
  public mutating func add(_ result: CaseAnalysis.Result, in source: SourceText) {
    for place in cases.indices where cases[place].file == source.file {
      cases[place].add(result, in: source)
    }
  }

  /// Cases, then localities.
  public var all: [any Checked] { cases + localities }

  /// Of everything, by file, line, column and code.
  public var findings: [Finding] { all.flatMap(\.findings).sorted() }

  public func count(atOrAbove threshold: Rule.Severity) -> Int {
    all.reduce(0) { $0 + $1.findings.count { $0.severity <= threshold } }
  }
}
