import Checking
import Rules
import ScenarioFormat
import TableUI
import Wording

/// The live preview: the case is read again whenever it is saved, and the game goes on in it. Nothing is
/// kept on disk in a preview.
final class CasePreview: Companion {
  unowned let host: TableHost
  private var watch: CaseWatch
  /// Solves what is being written.
  var draft = DraftSolver()
  /// Whether it does; reading the case is enough for some tests.
  var solvesDrafts: Bool
  /// What was found in it.
  var draftFindings: DraftFindings?
  /// The case whose figures are worked out, those of the version before, and the endings of the one at
  /// hand.
  var draftCase: String?
  var draftRows: [Presentation.Reach.Row] = []
  var draftEndings: [Ending] = []
  /// What the preview last said in the notice.
  var draftNotice: String?

  /// Begins to watch the files of the cases.
  init(_ host: TableHost, of paths: [String], solving: Solving) {
    self.host = host
    watch = CaseWatch(paths: paths)
    solvesDrafts = solving == .everyVersion
  }

  enum Solving {
    case everyVersion, nothing
  }

  deinit { draft.cancel() }

  var words: Words { host.words }

  /// What is shown beside the game.
  var shown: Presentation.Preview? {
    get { host.presentation.preview }
    set { host.presentation.preview = newValue }
  }

  var notice: String? {
    get { host.presentation.notice }
    set { host.presentation.notice = newValue }
  }

  func look() -> Bool {
    // The files first: what was worked out of the version before is not shown for the new one.
    guard watch.hasChanged() else { return lookForDraft() }
    readAgain()
    return true
  }

  func readAgain() {
    let paths = watch.paths
    // What is worked out of the version before is of no use, and would slow down the reading.
    draft.cancel()
    shown = Presentation.Preview(findings: [], cards: [])
    var known: [String: CaseReadings] = [:]
    let keep = { (folder: CaseFolder, readings: CaseReadings) in known[folder.file] = readings }
    if let library = try? Library(opening: paths, keeping: keep) {
      host.library = library
    }
    beginFigures()
    readDraft(paths, known: known)
    follow()
    host.lastImage = nil
    guard var play = host.play else {
      host.showShelf()
      show()
      if host.library.volumes.count == 1, host.presentation.chosen == nil {
        host.open(host.library.volumes[0].id)
      } else if let chosen = host.chosen {
        host.open(chosen.id)
      }
      return
    }
    guard let volume = host.library.volumes.first(where: { $0.id == play.caseID }),
      let scenario = volume.scenario(in: words.language)
    else {
      // The mistake is shown; the game stays as it was before it.
      show()
      return
    }
    host.chosen = volume
    do throws(Rejection) {
      let retelling = try play.game.retold(in: scenario)
      play = TableHost.Play(
        game: retelling.game, contents: volume.contents, log: retelling.game.recording.entries,
        record: .none, caseID: play.caseID)
      host.play = play
      notice = nil
      host.showGame()
      show()
      // What happened to the game is seen first; the findings are a key away.
      if let stop = retelling.stoppedAt {
        notice = words(
          "The game stops here, because this is no longer possible: {0}", stop)
      }
    } catch {
      show()
      notice = words.sentence(error, Names(scenario))
    }
  }

  /// What an author sees besides the game.
  func show() {
    gameShown()
    if let first = shown?.findings.first {
      let count = shown?.findings.count ?? 0
      notice =
        count == 1
        ? first : words("{0} (and {1} more: see F3)", first, count - 1)
      draftNotice = notice
    }
  }

  /// Says the findings again, in the language that is spoken now.
  func languageChanged() {
    readDraft(watch.paths)
    show()
  }

  func gameShown() {
    shown?.cards = host.play?.game.scenario.situations.map(\.title) ?? []
    shown?.hidden = host.play.map { words.hidden(in: $0.game) } ?? []
  }

  /// Goes to a card in a state that play can reach.
  func jump(to card: SituationID) {
    guard let play = host.play, play.game.scenario.situations.indices.contains(card.index) else {
      return
    }
    let scenario = play.game.scenario
    guard
      let game = Game.leading(to: card, play.game.setup, of: scenario, tries: Self.tries)
    else {
      notice = words(
        "No way to this card was found in {0} games. Look at when it can come.", Self.tries)
      return
    }
    host.play = TableHost.Play(
      game: game, contents: play.contents, log: game.recording.entries, record: .none,
      caseID: play.caseID)
    notice = nil
    host.showGame()
    show()
  }

  private static let tries = 3_000
}
