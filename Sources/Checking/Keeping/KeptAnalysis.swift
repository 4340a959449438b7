import Foundation
import ScenarioFormat

/// What following every play of a case has found, as it is kept on disk.
struct KeptAnalysis: Codable {
  struct Entry: Codable {
    let finding: KeptFinding
    /// The play behind it, in lines.
    let play: [String]?
  }

  let isDecided: Bool
  let isOverBudget: Bool
  /// Those that the case allows too.
  let found: [Entry]

  init(_ result: CaseAnalysis.Result, of reading: Reading) {
    isDecided = result.isDecided
    isOverBudget = result.isOverBudget
    let file = reading.source.file
    found = result.found.map {
      Entry(finding: KeptFinding($0, for: file), play: result.plays[$0])
    }
  }

  /// - Returns: `nil` when it does not fit this version of the program.
  func result(in reading: Reading) -> CaseAnalysis.Result? {
    var findings: [Finding] = []
    var plays: [Finding: [String]] = [:]
    for entry in found {
      guard let finding = entry.finding.finding(for: reading.source.file) else { return nil }
      findings.append(finding)
      plays[finding] = entry.play
    }
    return CaseAnalysis.Result(
      findings, plays: plays, isDecided: isDecided, isOverBudget: isOverBudget, in: reading)
  }
}
