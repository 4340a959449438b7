public import Rules
public import Wording

/// Everything the table is given to show. It holds views only: no state, so no secret.
public struct Presentation: Sendable {
  public var words: Words
  /// Languages the interface speaks, with their own names.
  public var languages: [Language]
  public var shelf: [ShelfCard] = []
  /// What kept cases from the shelf, and what else is to be known there, one sentence each.
  public var shelfTroubles: [String] = []
  /// Every session; the one that was played last comes first.
  public var sessions: [SessionCard] = []
  /// The case that is being set up.
  public var chosen: CaseView?
  public var game: TableView?
  /// The picture of the card on the table, if it has one that can be shown.
  public var image: CaseImage?
  /// Of the seat that asked to look, while it looks.
  public var seat: SeatView?
  public var debrief: DebriefView?
  /// Where the story turned; for the debrief.
  public var turns = Turns.unknown
  public var facilitator: FacilitatorView?
  /// In a preview: what its author needs.
  public var preview: Preview?
  /// Whether the game can be gone on with later.
  public var isKept = true
  /// Whether the game could be kept in another place: its own fails.
  public var canSaveElsewhere = false
  /// Whether the session database is damaged, so that it can be put aside.
  public var canSetAside = false
  /// Something everybody should know, such as "this game is not being saved".
  public var notice: String?

  public init(words: Words, languages: [Language]) {
    self.words = words
    self.languages = languages
  }

  /// What the author of a case sees beside the game.
  public struct Preview: Hashable, Sendable {
    /// One line each, with its place in the file.
    public var findings: [String]
    /// Titles of all cards, in the order of the case.
    public var cards: [String]
    /// What nobody at the table can see at this moment of the game, one line each.
    public var hidden: [String]
    /// What any table could make of the case.
    public var reach: Reach
    /// Whether what only following every play shows is among the findings.
    public var following: Following

    public init(
      findings: [String], cards: [String], hidden: [String] = [], reach: Reach = .unknown,
      following: Following = .notDone
    ) {
      self.hidden = hidden
      self.findings = findings
      self.cards = cards
      self.reach = reach
      self.following = following
    }
  }

  /// How far every possible play of the version that was saved last has been followed.
  public enum Following: Hashable, Sendable {
    /// It has errors, or nobody is looking at it.
    case notDone
    case working
    /// Some game has too many states for while the case is written.
    case inPart
    case done
  }

  /// What the best, the worst, a random and an ordinary team can come to in the version that was saved last.
  public enum Reach: Hashable, Sendable {
    case unknown
    /// It is being worked out.
    case working
    /// Too many states to be worked out while the case is written.
    case tooLarge
    case known([Row])

    public struct Row: Hashable, Sendable {
      public let title: String
      public let now: Figures
      /// In the version before; `nil` when there was none.
      public var before: Figures?

      public init(title: String, now: Figures, before: Figures? = nil) {
        self.title = title
        self.now = now
        self.before = before
      }
    }

    /// In percent, 0 to 100.
    public struct Figures: Hashable, Sendable {
      public let most: Double
      /// Of a team that errs as most do.
      public let ordinary: Double?
      public let random: Double
      public let least: Double

      public init(most: Double, ordinary: Double?, random: Double, least: Double) {
        self.most = most
        self.ordinary = ordinary
        self.random = random
        self.least = least
      }
    }
  }

  public enum Turns: Hashable, Sendable {
    case unknown
    /// It is being worked out.
    case working
    /// In the order of the game; none when nothing changed what could still be honoured.
    case known([Turn])
  }

  /// A decision, or what was prepared after it, that changed what could be expected to be honoured of the
  /// wishes.
  public struct Turn: Hashable, Sendable {
    /// From 0, to go back to.
    public let decision: Int
    /// From 1, in this length of game.
    public let round: Int
    public let kind: Kind
    /// What was decided in that round, or before it was prepared.
    public let entry: DebriefView.Entry
    /// For a team that errs as most do.
    public let expected: Course
    /// For a team that never errs.
    public let most: Course

    public enum Kind: Hashable, Sendable {
      case decision, preparation
    }

    public init(
      decision: Int, round: Int, kind: Kind, entry: DebriefView.Entry, expected: Course,
      most: Course
    ) {
      self.decision = decision
      self.round = round
      self.kind = kind
      self.entry = entry
      self.expected = expected
      self.most = most
    }
  }

  /// What of the wishes was within reach, in percent, 0 to 100.
  public struct Course: Hashable, Sendable {
    /// With the best decision that was open.
    public let before: Double
    /// With what was decided, as chance would have it.
    public let decided: Double
    /// After what then happened.
    public let after: Double

    public init(before: Double, decided: Double, after: Double) {
      self.before = before
      self.decided = decided
      self.after = after
    }
  }

  public struct Language: Hashable, Sendable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// A case on the shelf.
  public struct ShelfCard: Hashable, Sendable {
    public let id: String
    public let title: String
    public let summary: String
    public let minutes: Int
    public let contentNotice: String
    /// Codes of the languages it can be played in.
    public let languages: [String]
    public let isReviewed: Bool

    public init(
      id: String, title: String, summary: String, minutes: Int, contentNotice: String,
      languages: [String], isReviewed: Bool
    ) {
      self.id = id
      self.title = title
      self.summary = summary
      self.minutes = minutes
      self.contentNotice = contentNotice
      self.languages = languages
      self.isReviewed = isReviewed
    }
  }

  /// Sessions that can be gone on with.
  var resumable: [SessionCard] { sessions.filter { $0.standing == .unfinished } }

  /// A session that was played at another time.
  public struct SessionCard: Hashable, Sendable {
    public let id: Int64
    public let title: String
    /// When it was last played, in words.
    public let when: String
    public let standing: Standing
    /// Why it could not be opened when somebody last tried.
    public let trouble: String?

    public enum Standing: CaseIterable, Hashable, Sendable {
      case unfinished
      /// The table does not want to go on with it for now.
      case putAway
      case finished
    }

    public init(
      id: Int64, title: String, when: String, standing: Standing, trouble: String? = nil
    ) {
      self.id = id
      self.title = title
      self.when = when
      self.standing = standing
      self.trouble = trouble
    }
  }
}
