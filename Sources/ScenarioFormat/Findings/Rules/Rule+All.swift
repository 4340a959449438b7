extension Rule {
  /// Every rule, in the order of the families and their codes.
  public static let all: [Rule] =
    syntax + translation + cutOff + values + header + roleAndWish + storyline + rehearsal + allowing
    + pictureNames + claims + locality + translated + age + texts + content + conditions
    + choices + claimsTogether + advice + readiness + truthTogether + drawnWishTogether
    + answers + time + speech + secondTimes + groups + claimsOfNothing + analysed + played

  /// `nil` when no rule has the code; upper case only.
  public static func coded(_ code: String) -> Rule? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  /// One case in which the rule has something to say, and one in which it has not.
  public var examples: Example.Pair? { own ?? Example.ofReading[code] }

  /// Whether a case can keep what the rule finds, with a reason. What cannot be read cannot be kept,
  /// nor what is not known, and an allowance without use has no use.
  public var canBeAllowed: Bool {
    switch family {
    case .content, .contradictions: self != .unusedAllow
    case .analysis:
      ![.notDecided, .tooWide, .claimFails, .claimNotDecided].contains(self)
    case .syntax, .references, .rehearsals: false
    }
  }

  /// The rules somebody may have meant by a code that is none, nearest first: in the same family
  /// and with nearly the same number, or with that name.
  public static func near(_ word: String) -> [Rule] {
    let name = NearestName.of(word.lowercased(), among: all.map(\.name))
    if let rule = all.first(where: { $0.name == name || $0.name == word.lowercased() }) {
      return [rule]
    }
    let code = word.uppercased()
    guard let letter = code.first else { return [] }
    let digits = Int(code.drop { !$0.isNumber }.prefix(6))
    func distance(_ rule: Rule) -> Int {
      let number = Int(rule.code.dropFirst()) ?? 0
      return abs(number - (digits ?? 0)) + (rule.code.first == letter ? 0 : 1000)
    }
    let sorted = all.enumerated().sorted { (distance($0.1), $0.0) < (distance($1.1), $1.0) }
    return sorted.prefix(3).map(\.element)
  }
}
