import Foundation
import Rules
import ScenarioFormat

/// What libFuzzer calls: whatever the bytes are, the case is looked over and its findings are told.
///
/// Bytes after a line `%%PO` are a translation of the case before it, and those after a line
/// `%%LOCALITY` the place it is played in. Nothing is read from the disk, and what can be
/// played is rehearsed.
///
/// Traps when it takes over a second of the processor, which is the same on a busy machine.
@_cdecl("LLVMFuzzerTestOneInput")
public func lookOver(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let began = clock()
  let input = Input(UnsafeBufferPointer(start: start, count: count))
  let shelf = input.locality.map {
    LocalityShelf([LocalityText(name: "here", bytes: $0)])
  }
  let review = Review(
    yaml: input.yaml, file: "scenario.yaml", folder: "quiet-house",
    translations: input.translation.map {
      [TranslationFile(language: "da", file: "da.po", bytes: $0)]
    }
      ?? [],
    place: shelf.map { LocalChoice($0) })
  let renderer = DiagnosticRenderer()
  _ = renderer.render(review.findings, in: review.sources)
  for reading in shelf?.readings ?? [] {
    _ = renderer.render(reading.findings, in: [reading.source])
  }
  let base = review.base
  precondition(
    (base?.scenario == nil) == (base?.findings.contains { $0.severity == .error } ?? true),
    "a case with an error is not played, and one without is")
  precondition(
    Set(review.findings).count == review.findings.count, "nothing is told twice")
  for rehearsal in base?.scenario?.rehearsals ?? [] {
    if let scenario = base?.scenario { _ = rehearsal.run(in: scenario) }
  }
  precondition(clock() - began < CLOCKS_PER_SEC, "no input takes over a second")
  return 0
}

/// The files that one input stands for.
private struct Input {
  var yaml: [UInt8] = []
  var translation: [UInt8]?
  var locality: [UInt8]?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var part = Part.yaml
    var start = 0
    var place = 0
    while place < bytes.count {
      // `firstRange(of:)` would be Foundation's here, and takes longer than the reader.
      if bytes[place] == UInt8(ascii: "%"), let next = Part(bytes, at: place) {
        add(bytes[start..<place], to: part)
        part = next
        start = min(place + next.mark.count, bytes.count)
        place = start
      } else {
        place += 1
      }
    }
    add(bytes[start...], to: part)
  }

  private mutating func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to part: Part) {
    switch part {
    case .yaml: yaml = Array(bytes)
    case .translation: translation = Array(bytes)
    case .locality: locality = Array(bytes)
    }
  }
}

private enum Part {
  case yaml, translation, locality

  private static let translationMark = Array("%%PO\n".utf8)
  private static let localityMark = Array("%%LOCALITY\n".utf8)

  var mark: [UInt8] {
    switch self {
    case .yaml: []
    case .translation: Self.translationMark
    case .locality: Self.localityMark
    }
  }

  /// The part that begins here, if one does.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    guard place > 0, bytes[place - 1] == UInt8(ascii: "\n") else { return nil }
    let rest = bytes[place...]
    if rest.starts(with: Self.translationMark) {
      self = .translation
    } else if rest.starts(with: Self.localityMark) {
      self = .locality
    } else {
      return nil
    }
  }
}
