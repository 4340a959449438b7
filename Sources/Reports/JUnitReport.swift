public import ScenarioFormat

/// Findings as a test report: a suite per case, in it a test per group of rules, passes included.
public enum JUnitReport {
  public static func text(
    _ report: CheckReport, in place: Surroundings, threshold: Rule.Severity = .warning
  ) -> String {
    let suites = report.cases.map { Suite($0, place, threshold) }
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

  private static func unread(_ failure: CheckReport.Failure, _ place: Surroundings) -> [String] {
    let name = escaped(place.relative(failure.path))
    return [
      "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">",
      "    <testcase classname=\"\(name)\" name=\"can be read\">",
      "      <error message=\"\(escaped(failure.sentence))\"/>",
      "    </testcase>",
      "  </testsuite>",
    ]
  }

  /// As XML 1.0 has it, for texts and attributes alike. What XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\n": escaped += "&#10;"
      case "\r": escaped += "&#13;"
      case "\t": escaped += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// For text between tags, where lines may stay lines.
  static func body(_ text: String) -> String { escaped(text).replacing("&#10;", with: "\n") }
}

extension JUnitReport {
  /// One case.
  fileprivate struct Suite {
    let name: String
    let tests: [Test]

    var failures: Int { tests.count { !$0.findings.isEmpty } }
    var skipped: Int { tests.count { $0.skipped != nil } }

    init(_ checked: CheckedCase, _ place: Surroundings, _ threshold: Rule.Severity) {
      name = place.relative(checked.file)
      tests = RuleGroup.inUse.map { Test($0, of: checked, threshold) }
    }

    var lines: [String] {
      let name = escaped(name)
      return [
        "  <testsuite name=\"\(name)\" tests=\"\(tests.count)\" failures=\"\(failures)\" "
          + "errors=\"0\" skipped=\"\(skipped)\">"
      ] + tests.flatMap { $0.lines(in: name) } + ["  </testsuite>"]
    }
  }

  /// One group of rules.
  fileprivate struct Test {
    let group: RuleGroup
    /// Those that count.
    let findings: [Finding]
    /// Why nothing can be said; `nil` when something can.
    let skipped: String?
    /// The findings in full, and how rehearsals came out.
    let said: String
    let output: String

    init(_ group: RuleGroup, of checked: CheckedCase, _ threshold: Rule.Severity) {
      self.group = group
      let own = checked.findings.filter { RuleGroup($0.rule) == group }
      findings = own.filter { $0.severity <= threshold }
      said = TextReport().text(findings, of: checked)
      let others = TextReport().text(own.filter { $0.severity > threshold }, of: checked)
      output = others + (group == .rehearsals ? Self.rehearsals(checked) : "")
      skipped = findings.isEmpty ? Self.skipped(group, checked) : nil
    }

    private static func skipped(_ group: RuleGroup, _ checked: CheckedCase) -> String? {
      switch group {
      case .syntax: return nil
      case .references, .content, .contradictions:
        return checked.extent == .formOnly
          ? "The file cannot be taken apart, so this was not looked at." : nil
      case .analysis:
        return checked.analysis == .notDone
          ? "The case was not followed through every play: it has other findings, or nobody asked."
          : nil
      case .rehearsals:
        return checked.rehearsals == .notPlayed
          ? "The case has errors, so its rehearsals were not played." : nil
      }
    }

    private static func rehearsals(_ checked: CheckedCase) -> String {
      guard case .played(let results) = checked.rehearsals else { return "" }
      return results.map { result in
        switch result.outcome {
        case .comesOut: "\(result.name): comes out\n"
        case .differs: "\(result.name): does not come out\n"
        case .differsAsSaid(let because): "\(result.name): not yet (\(because))\n"
        case .comesOutAfterAll: "\(result.name): comes out after all\n"
        }
      }.joined()
    }

    func lines(in suite: String) -> [String] {
      let open = "    <testcase classname=\"\(suite)\" name=\"\(escaped(group.name))\""
      var inner: [String] = []
      if let first = findings.first {
        let count = findings.count
        let message =
          count == 1
          ? "\(first.code): \(first.message)"
          : "\(count) findings, the first \(first.code): \(first.message)"
        inner.append(
          "      <failure type=\"\(escaped(first.code))\" message=\"\(escaped(message))\">"
            + body(said) + "</failure>")
      }
      if let skipped { inner.append("      <skipped message=\"\(escaped(skipped))\"/>") }
      if !output.isEmpty { inner.append("      <system-out>" + body(output) + "</system-out>") }
      return inner.isEmpty ? [open + "/>"] : [open + ">"] + inner + ["    </testcase>"]
    }
  }
}
