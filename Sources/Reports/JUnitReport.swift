public import Checking
import Markup
public import ScenarioFormat
import Wording

/// Findings as a test report: a suite per case or locality, in it a test per family of rules, passes
/// included.
public enum JUnitReport {
  public static func text(
    _ report: CheckedCases, in place: Surroundings, threshold: Rule.Severity = .warning,
    language: ReportLanguage = .english
  ) -> String {
    let suites =
      report.cases.map { checked in
        Suite(checked, place) { Test($0, of: checked, threshold, language) }
      }
      + report.localities.map { checked in
        Suite(checked, place, of: [.syntax, .references]) {
          Test($0, of: checked, threshold, language)
        }
      }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let tests = suites.reduce(0) { $0 + $1.tests.count } + report.failures.count
    let failed = suites.reduce(0) { $0 + $1.failures }
    let skipped = suites.reduce(0) { $0 + $1.skipped }
    lines.append(
      "<testsuites name=\"hjemmetid check\" tests=\"\(tests)\" failures=\"\(failed)\" "
        + "errors=\"\(report.failures.count)\" skipped=\"\(skipped)\">")
    lines += suites.flatMap(\.lines)
    lines += report.failures.flatMap { unread($0, place) }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func unread(_ failure: CheckedCases.Failure, _ place: Surroundings) -> [String] {
    let name = XMLText.attribute(place.inRepository(failure.path))
    return [
      "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">",
      "    <testcase classname=\"\(name)\" name=\"can be read\">",
      "      <error message=\"\(XMLText.attribute(failure.sentence))\"/>",
      "    </testcase>",
      "  </testsuite>",
    ]
  }
}

extension JUnitReport {
  /// One case or locality.
  fileprivate struct Suite {
    let name: String
    let tests: [Test]

    var failures: Int { tests.count { !$0.findings.isEmpty } }
    var skipped: Int { tests.count { $0.skipped != nil } }

    init(
      _ checked: any Checked, _ place: Surroundings,
      of families: [Rule.Family] = Rule.Family.allCases,
      test: (Rule.Family) -> Test
    ) {
      name = place.inRepository(checked.file)
      tests = families.map(test)
    }

    var lines: [String] {
      let name = XMLText.attribute(name)
      return [
        "  <testsuite name=\"\(name)\" tests=\"\(tests.count)\" failures=\"\(failures)\" "
          + "errors=\"0\" skipped=\"\(skipped)\">"
      ] + tests.flatMap { $0.lines(in: name) } + ["  </testsuite>"]
    }
  }

  /// One family of rules.
  fileprivate struct Test {
    let family: Rule.Family
    private let language: ReportLanguage
    /// Those that count.
    let findings: [Finding]
    /// Why nothing can be said; `nil` when something can.
    let skipped: String?
    /// The findings in full, and how rehearsals came out.
    let said: String
    let output: String

    init(
      _ family: Rule.Family, of checked: any Checked, _ threshold: Rule.Severity,
      _ language: ReportLanguage
    ) {
      self.family = family
      self.language = language
      let words = language.words
      let report = TextReport(DiagnosticRenderer(sentences: language.rules.sentences))
      let own = checked.findings.filter { $0.rule.family == family }
      findings = own.filter { $0.severity <= threshold }
      said = report.text(findings, of: checked)
      let others = report.text(own.filter { $0.severity > threshold }, of: checked)
      output =
        others + (family == .rehearsals ? Self.rehearsals(checked as? CheckedCase, words) : "")
      skipped =
        findings.isEmpty
        ? (checked as? CheckedCase).flatMap { Self.skipped(family, $0, words) } : nil
    }

    private static func skipped(
      _ family: Rule.Family, _ checked: CheckedCase, _ words: Words
    ) -> String? {
      switch family {
      case .syntax: return nil
      case .references, .content, .contradictions:
        return checked.extent == .formOnly
          ? words("The file cannot be taken apart, so this was not looked at.") : nil
      case .analysis:
        return checked.analysis == .notDone
          ? words(
            "The case was not followed through every play: it has other findings, or nobody asked.")
          : nil
      case .rehearsals:
        return checked.rehearsals == .notPlayed
          ? words("The case has errors, so its rehearsals were not played.") : nil
      }
    }

    private static func rehearsals(_ checked: CheckedCase?, _ words: Words) -> String {
      guard case .played(let results) = checked?.rehearsals else { return "" }
      return results.map { result in
        let how =
          switch result.outcome {
          case .comesOut: words("comes out")
          case .differs: words("does not come out")
          case .differsAsSaid(let because): words("not yet ({0})", because)
          case .comesOutAfterAll: words("comes out after all")
          }
        return "\(result.name): \(how)\n"
      }.joined()
    }

    /// In English whatever the language, so that tests are the same from one run to the next.
    private var name: String { "\(family.rawValue) \(family.term.english.lowercased())" }

    func lines(in suite: String) -> [String] {
      let open = "    <testcase classname=\"\(suite)\" name=\"\(XMLText.attribute(name))\""
      var inner: [String] = []
      if let first = findings.first {
        let count = findings.count
        let said = "\(first.code): \(language.rules.message(of: first))"
        let message =
          count == 1 ? said : language.words("{0} findings, the first {1}", count, said)
        inner.append(
          "      <failure type=\"\(XMLText.attribute(first.code))\" message=\"\(XMLText.attribute(message))\">"
            + XMLText.content(self.said) + "</failure>")
      }
      if let skipped { inner.append("      <skipped message=\"\(XMLText.attribute(skipped))\"/>") }
      if !output.isEmpty {
        inner.append("      <system-out>" + XMLText.content(output) + "</system-out>")
      }
      return inner.isEmpty ? [open + "/>"] : [open + ">"] + inner + ["    </testcase>"]
    }
  }
}
