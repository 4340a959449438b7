public import Rules

/// The words that can stand in one place, and what each means.
struct Vocabulary<Meaning> {
  private let words: [(word: String, meaning: Meaning)]

  init(_ words: [(String, Meaning)]) { self.words = words.map { (word: $0.0, meaning: $0.1) } }

  func meaning(of word: String) -> Meaning? { words.first { $0.word == word }?.meaning }

  var all: [String] { words.map(\.word) }
}

extension Vocabulary where Meaning: CaseIterable & RawRepresentable<String> {
  init() { self.init(Meaning.allCases.map { ($0.rawValue, $0) }) }
}

extension Vocabulary<Rules.Place> { static var places: Self { Self() } }
extension Vocabulary<Moment> { static var moments: Self { Self() } }
extension Vocabulary<Sector> { static var sectors: Self { Self() } }
extension Vocabulary<WishDomain> { static var domains: Self { Self() } }
extension Vocabulary<PlanStatus> { static var statuses: Self { Self() } }
extension Vocabulary<Scenario.Start.Preparers> { static var preparers: Self { Self() } }
extension Vocabulary<Phase.Speech> { static var speech: Self { Self() } }
extension Vocabulary<Ending.Honoured> { static var honoured: Self { Self() } }
extension Vocabulary<GameLength> { static var lengths: Self { Self() } }
extension Vocabulary<DebriefTopic> { static var topics: Self { Self() } }

extension Vocabulary<Claim.Stakes> { static var stakes: Self { Self() } }

extension Vocabulary<GameLength> {
  /// A round is always part of the full game, so only the others are named.
  static var shortLengths: Self { Self([("lunch", .lunch), ("taster", .taster)]) }
}

extension Vocabulary<KnowledgeLevel> {
  static var levels: Self { Self(KnowledgeLevel.allCases.map { ($0.name, $0) }) }
}

extension Vocabulary<Measure> {
  static var measures: Self { Self(Measure.allCases.map { ($0.name, $0) }) }
}

extension Vocabulary<Bool> {
  static var yesOrNo: Self { Self([("yes", true), ("no", false)]) }
}

extension Vocabulary<Void> {
  static var quiet: Self { Self([("quiet", ())]) }
}

/// Words of claims that say no more than the key they stand at.
extension Vocabulary<Void> {
  static var honouredShare: Self { Self([("honoured", ())]) }
  static var strainTaken: Self { Self([("taken", ())]) }
  static var possible: Self { Self([("possible", ())]) }
}

extension Vocabulary<Restriction> {
  static var heldTeams: Self { Self(Restriction.words) }
}

extension Restriction {
  /// Those that name nothing of the case, as claims and options of the program call them.
  public static let words: [(word: String, restriction: Restriction)] = [
    ("silent", .silent), ("alone", .alone), ("never-talks", .neverTalks),
    ("never-asks", .neverAsks), ("highest-advice", .highestAdvice),
    ("never-tells", .neverTells), ("never-prepares", .neverPrepares),
  ]

  /// `nil` for one that names a phase or roles.
  public var word: String? { Self.words.first { $0.restriction == self }?.word }
}

/// What a claim says of every play.
enum Always {
  case possible, met, metOrDebriefed
}

extension Vocabulary<Always> {
  static var always: Self {
    Self([("possible", .possible), ("met", .met), ("met or debriefed", .metOrDebriefed)])
  }
}
