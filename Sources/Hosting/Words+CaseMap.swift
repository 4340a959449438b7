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
      honoured: [.full: self("in full"), .partly: self("partly"), .not: self("not")])
  }
}
