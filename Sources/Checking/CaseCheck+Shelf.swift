import Dispatch
import Foundation
public import ScenarioFormat
import Synchronization

extension CaseCheck {
  /// Checks many cases on all cores. Cases come out in the order of the folders, whichever is done
  /// first; those that could not be read come after them, with the reason.
  ///
  /// - Parameters:
  ///   - known: those that have been read already, by the case's own file.
  ///   - localities: those to be looked at by themselves.
  ///   - others: cases that another machine checks; what is wrong between two cases is told of the later.
  ///   - sentence: says a failure.
  ///   - progress: told how many are done, from any thread.
  ///   - following: told how many states of a game are known, while the plays of a case are followed.
  public func check(
    _ folders: [CaseFolder], known: [String: CaseReadings] = [:],
    localities: [LocalityReading] = [], others: [CaseFolder] = [],
    order: [String] = [], sentence: (CaseFailure) -> String,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    following: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> (report: CheckedCases, failures: [CaseFailure]) {
    let done = Mutex<[Int: Result<CheckedCase, CaseFailure>]>([:])
    Self.forEach(folders.count) { number in
      let result = Result { () throws(CaseFailure) in
        let folder = folders[number]
        guard let readings = known[folder.file] else {
          return try check(folder, following: following)
        }
        return try check(folder, readings, following: following)
      }
      let count = done.withLock { done in
        done[number] = result
        return done.count
      }
      progress(count)
    }
    let results = done.withLock(\.self)
    var cases: [CheckedCase] = []
    var failures: [(CheckedCases.Failure, CaseFailure)] = []
    for (number, folder) in folders.enumerated() {
      switch results[number] {
      case .success(let checked): cases.append(checked)
      case .failure(let failure):
        failures.append(
          (CheckedCases.Failure(path: folder.file, sentence: sentence(failure)), failure))
      case nil: continue
      }
    }
    Self.compare(&cases, folders, with: others, order)
    for case let failure? in localities.map(\.failure) {
      failures.append((.init(path: failure.path, sentence: sentence(failure)), failure))
    }
    let places = localities.filter { $0.failure == nil }.map { place in
      CheckedLocality(
        file: place.file, title: place.locality?.title, findings: place.findings,
        sources: [place.source])
    }
    Self.tellOnce(&cases, places)
    return (
      CheckedCases(cases: cases, localities: places, failures: failures.map(\.0)), failures.map(\.1)
    )
  }

  /// Goes through the numbers with as many workers as there are cores, and waits for them.
  ///
  /// Not by `concurrentPerform`: what it calls may not be concurrent within, so a large case beside two
  /// small ones would be followed on one core while the others have nothing to do.
  private static func forEach(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let next = Mutex(0)
    let workers = DispatchGroup()
    for _ in 0..<min(count, ProcessInfo.processInfo.activeProcessorCount) {
      DispatchQueue.global().async(group: workers) {
        while true {
          let number = next.withLock { next in
            defer { next += 1 }
            return next
          }
          guard number < count else { return }
          body(number)
        }
      }
    }
    workers.wait()
  }

  /// What is wrong with a locality belongs to no case alone, and is told once.
  static func tellOnce(_ cases: inout [CheckedCase], _ localities: [CheckedLocality]) {
    var told = Set(localities.flatMap(\.findings))
    for number in cases.indices {
      let own = cases[number].file
      cases[number].findings.removeAll { $0.file != own && !told.insert($0).inserted }
    }
  }

  /// Adds what is wrong between cases: two with one id.
  private static func compare(
    _ cases: inout [CheckedCase], _ folders: [CaseFolder], with others: [CaseFolder],
    _ order: [String]
  ) {
    var identities = cases.compactMap(\.identity)
    if !others.isEmpty {
      let ids = Set(identities.map(\.id))
      identities += others.filter { $0.mayBeCalled(oneOf: ids) }
        .compactMap { try? $0.read() }.compactMap { CaseShelf.Identity($0) }
      let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
      identities.sort { places[$0.file] ?? 0 < places[$1.file] ?? 0 }
    }
    let among = CaseShelf.findings(among: identities)
    for finding in among {
      guard let number = cases.firstIndex(where: { $0.file == finding.file }) else { continue }
      cases[number].findings = (cases[number].findings + [finding]).sorted()
      if !cases[number].sources.contains(where: { $0.file == finding.file }) {
        // Sources of cases without findings are not kept: a thousand of them take much room.
        let folder = folders.first { $0.file == finding.file }
        if let reading = try? folder?.read() { cases[number].sources.append(reading.source) }
      }
    }
  }
}
