/// A person in the story whom somebody at the table plays.
public struct Role: Hashable, Sendable {
  /// How strained a role can be: 0 fresh, 3 overloaded.
  public static let strainRange = 0...3

  /// What the file calls it: a–z, digits and hyphens, at most 40. No other role of the case has it.
  public let name: String
  /// What it is called at the table: at most 80 characters.
  public let title: String
  /// Settles which roles share a seat at a small table; see ``Setup/paired(_:over:)``. Nothing in
  /// play reads it.
  public let sector: Sector
  /// When the role can lead, before any commitment widens it.
  public let reach: MomentSet
  /// What the role may do, in the case's own words (`prescribe`, `certify`).
  public let abilities: [String]
  /// For the eyes of the seat alone.
  public let brief: String
  /// Only for the role whose commitment is chosen at the start.
  public let commitment: CommitmentTerms?
  /// Whether a new phase relieves it of strain. Relatives have no days off: what they carry stays until
  /// somebody supports them.
  public let rests: Bool

  public init(
    name: String, title: String, sector: Sector, reach: MomentSet, abilities: [String],
    brief: String, commitment: CommitmentTerms?, rests: Bool = true
  ) {
    self.name = name
    self.title = title
    self.sector = sector
    self.reach = reach
    self.abilities = abilities
    self.brief = brief
    self.commitment = commitment
    self.rests = rests
  }
}

extension Role {
  /// Whether it can be reached at the moment in the phase: by its own reach, or because general
  /// practice promised more and this is the role that did.
  ///
  /// - Parameter commitment: 0 to 3; see ``CommitmentTerms`` for what each level adds.
  public func isReachable(at moment: Moment, in phase: Phase, commitment: Int) -> Bool {
    if reach.contains(moment) { return true }
    guard self.commitment != nil else { return false }
    switch moment {
    case .day: return false
    case .evening: return commitment >= 2
    case .night, .weekend: return commitment >= 3 && phase.isLastDays
    }
  }
}

/// What general practice may promise in this case: 0 daytime only, 1 planned visits, 2 a number for
/// evenings, 3 on call in the last days.
///
/// Level 2 and up adds evenings to the reach; level 3 adds night and weekend in the phases marked
/// `last-days`. Level 2 starts the role at strain 1, level 3 at strain 2. (Roskilde project form:
/// commitment levels of general practice in each course.)
public struct CommitmentTerms: Hashable, Sendable {
  /// Levels there are. Which of them a case offers stands in ``allowed``.
  public static let range = 0...3

  /// What the table gets when it chooses nothing.
  public let standard: Int
  /// Rising, without repetition, never empty; holds `standard`.
  public let allowed: [Int]

  public init(standard: Int, allowed: [Int]) {
    self.standard = standard
    self.allowed = allowed
  }
}
