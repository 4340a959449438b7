import Analysis
import ArgumentParser
import Wording

/// Following every play came to nothing, or not to what was asked for.
enum SolvingFailure: ProgramFailure, Equatable {
  case notDecided(CaseSolving.Stop)
  /// With what the solver says of it.
  case notExported(ProcessExport.Failure)
  /// Teams that choose by the worth of things are not known then.
  case teamUnknown(team: String, states: Int)
  case teamTooMuchWork(team: String, states: Int)
  case teamTooWide(team: String, bits: Int, path: String)
  case nothing(at: String, there: [String])
  case witnessNotDecided(String, CaseSolving.Stop)
  /// It can come about, but the solver does not follow it there.
  case withoutConsequence(String)
  case neverWhileNeeded(String)
  case never(String)
  case witnessUnplayable(String)
  /// Of a game, by its number from 1.
  case noStory(Int)

  var status: ExitCode {
    switch self {
    case .notDecided, .notExported, .teamUnknown, .teamTooMuchWork, .teamTooWide,
      .witnessNotDecided, .withoutConsequence, .neverWhileNeeded, .never:
      Status.findings
    case .nothing: Status.usage
    case .witnessUnplayable, .noStory: Status.internalError
    }
  }

  func sentence(_ words: Words) -> String {
    switch self {
    case .notDecided(let stop): said(stop, words)
    case .notExported(let failure): said(failure, words)
    case .teamUnknown(let team, let states):
      words(
        "the case has more than {0} states, so the team {1} is not known. Allow more with --states, or choose another --policy.",
        words.number(states), team)
    case .teamTooMuchWork(let team, let states):
      words(
        "there are too many ways to go on: {0} states, and too much work to follow them, so the team {1} is not known. Make the case smaller (fewer plan items, slots for preparation, roles or options), or choose another --policy. More with --states only lets it work longer.",
        words.number(states), team)
    case .teamTooWide(let team, let bits, let path):
      words(
        "{0} keeps account of {1} bits, and 63 is the most that can be solved, so the team {2} is not known. Choose another --policy, or let conditions ask about fewer facts, items and tellings.",
        path, bits, team)
    case .nothing(let address, let there):
      words(
        "the case has nothing at {0}. There is: {1}.", address, there.joined(separator: ", "))
    case .witnessNotDecided(let address, let stop):
      words("it is not decided whether {0} can come about: {1}", address, said(stop, words))
    case .withoutConsequence(let address):
      words("{0} can come about, but nothing in the case depends on it.", address)
    case .neverWhileNeeded(let address):
      words("no play comes to {0} while anything in the case depends on it.", address)
    case .never(let address): words("no play comes to {0}.", address)
    case .witnessUnplayable(let address):
      words("the play to {0} cannot be played, which is a mistake in Hjemmetid.", address)
    case .noStory(let number):
      words("game {0} cannot be told by the rules, which is a mistake in Hjemmetid.", number)
    }
  }

  /// Why, and the way out that helps there.
  private func said(_ stop: CaseSolving.Stop, _ words: Words) -> String {
    switch stop {
    case .tooManyStates(let round, let states):
      words(
        "the case has more states than it may look at: {0} by round {1}. Allow more with --states, or play a shorter --length.",
        words.number(states), round)
    case .tooMuchWork(let round, let states):
      words(
        "there are too many ways to go on: {0} states by round {1}, and too much work to follow them. Make the case smaller: fewer plan items, slots for preparation, roles or options. More with --states only lets it work longer.",
        words.number(states), round)
    case .tooWide(let bits):
      words(
        "the case reads too many things at once: {0} bits, and there is room for 63. Let conditions ask about fewer facts, items and tellings.",
        bits)
    }
  }

  private func said(_ failure: ProcessExport.Failure, _ words: Words) -> String {
    switch failure {
    case .stopped(.overBudget(let round, let states)):
      said(.tooManyStates(round: round + 1, states: states), words)
    case .stopped(.overWork(let round, let states)):
      said(.tooMuchWork(round: round + 1, states: states), words)
    case .stopped(.cancelled): Interruption.atBeginning(.exporting).sentence(words)
    case .notCompiled(.tooWide(let bits)): said(.tooWide(bits: bits), words)
    case .notCompiled(.setup):
      words("nobody can sit down to this case like that. Choose another --length or --commitment.")
    }
  }
}
