/// A stretch of the illness: early, late, terminal, dying, after death are usual.
public struct Phase: Hashable, Sendable {
  /// What conditions call it: a–z, digits and hyphens, at most 40. No other phase of the case has
  /// it.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// Told when the phase begins.
  public let text: String
  /// Whether it changes anything but the strain that every new phase relieves, of roles that rest.
  public let start: Start
  /// Whether a commitment of 3 reaches nights and weekends here.
  public let isLastDays: Bool
  /// How far the citizen can be asked for a wish here. What others remember can be asked for all the same.
  public let speaks: Speech
  /// In the order of play. A short game may leave all of them out; the phase is told all the same.
  public let rounds: [Round]

  /// What happens when the phase begins.
  public enum Start: Hashable, Sendable {
    case quiet
    /// Every plan item that ages goes stale, and wishes that change here change.
    case turningPoint
  }

  /// Whether the citizen can answer.
  public enum Speech: String, CaseIterable, Hashable, Sendable {
    case yes
    /// Only to whoever is there at the right moment: options and outcomes of cards ask, plan items do not.
    case seldom
    case no
  }

  public init(
    name: String, title: String, text: String, start: Start, isLastDays: Bool,
    speaks: Speech = .yes, rounds: [Round]
  ) {
    self.name = name
    self.title = title
    self.text = text
    self.start = start
    self.isLastDays = isLastDays
    self.speaks = speaks
    self.rounds = rounds
  }
}

extension Phase.Speech {
  /// Whether options and outcomes that ask for a wish learn it.
  public var answersDecisions: Bool {
    switch self {
    case .yes, .seldom: true
    case .no: false
    }
  }

  /// Whether plan items that ask for one do.
  public var answersPreparation: Bool {
    switch self {
    case .yes: true
    case .seldom, .no: false
    }
  }
}

/// One round: when it happens and which cards may come.
public struct Round: Hashable, Sendable {
  /// Settles who can be reached and asked.
  public let moment: Moment
  /// In the order of the file; never empty.
  public let deck: [SituationID]
  /// Told when no card of the deck can happen.
  public let quiet: String
  /// The lengths of game that play this round; always holds `.full`.
  public let lengths: [GameLength]
  /// Preparation slots after this round, 0 to 4; `nil` where they are as many as at the start.
  public let slots: Int?

  public init(
    moment: Moment, deck: [SituationID], quiet: String, lengths: [GameLength], slots: Int? = nil
  ) {
    self.moment = moment
    self.deck = deck
    self.quiet = quiet
    self.lengths = lengths
    self.slots = slots
  }
}
