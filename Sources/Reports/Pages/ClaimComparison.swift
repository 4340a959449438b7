import Analysis
import Checking
import Markup
import Rules
import Wording

/// What an edit did to each claim of a case: the figure it asks for before and after, and whether it is met.
/// Claims stand in the words of the format, which are the same in every language.
struct ClaimComparison {
  private let changes: [ClaimChange]
  private let words: Words

  init(_ changes: [ClaimChange], words: Words) {
    self.changes = changes
    self.words = words
  }

  private var title: String { words("What the case claims") }

  /// One; nothing where neither version claims anything.
  var sections: [FigurePage.Section] {
    guard !changes.isEmpty else { return [] }
    let rows = changes.map { change in
      FigurePage.Row(
        label: change.named,
        cells: [
          cell(change.before, of: change), cell(change.after, of: change), said(of: change),
        ], bar: nil)
    }
    return [
      FigurePage.Section(
        title, intro: intro,
        table: FigurePage.Table(
          columns: [words("before"), words("after"), words("what became of it")], rows: rows))
    ]
  }

  /// Lines; none where neither version claims anything.
  var markdown: [String] {
    guard !changes.isEmpty else { return [] }
    let heads = ["", words("before"), words("after"), words("what became of it")]
    let rows = changes.map { change in
      let said = MarkdownText.plain(said(of: change))
      let cells = [
        MarkdownText.code(change.named), cell(change.before, of: change),
        cell(change.after, of: change), change.isBroken ? "**\(said)**" : said,
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    return ["### " + title, ""] + intro
      + ["", "| \(heads.joined(separator: " | ")) |", "|---|--:|--:|---|"] + rows
  }

  private var intro: [String] {
    func count(_ side: KeyPath<ClaimChange, ClaimChange.Side?>) -> (met: Int, all: Int) {
      let own = changes.compactMap { $0[keyPath: side] }.filter(\.isClaimed)
      return (own.count { $0.answer.verdict == .met }, own.count)
    }
    let (before, after) = (count(\.before), count(\.after))
    return [
      words(
        "Each claim is asked of both versions, and one that asks for several figures is told figure by figure. Met before: {0} of {1}. Met now: {2} of {3}.",
        before.met, before.all, after.met, after.all)
    ]
  }

  // MARK: What became of it

  private func said(of change: ClaimChange) -> String {
    let verdict = change.after.map { name($0.answer.verdict) }
    switch (change.before, change.after) {
    case (let before?, let after?) where before.isClaimed && after.isClaimed:
      let said = became(before.answer.verdict, after.answer.verdict)
      return before.text == after.text ? said : words("{0}; before it was {1}", said, before.text)
    case (_, let after?) where after.isClaimed: return words("new: {0}", verdict ?? "")
    case (_, _?): return words("no longer claimed: {0}", verdict ?? "")
    case (_, nil): return words("no longer claimed")
    }
  }

  private func became(_ before: ClaimAnswer.Verdict, _ after: ClaimAnswer.Verdict) -> String {
    switch (before, after) {
    case (.met, .met): words("still met")
    case (.missed, .missed): words("still not met")
    case (_, .met): words("met now")
    case (.met, .missed): words("no longer met")
    case (.notDecided, .missed): words("not met")
    case (_, .notDecided): words("not decided")
    }
  }

  private func name(_ verdict: ClaimAnswer.Verdict) -> String {
    switch verdict {
    case .met: words("met")
    case .missed: words("not met")
    case .notDecided: words("not decided")
    }
  }

  // MARK: Figures

  /// What it comes to, or whether it is met where it has no figure.
  private func cell(_ side: ClaimChange.Side?, of change: ClaimChange) -> String {
    guard let side else { return "–" }
    guard let figure = side.answer.figure else { return name(side.answer.verdict) }
    let decimals = decimals(of: change)
    let ends = [figure.lowerBound, figure.upperBound].map { words.number($0, decimals: decimals) }
    let text = ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
    return switch change.unit {
    case .percent: "\(text) %"
    case .points: words("{0} below", text)
    case .steps: text
    }
  }

  /// As few as show what is different: the two versions, and a figure and the bound that it misses.
  private func decimals(of change: ClaimChange) -> Int {
    let sides = [change.before, change.after].compactMap { $0 }
    let figures = sides.compactMap(\.answer.figure).flatMap { [$0.lowerBound, $0.upperBound] }
    let missed = sides.filter { $0.answer.verdict == .missed }
      .compactMap { $0.bound.map { Double($0.value) } }
    let apart = figures + missed
    return (1...6).first { decimals in
      apart.allSatisfy { one in
        figures.allSatisfy { other in
          abs(one - other) < 5e-7
            || words.number(one, decimals: decimals) != words.number(other, decimals: decimals)
        }
      }
    } ?? 6
  }
}

extension ClaimChange {
  /// As the newer version says it, or the older.
  fileprivate var named: String { (after ?? before)?.text ?? "" }

  /// Whether the case claims what no longer holds, or does not hold although it is new.
  fileprivate var isBroken: Bool {
    guard let after, after.isClaimed, after.answer.verdict != .met else { return false }
    return before?.isClaimed != true || before?.answer.verdict == .met
  }
}

extension AnalysisJSON {
  static func value(_ change: ClaimChange) -> JSONValue {
    .object(["before": change.before.map(value), "after": change.after.map(value)])
  }

  private static func value(_ side: ClaimChange.Side) -> JSONValue {
    .object([
      "claim": .text(side.text), "claimed": .flag(side.isClaimed),
      "verdict": .text(side.answer.verdict.rawValue),
      "figure": side.answer.figure.map { .list([.real($0.lowerBound), .real($0.upperBound)]) },
    ])
  }
}
