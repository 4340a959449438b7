import Analysis
import Checking
import Dispatch
import Rules
import ScenarioFormat
import Synchronization

/// Works on each saved version of what is being written, beside the preview: first the figures of the
/// case at hand, then what following every play of each case finds.
///
/// A version that is saved meanwhile takes the place of the one before, whose work is cancelled. Figures
/// never wait for findings.
final class DraftSolver: Sendable {
  private let solver = EditingSolver()
  private let analysis: CaseAnalysis
  let figuring = DispatchQueue(label: "draft", qos: .userInitiated)
  let following = DispatchQueue(label: "draft findings", qos: .utility)
  private let state = Mutex(State())
  /// Findings of the last version that was followed to the end, by the file of the case.
  private let known = Mutex<[String: Followed]>([:])

  /// What following every play of a case has found.
  struct Followed: Sendable {
    let reading: Reading
    let result: CaseAnalysis.Result
  }

  /// What came since it was last asked for.
  struct News {
    var figures: Solver.Figures?
    var followed: [Followed] = []
    /// Whether there is nothing left to follow.
    var isFollowed = false

    var isEmpty: Bool { figures == nil && followed.isEmpty && !isFollowed }
  }

  private struct State {
    /// Counts the versions, so that an answer about an old one is not taken for the new.
    var number = 0
    var isFiguring = false
    /// Not begun yet, because figures come first.
    var waiting: [Reading] = []
    var isFollowing = false
    var news = News()
  }

  init(analysis: CaseAnalysis = .ofDraft()) { self.analysis = analysis }

  /// Whether figures are being worked out.
  var isFiguring: Bool { state.withLock { $0.isFiguring } }

  /// Whether plays are being followed, or will be.
  var isFollowing: Bool { state.withLock { $0.isFollowing } }

  /// Begins with the figures of a new version.
  func begin(_ scenario: Scenario, _ setup: Setup) {
    let number = state.withLock {
      $0 = State(number: $0.number + 1, isFiguring: true)
      return $0.number
    }
    figuring.async { [self] in
      guard isCurrent(number) else { return }
      let budget = SolverBudget(states: EditingSolver.mostKept) { [self] in !isCurrent(number) }
      let figures = solver.solve(scenario, setup: setup, budget: budget).figures
      state.withLock {
        guard $0.number == number else { return }
        $0.isFiguring = false
        $0.news.figures = figures
        followWaiting(&$0)
      }
    }
  }

  /// Follows every play of these cases of the version at hand, once its figures are there.
  func follow(_ readings: [Reading]) {
    guard !readings.isEmpty else { return }
    state.withLock {
      $0.waiting = readings
      $0.isFollowing = true
      if !$0.isFiguring { followWaiting(&$0) }
    }
  }

  private func followWaiting(_ state: inout State) {
    guard !state.waiting.isEmpty else { return }
    let readings = state.waiting
    let number = state.number
    state.waiting = []
    following.async { [self] in
      for reading in readings where isCurrent(number) {
        guard let scenario = reading.scenario,
          let result = analysis.result(
            of: reading, scenario, isCancelled: { [self] in !isCurrent(number) })
        else { continue }
        let followed = Followed(reading: reading, result: result)
        known.withLock { $0[reading.source.file] = followed }
        self.state.withLock {
          if $0.number == number { $0.news.followed.append(followed) }
        }
      }
      self.state.withLock {
        guard $0.number == number else { return }
        $0.isFollowing = false
        $0.news.isFollowed = true
      }
    }
  }

  private func isCurrent(_ number: Int) -> Bool { state.withLock { $0.number == number } }

  /// What was found in a version that was followed to the end, if it plays as this one does.
  func result(of reading: Reading) -> CaseAnalysis.Result? {
    guard let followed = known.withLock({ $0[reading.source.file] }),
      followed.reading.isSameGame(as: reading)
    else { return nil }
    return followed.result.moved(to: reading)
  }

  /// Waits until nothing is being worked out.
  func waitForFigures() {
    if isFiguring { figuring.sync {} }
  }

  /// Waits until no plays are being followed, nor will be.
  func waitForFindings() {
    waitForFigures()
    if isFollowing { following.sync {} }
  }

  /// What came since this was last asked.
  func takeNews() -> News {
    state.withLock { state in
      defer { state.news = News() }
      return state.news
    }
  }

  /// Ends the work on the version at hand.
  func cancel() { state.withLock { $0 = State(number: $0.number + 1) } }
}
