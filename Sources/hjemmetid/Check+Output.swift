import ArgumentParser
import Checking
import Foundation
import Reports
import ScenarioFormat
import Wording

extension Check {
  func write(
    _ report: CheckedCases, _ target: ReportTarget, _ language: ReportLanguage,
    _ place: Surroundings, _ shard: ShardReport?
  ) throws {
    let text: String
    switch target.format {
    case .text:
      let isColoured = target.file == nil && StandardStream.output.isColoured
      let renderer = DiagnosticRenderer(
        style: isColoured ? .coloured : .plain, sentences: language.rules.sentences)
      text = TextReport(renderer).text(report)
      if target.file == nil, !isColoured { return try StandardStream.output.show(text) }
    case .json: text = JSONReport.text(report, in: place, language: language, shard: shard)
    case .sarif: text = SARIFReport.text(report, in: place, language: language)
    case .junit:
      text = JUnitReport.text(report, in: place, threshold: threshold, language: language)
    case .github: text = try github(report, place, language)
    }
    if let file = target.file {
      try ReportFile.write(text, to: file)
    } else {
      try StandardStream.output.write(text)
    }
  }

  private func github(
    _ report: CheckedCases, _ place: Surroundings, _ language: ReportLanguage
  ) throws(FileFailure) -> String {
    let file = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] ?? ""
    let told = GitHubReport(
      report, in: place, rest: file.isEmpty ? .counted : .inSummary, language: language)
    if !told.summary.isEmpty { try ReportFile.append(told.summary, to: file) }
    return told.commands
  }

  func summarize(_ report: CheckedCases, _ words: Words) {
    var looked: [String] = []
    if !report.cases.isEmpty || report.localities.isEmpty {
      looked.append(words.plural("{0} case", "{0} cases", report.cases.count))
    }
    if !report.localities.isEmpty {
      looked.append(words.plural("{0} locality", "{0} localities", report.localities.count))
    }
    let errors = report.count(atOrAbove: .error)
    let warnings = report.count(atOrAbove: .warning) - errors
    var found: [String] = []
    if errors > 0 { found.append(words.plural("{0} error", "{0} errors", errors)) }
    if warnings > 0 { found.append(words.plural("{0} warning", "{0} warnings", warnings)) }
    if found.isEmpty { found.append(words.plural("{0} finding", "{0} findings", 0)) }
    talk("\(words.list(looked)), \(found.joined(separator: ", ")).")
  }

  static func threshold(_ text: String) throws -> Rule.Severity {
    guard let threshold = Rule.Severity(rawValue: text) else {
      throw ValidationError(AskedFailure.notOneOf(text, there: ["error", "warning"]))
    }
    return threshold
  }

  static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else { throw ValidationError(AskedFailure.shard(text)) }
    return shard
  }
}
