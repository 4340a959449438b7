public import Checking
import Markup
import ScenarioFormat
import Wording

/// Findings for code scanning: SARIF 2.1.0.
public enum SARIFReport {
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  public static func text(
    _ report: CheckedCases, in place: Surroundings, language: ReportLanguage = .english
  ) -> String {
    JSONValue.object([
      "$schema": .text(schema),
      "version": .text("2.1.0"),
      "runs": .list([run(report, place, language)]),
    ]).document()
  }

  private static func run(
    _ report: CheckedCases, _ place: Surroundings, _ language: ReportLanguage
  ) -> JSONValue {
    .object([
      "language": .text(language.code),
      "tool": .object([
        "driver": .object([
          "name": .text("Hjemmetid"),
          "semanticVersion": .text(place.version),
          "language": .text(language.code),
          "rules": .list(Rule.all.map { descriptor($0, language.rules) }),
        ])
      ]),
      "invocations": .list([
        .object([
          "executionSuccessful": .flag(report.failures.isEmpty),
          "toolExecutionNotifications": report.failures.isEmpty
            ? nil : .list(report.failures.map { notification($0, place) }),
        ])
      ]),
      "originalUriBaseIds": .object([
        "%SRCROOT%": .object([
          "description": .object([
            "text": .text(
              language.words(
                "The top of the repository, or where there is none the folder the check was started in."
              ))
          ])
        ])
      ]),
      "columnKind": .text("utf16CodeUnits"),
      "results": .list(results(report, place, language)),
    ])
  }

  private static func descriptor(_ rule: Rule, _ words: RuleWords) -> JSONValue {
    .object([
      "id": .text(rule.code),
      "name": .text(rule.name),
      "shortDescription": .object(["text": .text(words.title(of: rule))]),
      "fullDescription": .object(["text": .text(words.explanation(of: rule))]),
      "defaultConfiguration": .object(["level": .text(level(rule.severity))]),
    ])
  }

  private static func level(_ severity: Rule.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }

  private static func notification(
    _ failure: CheckedCases.Failure, _ place: Surroundings
  ) -> JSONValue {
    .object([
      "level": .text("error"),
      "message": .object(["text": .text(failure.sentence)]),
      "locations": .list([
        .object([
          "physicalLocation": .object(["artifactLocation": artifact(failure.path, place)])
        ])
      ]),
    ])
  }

  // MARK: Results

  private static func results(
    _ report: CheckedCases, _ place: Surroundings, _ language: ReportLanguage
  ) -> [JSONValue] {
    let numbers = Dictionary(
      uniqueKeysWithValues: Rule.all.enumerated().map { ($1.code, $0) })
    var seen: [String: Int] = [:]
    var results: [JSONValue] = []
    for checked in report.all {
      let kept =
        checked.findings.map { ($0, nil) } + checked.allowed.map { ($0.finding, $0.because) }
      for (finding, because) in kept {
        let region = Region(finding, in: checked.sources)
        // Without the line, so that a finding stays the same when others are mended above it.
        let fingerprint = Fingerprint(
          finding.code, place.inRepository(finding.file), finding.address, region.words
        ).text
        seen[fingerprint, default: 0] += 1
        results.append(
          result(
            finding, region, rule: numbers[finding.code],
            message: message(finding, checked.story(of: finding), language),
            because: because, fingerprint: "\(fingerprint):\(seen[fingerprint] ?? 1)", place))
      }
    }
    return results
  }

  private static func result(
    _ finding: Finding, _ region: Region, rule: Int?, message: String, because: String?,
    fingerprint: String,
    _ place: Surroundings
  ) -> JSONValue {
    .object([
      "ruleId": .text(finding.code),
      "ruleIndex": rule.map { .number($0) },
      "level": .text(level(finding.severity)),
      "message": .object(["text": .text(message)]),
      "locations": .list([
        .object([
          "physicalLocation": .object([
            "artifactLocation": artifact(finding.file, place),
            "region": .object([
              "startLine": .number(region.line),
              "startColumn": .number(region.startColumn),
              "endColumn": .number(region.endColumn),
            ]),
          ]),
          "logicalLocations": finding.address.isEmpty
            ? nil : .list([.object(["fullyQualifiedName": .text(finding.address)])]),
        ])
      ]),
      "partialFingerprints": .object(["hjemmetid/v1": .text(fingerprint)]),
      // Of one run either all results say whether they are suppressed, or none (3.27.23).
      "suppressions": .list(
        because.map {
          [.object(["kind": .text("inSource"), "justification": .text($0)])]
        } ?? []),
    ])
  }

  private static func message(
    _ finding: Finding, _ story: [String], _ language: ReportLanguage
  ) -> String {
    let sentences = language.sentences(of: finding).joined(separator: " ")
    return ([sentences] + story).joined(separator: "\n")
  }

  private static func artifact(_ path: String, _ place: Surroundings) -> JSONValue {
    let path = place.inRepository(path)
    guard path.hasPrefix("/") else {
      return .object(["uri": .text(encoded(path)), "uriBaseId": .text("%SRCROOT%")])
    }
    return .object(["uri": .text("file://" + encoded(path))])
  }

  /// Everything but the unreserved characters of RFC 3986 and `/` percent-encoded.
  static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      case let other:
        let digits = String(other, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }
}
