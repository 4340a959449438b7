import Rules
public import ScenarioFormat
public import Wording

extension Words {
  /// What is written on the map of a case.
  public var caseMap: CaseMap.Labels {
    CaseMap.Labels(
      plan: self("The plan"), facts: self("What the story remembers"), wishes: self("Wishes"),
      told: self("Who was told"), places: self("Place"), closes: self("dashed: closes it"),
      endings: self("Endings"), round: self("Round"),
      moments: Dictionary(uniqueKeysWithValues: Moment.allCases.map { ($0, name($0)) }),
      placeNames: Dictionary(uniqueKeysWithValues: Place.allCases.map { ($0, name($0)) }),
      measures: Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0, name($0)) }),
      honoured: [.full: self("in full"), .partly: self("partly"), .not: self("not")],
      hidden: CaseMap.Labels.Hidden(
        behind: self("Behind it, hidden"), nobodyTells: self("Nobody tells apart"),
        drawn: self("Drawn"), remembered: self("Remembered by"),
        askedUntil: self("Can be learned until"), neverAsked: self("Nobody can learn it"),
        until: self("Prepared no later than"),
        comes: [1: self("Comes one round later"), 2: self("Comes two rounds later")],
        speaks: [.seldom: self("only a card can ask"), .no: self("nobody can be asked")],
        twice: self("Can be made twice")))
  }
}
