/// A team that does its best and errs: the one that authors should balance a case for.
///
/// A round has four steps for it, in the order of play: whom to ask; what is decided and who leads it, as
/// one; whom to tell; what to prepare, the whole set with its review, as one. In each it takes the best
/// consequence there is, and with some chance any consequence alike. Consequences are what is told
/// apart: ways to ask, to decide, to tell or to prepare after which the same states may follow, each as
/// likely, are one; so nothing is changed by an option that changes nothing. An earlier step's consequences
/// are what the later ones leave open, alike if the same can come of them.
///
/// So a step is worth (1 − errs) · max + errs · mean over its consequences, one within the other. It
/// knows that it errs. What it makes the most of is the figure at hand: for the wishes it is their share,
/// for an ending the chance of that ending, as the best team does; of strain it takes the least.
struct OrdinaryTeam: Hashable, Sendable {
  /// The chance that it errs in a step, 0 to 1.
  let errs: Double
  /// Its bit of ``TemplateWay/teams``: it means to go only those ways, and errs among all.
  let bit: UInt64

  /// - Parameters:
  ///   - percent: 0 to 100.
  ///   - place: among the teams that are held to something; `nil` for one that is not.
  init(errs percent: Int = Self.usual, held place: Int? = nil) {
    errs = Double(percent) / 100
    bit = 1 << UInt64(place ?? HeldTeams.most)
  }

  /// In percent: what is solved when nothing else is asked for.
  static let usual = 30
}

/// A figure of a team that errs, and what it tells apart for it.
struct OrdinaryFigure: Hashable, Sendable {
  let objective: Objective
  let team: OrdinaryTeam
  let grain: Grain

  /// Which states are one.
  enum Grain {
    /// Those with one future, as far as endings and wishes go.
    case future
    /// Those that have the same strain and measures, too, and were come to with the same strain taken.
    case whole
  }

  init(_ objective: Objective, of team: OrdinaryTeam) {
    self.objective = objective
    self.team = team
    grain =
      switch objective {
      case .wishesHonoured, .ending, .honouredInFull, .honouredAtLeastPartly: .future
      case .strainTaken, .measure: .whole
      }
  }
}
