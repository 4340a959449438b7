import Foundation
import Hosting
import TableUI
import Wording

extension Bench {
  /// Saves a copy of the case as an author does, with one option's strain changed, and waits for the
  /// preview's figures, after all plays of the version before have been followed; then, while they are
  /// being followed, with it changed back.
  func measureSaves(of path: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hjemmetid-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let original = URL(filePath: path)
    let copy = folder.appending(path: original.lastPathComponent)
    let file = copy.appending(path: "scenario.yaml")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: original, to: copy)
      let localities = original.deletingLastPathComponent().appending(path: "localities")
      try? FileManager.default.copyItem(at: localities, to: folder.appending(path: "localities"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let places = text.ranges(of: #/\n +strain: 0(?=\n)/#)
      guard !places.isEmpty else { throw BenchFailure.noStrain }
      let host = try desk()
      let first = try timed {
        host.beginPreview(of: [copy.path])
        try wait(for: host)
      }.milliseconds
      var (times, busy): ([Double], [Double]) = ([], [])
      for place in places {
        var edited = text
        edited.replaceSubrange(place, with: "\(text[place].dropLast())1")
        rest(host) { host.presentation.preview?.following != .working }
        rest(host, for: 0.5)
        try edited.write(to: file, atomically: true, encoding: .utf8)
        times.append(try timed { try waitForSaved(host) }.milliseconds)
        // Long enough to be at work on what every play shows.
        rest(host, for: 0.5)
        try text.write(to: file, atomically: true, encoding: .utf8)
        busy.append(try timed { try waitForSaved(host) }.milliseconds)
      }
      try StandardStream.output.show(
        """
        {"measured": "saves", "first_milliseconds": \(first), "saves": \(times.count), \
        \(Self.spread(of: times)), \
        \(Self.spread(of: busy, called: "busy_")), "peak_megabytes": \(Self.peakMegabytes)}
        """)
    } catch let error as CocoaError {
      throw BenchFailure.notCopied(reason: error.localizedDescription)
    }
  }

  private func desk() throws -> TableHost {
    TableHost(
      languages: ProgramLanguage.languages, words: Words.english, library: .empty, store: nil,
      clock: SystemClock(), seeds: { 1 })
  }

  /// What the table does while nobody touches it.
  private func rest(_ host: TableHost, until isOver: () -> Bool) {
    while !isOver() { look(host) }
  }

  private func rest(_ host: TableHost, for seconds: Double) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    rest(host) { clock.now > end }
  }

  /// Until the figures of what was saved are there.
  private func waitForSaved(_ host: TableHost) throws {
    while !look(host) {}
    try wait(for: host)
  }

  /// Until figures are there.
  private func wait(for host: TableHost) throws {
    let end = ContinuousClock.now + .seconds(60)
    rest(host) { isKnown(host) || ContinuousClock.now > end }
    guard isKnown(host) else { throw notSolved }
  }

  private func isKnown(_ host: TableHost) -> Bool {
    guard case .known(_)? = host.presentation.preview?.reach else { return false }
    return true
  }

  @discardableResult
  private func look(_ host: TableHost) -> Bool {
    if host.lookForChanges() { return true }
    Thread.sleep(forTimeInterval: TableLoop.previewWait)
    return false
  }
}
