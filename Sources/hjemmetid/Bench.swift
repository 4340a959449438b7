import Analysis
import ArgumentParser
import Checking
import Foundation
import Rules
import Synchronization

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how fast a case is solved and played here.",
    discussion: """
      Prints one line of JSON for each thing measured. Seconds are those of the clock; cpu_seconds \
      are those the program was at work on all threads together, which other work on the machine \
      disturbs less. Memory is the most the program has held so far, so measure one size at a time.
      """)

  @ArgumentParser.Argument(help: "The case. Leave it out with --made-up or --plain.")
  var path: String?

  @Option(help: "How much is played: full, lunch or taster.", transform: chosen)
  var length: GameLength = .full

  @Option(help: "Which made-up case. The same number gives the same case.")
  var seed: UInt64?

  @OptionGroup var madeUp: MadeUpCase

  @Option(help: "Threads the solver may use.")
  var threads = 2

  @Option(help: "How often each thing is measured; the fastest counts, of opening the slowest.")
  var times = 3

  @Option(help: "Games to play in each measurement; 0 for none.")
  var games = 2000

  @Option(help: "Most states to look at before giving up.")
  var states = 20_000_000

  @Flag(
    name: .customLong("only-figures"),
    help: "Solve what `analyse --export` writes: without judging choices and following measures.")
  var onlyFigures = false

  @Flag(help: "Measure how soon figures are there after an edit of each situation.")
  var edits = false

  @Flag(help: "Measure how soon the preview shows the figures of what an author saves.")
  var saves = false

  @Flag(help: "Measure how soon following every play stops when a newer version is saved.")
  var stops = false

  @Flag(
    help: """
      Measure how soon the table knows what each option on a card is worth, once the case is solved, over \
      all cards of random games.
      """)
  var decisions = false

  func validate() throws {
    try madeUp.expectOne(orCase: path)
    guard [edits, saves, decisions, stops].count(where: { $0 }) < 2 else {
      throw ValidationError(
        AskedFailure.onlyOne(of: ["--edits", "--saves", "--decisions", "--stops"]))
    }
    guard path != nil || !(saves || stops) else {
      throw ValidationError(AskedFailure.noCase)
    }
    guard !decisions || games > 0 else {
      throw ValidationError(AskedFailure.number(option: "--games", 1...Int.max))
    }
  }

  func run() throws {
    if let path, stops || saves {
      // Mistakes are told before anything is measured.
      let read = try CaseReading(path)
      return try stops ? measureStops(of: read) : measureSaves(of: path)
    }
    let (scenario, setup) = try madeUp.made(seed: seed) ?? dealt()
    if edits { return try measureEdits(of: scenario, setup) }
    if decisions { return try measureDecisions(of: scenario, setup) }
    var found: Int?
    var stop: ExplorationStop?
    let solving = fastest {
      guard stop == nil else { return }
      let solver = Solver(
        scenario, setup: setup, budget: SolverBudget(states: states, threads: threads))
      if onlyFigures {
        switch solver.solveFigures() {
        case .decided(_, let states): found = states
        case .notDecided(let why): stop = why
        case .notCompiled: break
        }
      } else {
        switch solver.solve() {
        case .decided(let solution): found = solution.states
        case .notDecided(let why): stop = why
        case .notCompiled: break
        }
      }
    }
    if case .overWork(_, let states)? = stop { throw BenchFailure.tooMuchWork(states: states) }
    guard let found else { throw notSolved }
    try report("solve", "states", found, threads: threads, solving)
    guard games > 0 else { return }
    let simulation: Simulation
    do throws(CompilationFailure) {
      simulation = try Simulation(scenario: scenario, setup: setup)
    } catch {
      throw BenchFailure.notPlayable
    }
    let playing = fastest { _ = simulation.run(games: games, seed: 1) }
    try report("play", "games", games, threads: 1, playing)
  }

  var notSolved: any Error { BenchFailure.notSolved(states: states) }

  /// Solves the case, then for each situation the case with that one edited, and the first again.
  private func measureEdits(of scenario: Scenario, _ setup: Setup) throws {
    let solver = EditingSolver()
    let budget = SolverBudget(states: states, threads: threads)
    func solve(_ version: Scenario) -> (work: EditingSolver.Work, milliseconds: Double) {
      timed { solver.solve(version, setup: setup, budget: budget).work }
    }
    let first = solve(scenario)
    var times: [Double] = []
    for situation in scenario.situations.indices {
      times.append(solve(scenario.edited(situation)).milliseconds)
      times.append(solve(scenario).milliseconds)
    }
    let same = solve(scenario)
    try StandardStream.output.show(
      """
      {"measured": "edits", "states": \(first.work.solved), "threads": \(threads), \
      "first_milliseconds": \(first.milliseconds), "edits": \(times.count), \
      \(Self.spread(of: times)), \
      "text_only_milliseconds": \(same.milliseconds), "peak_megabytes": \(Self.peakMegabytes)}
      """)
  }

  /// Follows every play once to the end, then stops it at twenty moments on the way there.
  private func measureStops(of read: CaseReading) throws {
    let isCancelled = Atomic(false)
    @Sendable func follow() -> CaseAnalysis.Result? {
      CaseAnalysis.ofDraft().result(of: read.reading, read.scenario) {
        isCancelled.load(ordering: .relaxed)
      }
    }
    let whole = timed(follow).milliseconds
    var times: [Double] = []
    for moment in 1...20 {
      isCancelled.store(false, ordering: .relaxed)
      let hasStopped = DispatchSemaphore(value: 0)
      DispatchQueue.global().async {
        _ = follow()
        hasStopped.signal()
      }
      Thread.sleep(forTimeInterval: whole / 1000 * Double(moment) / 21)
      isCancelled.store(true, ordering: .relaxed)
      times.append(timed(hasStopped.wait).milliseconds)
    }
    try StandardStream.output.show(
      """
      {"measured": "stops", "whole_milliseconds": \(whole), "stops": \(times.count), \
      \(Self.spread(of: times)), "peak_megabytes": \(Self.peakMegabytes)}
      """)
  }

  func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, milliseconds: Double) {
    let clock = ContinuousClock()
    let begin = clock.now
    let value = try work()
    return (value, begin.duration(to: clock.now) / .milliseconds(1))
  }

  /// Median, nine of ten and most of what was measured, in milliseconds.
  ///
  /// - Parameter times: at least one.
  static func spread(of times: [Double], called name: String = "") -> String {
    let times = times.sorted()
    return """
      "\(name)median_milliseconds": \(times[times.count / 2]), \
      "\(name)nine_of_ten_milliseconds": \(times[times.count * 9 / 10]), \
      "\(name)most_milliseconds": \(times[times.count - 1])
      """
  }

  private func dealt() throws -> (Scenario, Setup) {
    let scenario = try CaseReading(path ?? "").scenario
    return (scenario, Setup.dealt(scenario, length: length, seed: 1))
  }

  private struct Time {
    var seconds: Double
    var cpu: Double
  }

  private func report(_ what: String, _ unit: String, _ count: Int, threads: Int, _ time: Time)
    throws
  {
    try StandardStream.output.show(
      """
      {"measured": "\(what)", "\(unit)": \(count), "threads": \(threads), \
      "seconds": \(time.seconds), "cpu_seconds": \(time.cpu), \
      "\(unit)_per_second": \(Int(Double(count) / max(time.seconds, 1e-9))), \
      "\(unit)_per_cpu_second": \(Int(Double(count) / max(time.cpu, 1e-9))), \
      "peak_megabytes": \(Self.peakMegabytes)}
      """)
  }

  /// The run that took the least of the processor.
  private func fastest(_ work: () -> Void) -> Time {
    let clock = ContinuousClock()
    var best = Time(seconds: .infinity, cpu: .infinity)
    for _ in 0..<max(1, times) {
      let before = Self.cpuSeconds
      let time = clock.measure(work).components
      let cpu = Self.cpuSeconds - before
      guard cpu < best.cpu else { continue }
      best = Time(seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18, cpu: cpu)
    }
    return best
  }

  /// Of all threads.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most the program has held in memory so far.
  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss / 1024
  }
}
