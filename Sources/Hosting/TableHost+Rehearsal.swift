public import Rules
import ScenarioFormat
import Sessions
import TableUI
public import Wording

extension TableHost {
  /// Why a rehearsal cannot be opened at the table.
  public enum RehearsalFailure: Error, Hashable, Sendable {
    case noRehearsal(String, there: [String])
    case cannotBegin(Rejection, Names)
    case noRound(Int, played: Int)
  }

  /// Opens the table in the middle of a rehearsal, as far as it can be played: just before what came
  /// otherwise than expected, or before the last step when the ending did. Later steps can be taken
  /// again with redo. Nothing is kept.
  ///
  /// - Parameters:
  ///   - round: opens at the start of this round instead, from 1.
  ///   - caseID: one of the library; the first when `nil`.
  public func open(
    rehearsal name: String, atRound round: Int? = nil, of caseID: String? = nil
  ) throws(RehearsalFailure) {
    guard let volume = library.volumes.first(where: { caseID == nil || $0.id == caseID }),
      let scenario = volume.scenario(in: words.language)
    else { throw .noRehearsal(name, there: []) }
    guard let rehearsal = scenario.rehearsals.first(where: { $0.name == name }) else {
      throw .noRehearsal(name, there: scenario.rehearsals.map(\.name))
    }
    let (played, failure) = rehearsal.run(in: scenario)
    guard var game = played else {
      guard case .setup(let rejection)? = failure else { throw .noRehearsal(name, there: []) }
      throw .cannotBegin(rejection, Names(scenario))
    }
    let rounds = game.turns.count { $0.action == .draw }
    if let round, round < 1 || round > rounds { throw .noRound(round, played: rounds) }
    var log = game.recording.entries
    let stop =
      round.map { game.turns(beforeRound: $0) }
      ?? (failure?.round == nil ? max(0, game.turns.count - 1) : game.turns.count)
    while game.turns.count > stop {
      do throws(Rejection) { try game.undo() } catch { break }
      log.append(
        Recording.Entry(text: "undo", chance: nil, fingerprint: game.state.fingerprint))
    }
    open(
      game, log: log, of: volume,
      notice: words("This is the rehearsal “{0}”. Nothing is kept.", name))
  }

  /// Opens the table where a game stands that was played elsewhere, of the one case of the library.
  /// Nothing is kept.
  ///
  /// - Parameter address: what it was played to.
  /// - Returns: whether the library has the case.
  public func open(witness game: Game, to address: String) -> Bool {
    guard let volume = library.volumes.first(where: { $0.id == game.scenario.about.id }) else {
      return false
    }
    open(
      game, log: game.recording.entries, of: volume,
      notice: words("This is a play to {0}. Nothing is kept.", address))
    return true
  }

  private func open(
    _ game: Game, log: [Recording.Entry], of volume: Library.Volume, notice: String
  ) {
    chosen = volume
    play = Play(
      game: game, contents: volume.contents, log: log, record: .none, caseID: volume.id)
    showGame()
    presentation.notice = notice
  }
}

extension Game {
  /// How many turns lie before the card of a round.
  fileprivate func turns(beforeRound round: Int) -> Int {
    let draws = turns.indices.filter { turns[$0].action == .draw }
    return draws.indices.contains(round - 1) ? draws[round - 1] : turns.count
  }
}
