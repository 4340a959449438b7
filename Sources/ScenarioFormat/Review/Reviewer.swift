import Rules

/// Looks over a case that has been read, and collects what the rules of families C and L say.
final class Reviewer {
  let base: Reading
  let report: FileFindings

  init(_ base: Reading) {
    self.base = base
    report = FileFindings(base.source)
  }

  /// Adds a finding about a part of the case's own file.
  func add(
    _ rule: Rule, _ arguments: [String: Argument] = [:], at address: Address, near: String? = nil
  ) {
    report.add(
      Finding(
        rule, arguments, file: base.source.file, place: base.place(of: address.path), near: near,
        address: address.path))
  }

  /// - Parameter newest: the format it was read as.
  func reviewFormat(newest: Int) {
    guard let format = base.olderFormat else { return }
    add(
      .formatOlder, ["number": .number(format), "newest": .number(newest)], at: .root / "format")
  }

  /// The rules about the whole of a case that can be read.
  func review(_ scenario: Scenario) {
    let usage = Usage(scenario)
    reviewParts(scenario, usage)
    reviewStory(scenario, usage)
    reviewTruth(scenario)
    reviewTitles(scenario)
    reviewConditions(scenario, usage)
    reviewOptions(scenario, usage)
    reviewOutcomes(scenario, usage)
    reviewAdvice(scenario, usage)
    reviewPlan(scenario, usage)
    reviewTime(scenario, usage)
    reviewSpeech(scenario, usage)
    reviewSecondTimes(scenario, usage)
    reviewRest(scenario, usage)
    reviewGroups(scenario)
    reviewWishes(scenario, usage)
    reviewDrawnWishes(scenario, usage)
    reviewRecollections(scenario, usage)
    reviewPictureTexts(scenario)
    reviewClaims(scenario)
  }
}

extension Address {
  static func role(_ id: RoleID, in scenario: Scenario) -> Address {
    .root / "roles" / scenario.roles[id.index].name
  }

  /// Of a drawn one, where it stands among what the wish may be.
  static func wish(_ id: WishID, in scenario: Scenario) -> Address {
    let name = scenario.wishes[id.index].name
    guard let drawn = scenario.drawnWish(of: id) else { return .root / "wishes" / name }
    return .root / "wishes" / scenario.drawnWishes[drawn.index].name / WishKey.oneOf / name
  }

  static func situation(_ id: SituationID, in scenario: Scenario) -> Address {
    .root / "situations" / scenario.situations[id.index].name
  }

  static func option(_ id: OptionID, of situation: SituationID, in scenario: Scenario) -> Address {
    .situation(situation, in: scenario) / "options"
      / scenario.situations[situation.index].options[id.index].name
  }
}
