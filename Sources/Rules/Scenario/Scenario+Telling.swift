extension Scenario {
  /// How many hand-overs there are when the card is decided: roles where the case has no groups, groups
  /// where it has some. 0 to 4.
  public func handOvers(on card: SituationID) -> Int {
    situations[card.index].handOvers ?? start.handOvers
  }

  /// Whether anybody can be told of anything in this case.
  public var hasHandOvers: Bool {
    situations.indices.contains { handOvers(on: SituationID($0)) > 0 }
  }

  /// Every set of roles that whole groups are made of, in a fixed order: nobody first, then smaller sets
  /// of groups before the larger ones that begin with them. Sets of groups that come to the same roles
  /// are one. Only for cases with groups.
  ///
  /// - Parameter lead: is left out, because whoever leads knows already; `nil` when nobody does.
  public func groupTellings(on card: SituationID, lead: RoleID?) -> [IDSet<Role>] {
    var all: [IDSet<Role>] = []
    func extend(_ told: IDSet<Role>, from first: Int, left: Int) {
      if !all.contains(told) { all.append(told) }
      guard left > 0 else { return }
      for group in groups.indices.dropFirst(first) {
        extend(told.union(toTell(GroupID(group), lead: lead)), from: group + 1, left: left - 1)
      }
    }
    extend([], from: 0, left: handOvers(on: card))
    return all
  }

  /// Those of the group who do not lead, and so have to be told.
  func toTell(_ group: GroupID, lead: RoleID?) -> IDSet<Role> {
    var roles = groups[group.index].roles
    if let lead { roles.remove(lead) }
    return roles
  }

  /// Groups of which everybody knows: was told, or led.
  package func informed(told: IDSet<Role>, lead: RoleID?) -> IDSet<RoleGroup> {
    IDSet(
      groups.indices.map { GroupID($0) }.filter { toTell($0, lead: lead).isSubset(of: told) })
  }

  /// As many of those who have to know as can be told: where there are groups, the fewest roles among
  /// the sets that reach most of them.
  package func tellingThoseWhoMustKnow(on card: SituationID, lead: RoleID?) -> IDSet<Role> {
    let mustKnow = IDSet(situations[card.index].mustKnow.filter { $0 != lead })
    guard !groups.isEmpty else { return IDSet(mustKnow.prefix(handOvers(on: card))) }
    var best = IDSet<Role>()
    for told in groupTellings(on: card, lead: lead) {
      let (more, most) = (
        told.intersection(mustKnow).count, best.intersection(mustKnow).count
      )
      if more > most || (more == most && told.count < best.count) { best = told }
    }
    return best
  }
}
