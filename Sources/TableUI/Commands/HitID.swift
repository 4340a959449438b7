public import Rules

/// What a place that can be pressed is called: the same in every language and size, so that scripts
/// press by it.
public enum HitID: Hashable, Sendable {
  /// There is one of it in a frame.
  case single(Single)
  /// One of several, counted as people count: from 1, and 0 for "none of them". What is counted in
  /// the rules (parts of a decision, decisions of a game, seats, levels) keeps its own number.
  case numbered(Numbered, Int)
  case length(GameLength)
  /// By its code.
  case language(String)

  /// The raw value is its text.
  public enum Single: String, CaseIterable, Sendable {
    /// The one step that leads on.
    case primary
    case back
    case undo
    case redo
    case menu
    case deck
    case card
    case wishes
    case plan
    case roles
    /// What lies beside an overlay, and its own ground.
    case outside
    case sheet
    case show
    case facilitator
    case smallerText = "text-smaller"
    case largerText = "text-larger"
    case toShelf = "to-shelf"
    case leave
    /// Every game that was played.
    case games
    case saveElsewhere = "save-elsewhere"
    /// The session database, which is damaged.
    case setAside = "set-aside"
    /// The game that was asked about.
    case putAway = "put-away"
    /// The round, although time is left.
    case endRound = "end-round"
    /// Although there is more to read.
    case goOn = "go-on"
    case quit
  }

  /// The raw value is its text before the number.
  public enum Numbered: String, CaseIterable, Sendable {
    case volume = "case"
    case resume
    case aside
    /// What was put away is offered again.
    case bringBack = "bring"
    /// How many seats.
    case seats
    case seat
    case role
    /// Roles that are told together.
    case group
    case commitment
    /// What one seat reads alone.
    case look
    case answer
    case option
    /// A part of the decision.
    case part
    case hear
    case reason
    case knowledge
    case planItem = "plan"
    case support
    /// A decision of the game, and what was prepared after it.
    case turn
    case prepared
    /// In a preview.
    case jump
  }
}

extension HitID {
  /// `primary`, `option-2`, `length-lunch`, `language-da`.
  public var text: String {
    switch self {
    case .single(let single): single.rawValue
    case .numbered(.prepared, let number): "\(Numbered.turn.rawValue)-\(number)\(Self.afterwards)"
    case .numbered(let kind, let number): "\(kind.rawValue)-\(number)"
    case .length(let length): "\(Self.lengthStart)\(length.rawValue)"
    case .language(let code): "\(Self.languageStart)\(code)"
    }
  }

  /// `nil` when nothing can be called that.
  public init?(text: String) {
    if let single = Single(rawValue: text) {
      self = .single(single)
    } else if text.hasPrefix(Self.languageStart), text.count > Self.languageStart.count {
      self = .language(String(text.dropFirst(Self.languageStart.count)))
    } else if text.hasPrefix(Self.lengthStart) {
      guard let length = GameLength(rawValue: String(text.dropFirst(Self.lengthStart.count)))
      else { return nil }
      self = .length(length)
    } else {
      let isAfterwards = text.hasSuffix(Self.afterwards)
      let parts = text.dropLast(isAfterwards ? Self.afterwards.count : 0)
        .split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]), number >= 0, "\(number)" == parts[1],
        let kind = Numbered(rawValue: String(parts[0])),
        kind != .prepared, !isAfterwards || kind == .turn
      else { return nil }
      self = .numbered(isAfterwards ? .prepared : kind, number)
    }
  }

  private static let lengthStart = "length-"
  private static let languageStart = "language-"
  private static let afterwards = "-prepared"

  /// What stands round a scene: the keyboard comes to it last.
  var isFurniture: Bool {
    switch self {
    case .single(let single):
      switch single {
      case .menu, .wishes, .plan, .roles, .undo, .redo, .back: true
      case .primary, .deck, .card, .outside, .sheet, .show, .facilitator, .smallerText, .largerText,
        .toShelf, .leave, .games, .saveElsewhere, .setAside, .putAway, .endRound, .goOn, .quit:
        false
      }
    case .language: true
    case .numbered, .length: false
    }
  }
}
