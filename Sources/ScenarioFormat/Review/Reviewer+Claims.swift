import Rules

extension Reviewer {
  /// Claims that exclude each other: within one, or of two about the same.
  func reviewClaims(_ scenario: Scenario) {
    for (place, claim) in scenario.claims.enumerated() {
      let address = Address.claim(place)
      let others = scenario.claims[...place].enumerated().filter { $1.isAboutTheSame(as: claim) }
      for (number, other) in others {
        guard let words = claim.contradicted(by: other) else { continue }
        let whole = number == place ? words : "\(Address.claim(number).path): \(words)"
        add(.claimsContradict, ["other": .quote(whole)], at: address)
        break
      }
      if case .stakes(let stakes) = claim.subject, !scenario.has(stakes, in: claim.length) {
        add(.claimOfNothing, ["stakes": .quote(stakes.rawValue)], at: address)
      }
    }
  }
}

extension Scenario {
  /// Whether there is anything it can be about.
  fileprivate func has(_ stakes: Claim.Stakes, in length: GameLength) -> Bool {
    let rounds = index.rounds(of: length)
    switch stakes {
    case .mean, .largest, .firstThird: return true
    case .changedWish:
      guard let first = rounds.first?.phase.index, let last = rounds.last?.phase.index else {
        return false
      }
      return fates.contains { $0.variants[first] != $0.variants[last] }
    case .decidedByClues:
      return rounds.contains { round in
        phases[round.phase.index].rounds[round.round].deck.contains { card in
          let situation = situations[card.index]
          return situation.clues.contains { situation.tellsApart($0) }
        }
      }
    }
  }
}

extension Address {
  /// - Parameter place: from 0.
  static func claim(_ place: Int) -> Address { .root / "claims" / place }
}

extension Claim.Bound {
  /// As the author writes it, without a percent sign: `best: at least 60`.
  var text: String {
    let figure = "\(team.rawValue): \(relation.rawValue) \(value)"
    return quantity == .loss ? figure + " below" : figure
  }
}

extension Claim {
  fileprivate func isAboutTheSame(as other: Claim) -> Bool {
    subject == other.subject && length == other.length && commitment == other.commitment
      && heldTo == other.heldTo
  }

  /// What of the other claim, which may be this one, cannot hold when this one does.
  fileprivate func contradicted(by other: Claim) -> String? {
    switch (statement, other.statement) {
    case (.figures(let own), .figures(let others)):
      guard let pair = Claim.contradiction(own + others, of: subject) else { return nil }
      return (others.contains(pair.1) ? pair.1 : pair.0).text
    case (.possible(let own), .possible(let others)):
      return own == others ? nil : others ? "always: possible" : "never: possible"
    case (.possible(false), .figures(let others)):
      return others.first { $0.relation == .atLeast && $0.value > 0 }?.text
    case (.figures(let own), .possible(false)):
      return own.contains { $0.relation == .atLeast && $0.value > 0 } ? "never: possible" : nil
    case (.possible(true), .figures), (.figures, .possible(true)): return nil
    // What shows a goal is asked of no other claim.
    case (.met, _), (.metOrDebriefed, _), (_, .met), (_, .metOrDebriefed): return nil
    }
  }
}
