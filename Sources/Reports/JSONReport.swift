public import Checking
import Foundation
import Markup
import ScenarioFormat

/// Findings for programs, as `Assets/schemas/check.schema.json` describes them.
public enum JSONReport {
  /// Rises when a reader of the last one could go wrong.
  static let version = 1

  public static func text(
    _ report: CheckedCases, in place: Surroundings, language: ReportLanguage = .english,
    shard: ShardReport? = nil
  ) -> String {
    JSONValue.object([
      "format": .number(version),
      "language": .text(language.code),
      "tool": .object(["name": .text("Hjemmetid"), "version": .text(place.version)]),
      "cases": .list(report.cases.map { value($0, place, language) }),
      "localities": report.localities.isEmpty
        ? nil
        : .list(
          report.localities.map { checked in
            .object([
              "file": .text(place.relative(checked.file)),
              "title": checked.title.map { .text($0) },
              "findings": .list(checked.findings.map { value($0, checked, place, language) }),
            ])
          }),
      "failures": .list(
        report.failures.map {
          .object(["path": .text(place.relative($0.path)), "message": .text($0.sentence)])
        }),
      "counts": .object([
        "errors": .number(report.findings.count { $0.severity == .error }),
        "warnings": .number(report.findings.count { $0.severity == .warning }),
      ]),
      "shard": shard.map(value),
    ]).document()
  }

  /// All that is needed to put reports together, as a text of JSON: its form is for this version alone.
  private static func value(_ report: ShardReport) -> JSONValue {
    .object([
      "number": .number(report.shard.number),
      "of": .number(report.shard.count),
      "whole": report.text().map { .text($0) },
    ])
  }

  /// The part of the cases that a report is about.
  ///
  /// - Returns: `nil` when it is not one that was made with `--shard`.
  public static func shard(in report: [UInt8]) -> ShardReport? {
    struct Report: Decodable {
      struct Part: Decodable { let whole: String }
      let shard: Part
    }
    guard let read = try? JSONDecoder().decode(Report.self, from: Data(report)) else { return nil }
    return ShardReport(text: read.shard.whole)
  }

  private static func value(
    _ checked: CheckedCase, _ place: Surroundings, _ language: ReportLanguage
  ) -> JSONValue {
    .object([
      "file": .text(place.relative(checked.file)),
      "id": checked.id.map { .text($0) },
      "title": checked.title.map { .text($0) },
      "findings": .list(checked.findings.map { value($0, checked, place, language) }),
      "rehearsals": rehearsals(checked.rehearsals),
    ])
  }

  private static func value(
    _ finding: Finding, _ checked: any Checked, _ place: Surroundings, _ language: ReportLanguage
  ) -> JSONValue {
    let story = checked.story(of: finding)
    return .object([
      "code": .text(finding.code),
      "rule": .text(finding.rule.name),
      "severity": .text(finding.severity.rawValue),
      "file": .text(place.relative(finding.file)),
      "line": .number(finding.line),
      "column": .number(finding.column),
      "length": .number(finding.length),
      "message": .text(language.rules.message(of: finding)),
      "help": .text(language.rules.help(of: finding)),
      "near": finding.near.map { .text($0) },
      "address": .text(finding.address),
      "story": story.isEmpty ? nil : .list(story.map { .text($0) }),
    ])
  }

  /// Left out when nothing could be played.
  private static func rehearsals(_ rehearsals: CheckedCase.Rehearsals) -> JSONValue? {
    guard case .played(let results) = rehearsals else { return nil }
    return .list(
      results.map { result in
        let (outcome, because): (String, String?) =
          switch result.outcome {
          case .comesOut: ("comes-out", nil)
          case .differs: ("differs", nil)
          case .differsAsSaid(let because): ("differs-as-said", because)
          case .comesOutAfterAll: ("comes-out-after-all", nil)
          }
        return .object([
          "name": .text(result.name), "line": .number(result.line), "outcome": .text(outcome),
          "because": because.map { .text($0) },
        ])
      })
  }
}
