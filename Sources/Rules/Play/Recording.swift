/// A session in words: how the table sat down, and every entry it made, undo and redo included.
///
/// With the scenario's text it is the whole session: replaying it gives every state again.
public struct Recording: Hashable, Sendable {
  public var setup: Setup
  /// Oldest first.
  public var entries: [Entry]

  /// Checks nothing: ``replay(of:)`` tells whether the case can be played so.
  public init(setup: Setup, entries: [Entry] = []) {
    self.setup = setup
    self.entries = entries
  }

  /// One line of a session.
  public struct Entry: Hashable, Sendable {
    /// An action in the words of ``Action/text(in:situation:)``, or `undo`, or `redo`.
    public let text: String
    /// What chance gave, when it decided anything. Kept for readers and for cases that were edited;
    /// replay takes the same from the seed.
    public let chance: Int?
    /// ``GameState/fingerprint`` after the entry.
    public let fingerprint: UInt64

    public init(text: String, chance: Int?, fingerprint: UInt64) {
      self.text = text
      self.chance = chance
      self.fingerprint = fingerprint
    }
  }

  /// Why a recording does not replay. Entries count from 1.
  public enum Failure: Error, Hashable, Sendable {
    case refusedSetup(Rejection)
    case unreadable(entry: Int, text: String)
    case refused(entry: Int, text: String, Rejection)
    /// The state is not what it was when the entry was recorded.
    case diverged(entry: Int, text: String)
  }

  /// Plays everything again and compares the fingerprint after each entry.
  ///
  /// A recording of before asking came first is played in the order of then, also where it goes on.
  public func replay(of scenario: Scenario) throws(Failure) -> Game {
    try play(in: scenario) { (game, entry) throws(Rejection) in try game.take(entry.text) }
  }

  /// - Parameter take: takes an entry; `false` when its words name nothing the scenario has.
  func play(
    in scenario: Scenario, _ take: (inout Game, Entry) throws(Rejection) -> Bool
  ) throws(Failure) -> Game {
    do throws(Failure) { return try play(in: order, of: scenario, take) } catch {
      // One that ends with a reveal does not say its order: only the fingerprint tells.
      guard case .diverged(let entry, "reveal") = error, entry == firstReveal, order != .askingLast
      else { throw error }
      return try play(in: .askingLast, of: scenario, take)
    }
  }

  private var firstReveal: Int? {
    entries.firstIndex { $0.text == "reveal" }.map { $0 + 1 }
  }

  /// What the first part of a decision was; that of the setup when there is none.
  private var order: DecisionOrder {
    let first = entries.lazy.compactMap { $0.text.split(separator: " ").first }.first {
      ["ask", "choose", "let-happen"].contains($0)
    }
    return first == nil || first == "ask" ? setup.order : .askingLast
  }

  private func play(
    in order: DecisionOrder, of scenario: Scenario,
    _ take: (inout Game, Entry) throws(Rejection) -> Bool
  ) throws(Failure) -> Game {
    var setup = setup
    setup.order = order
    var game: Game
    do throws(Rejection) { game = try Game(setup, of: scenario) } catch {
      throw .refusedSetup(error)
    }
    for (number, entry) in entries.enumerated() {
      let isRead: Bool
      do throws(Rejection) { isRead = try take(&game, entry) } catch {
        throw .refused(entry: number + 1, text: entry.text, error)
      }
      guard isRead else { throw .unreadable(entry: number + 1, text: entry.text) }
      guard game.state.fingerprint == entry.fingerprint else {
        throw .diverged(entry: number + 1, text: entry.text)
      }
    }
    return game
  }
}

extension Game {
  /// Takes an entry in the words of a recording.
  ///
  /// - Returns: `false` when the words name nothing the scenario has; the game is unchanged then.
  public mutating func take(_ text: String) throws(Rejection) -> Bool {
    switch text {
    case "undo": try undo()
    case "redo": try redo()
    case let words:
      guard let action = Action(text: words, in: scenario, situation: state.situation) else {
        return false
      }
      try apply(action)
    }
    return true
  }

  /// The entry that records the action just taken.
  public var lastEntry: Recording.Entry? {
    turns.last.map { turn in
      Recording.Entry(
        text: turn.action.text(in: scenario, situation: turn.before.situation),
        chance: turn.chance, fingerprint: turn.after.fingerprint)
    }
  }

  /// The line that still stands as a recording, without what was taken back.
  public var recording: Recording {
    Recording(
      setup: setup,
      entries: turns.map { turn in
        Recording.Entry(
          text: turn.action.text(in: scenario, situation: turn.before.situation),
          chance: turn.chance, fingerprint: turn.after.fingerprint)
      })
  }
}
