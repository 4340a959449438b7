import Rules

/// Who is told of a decision, as far as anything reads it.
///
/// That somebody was told of a card is kept from the decision on, for what comes of it too. That a group
/// was informed is kept once all that comes of it has come, in place of what the last decision left.
extension CompiledCase {
  /// How many roles or groups can be told of the card.
  func handOvers(of card: CompiledCard) -> Int {
    scenario.handOvers(on: SituationID(card.situation))
  }

  /// Every set of roles that whole groups make, nobody first, with the bits that say it was told. Only for
  /// cases with groups.
  ///
  /// - Parameter lead: −1 for nobody.
  func groupTellings(
    of card: CompiledCard, lead: Int
  ) -> [(roles: IDSet<Role>, bits: UInt64)] {
    scenario.groupTellings(
      on: SituationID(card.situation), lead: lead < 0 ? nil : RoleID(lead)
    ).map { ($0, heard(by: $0, of: card.situation, lead: lead)) }
  }

  /// The bits that say these roles were told of the situation, without those that whoever leads sets
  /// without a word.
  func heard(by told: IDSet<Role>, of situation: Int, lead: Int) -> UInt64 {
    let groups = scenario.informed(told: told, lead: lead < 0 ? nil : RoleID(lead))
    return told.reduce(layout.bits(of: groups) & ~leadInforms[lead + 1]) {
      $0 | tellings[situation * roleCount + $1.index]
    }
  }

  /// When all that comes of a decision has come.
  ///
  /// - Parameters:
  ///   - told: from ``heard(by:of:lead:)``; 0 when nobody was, or nobody could do anything.
  ///   - lead: −1 for nobody.
  @inline(__always)
  func inform(_ core: inout UInt64, told: UInt64, lead: Int) {
    guard layout.informedBits != 0 else { return }
    core = core & ~layout.informedBits | told & layout.informedBits | leadInforms[lead + 1]
  }
}
