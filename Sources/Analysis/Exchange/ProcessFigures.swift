import Rules

/// What is said of the ends of a game: labels to ask the chance of, rewards to ask the mean of.
struct ProcessFigures: Sendable {
  /// By ending, then `honoured_in_full`, `honoured_at_least_partly` and `over`. They begin with a
  /// letter and have only letters, digits and underscores, as PRISM wants them.
  let labels: [String]
  /// `wishes`, given on reaching the end; `strain`, taken in decisions; then measures by name, given
  /// at the end.
  let rewards: [String]
  private let compiled: CompiledCase
  private let shifts: [UInt64]
  private let circumstances: Circumstances

  static let strain = 1

  init(of compiled: CompiledCase) {
    self.compiled = compiled
    labels = Self.labels(of: compiled.scenario)
    let measures = Measure.allCases.filter { compiled.layout.measures[$0.rawValue] != nil }
    rewards = ["wishes", "strain"] + measures.map(\.name)
    shifts = measures.compactMap { compiled.layout.measures[$0.rawValue].map(UInt64.init) }
    circumstances = Circumstances(round: compiled.rounds.count - 1)
  }

  /// See ``labels``.
  static func labels(of scenario: Scenario) -> [String] {
    scenario.endings.map {
      "ending_"
        + $0.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
    } + ["honoured_in_full", "honoured_at_least_partly", "over"]
  }

  /// Places in ``labels`` of an ending: its own, and how far it honours the wishes.
  static func labels(of ending: Int, in scenario: Scenario) -> [Int] {
    let count = scenario.endings.count
    switch scenario.endings[ending].honoured {
    case .full: return [ending, count, count + 1]
    case .partly: return [ending, count + 1]
    case .not: return [ending]
    }
  }

  var over: Int { labels.count - 1 }

  /// Places in `labels` of a state at the end.
  func labels(_ core: UInt64) -> [Int] {
    Self.labels(of: compiled.ending(core), in: compiled.scenario)
  }

  /// In the order of `rewards`.
  func rewards(_ core: UInt64) -> [Int] {
    [compiled.wishesHonoured(core, circumstances), 0] + shifts.map { Int(core >> $0 & 15) }
  }
}
