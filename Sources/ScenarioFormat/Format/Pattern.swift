import Rules

/// Regular expressions for what the loader reads by hand. They use only what every editor's
/// schema reader knows (ECMA 262).
enum Pattern {
  static let name = "^[a-z][a-z0-9-]{0,\(Limits.name - 1)}$"
  /// `lead` stands for whoever leads, and recordings say `tell nobody`.
  static let role = "^(?!(?:lead|nobody)$)[a-z][a-z0-9-]{0,\(Limits.name - 1)}$"
  /// Recordings say `ask nobody` and `stance 2 unsure`.
  static let advice = "^(?!nobody$)[a-z][a-z0-9-]{0,\(Limits.name - 1)}$"
  static let option = "^(?!unsure$)[a-z][a-z0-9-]{0,\(Limits.name - 1)}$"
  /// `no` is `nb`, and a region is let pass; `dk` is a country.
  static let language = "^(?![Dd][Kk](?:[-_]|$))[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$"
  static let country = "^[A-Za-z]{2}$"
  static let picture =
    "^(?=.{1,\(PictureLimits.name)}$)[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:png|svg)$"
  /// Something that shows.
  static let text = "\\S"

  /// `at least 6`, `at most 3` or `3 to 5`, of a measure also `low` or `good`; a number alone is none of
  /// these.
  static func range(_ bounds: ClosedRange<Int>) -> String {
    let number = "(?:\(numbers(bounds)))"
    let steps =
      bounds == Measure.range ? Measure.Step.allCases.map { "|" + $0.rawValue }.joined() : ""
    return "^ *(?:at +(?:least|most) +\(number)|\(number) +to +\(number)\(steps)) *$"
  }

  /// `at least 60%`: up to three digits, with or without a percent sign.
  static let bound = "^ *at +(?:least|most) +(?:0|[1-9][0-9]{0,2})(?: *%)?(?: +below)? *$"

  /// The numbers of a range in plain digits, without a sign.
  static func numbers(_ bounds: ClosedRange<Int>) -> String {
    var choices: [String] = []
    for tens in (max(0, bounds.lowerBound) / 10)...(max(0, bounds.upperBound) / 10) {
      let low = max(bounds.lowerBound, tens * 10) % 10
      let high = min(bounds.upperBound, tens * 10 + 9) % 10
      choices.append((tens == 0 ? "" : "\(tens)") + (low == high ? "\(low)" : "[\(low)-\(high)]"))
    }
    return choices.joined(separator: "|")
  }
}
