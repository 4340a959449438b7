import ScenarioFormat
import Testing

@Suite struct HostileFileTests {
  /// The limit only ends what would never come back.
  @Test(.timeLimit(.minutes(5)), arguments: HostileFile.all)
  func isStopped(_ hostile: HostileFile) {
    let reading = ScenarioReader.read(
      yaml: hostile.bytes, file: SmallCase.file, folder: SmallCase.folder)
    #expect(reading.findings.contains { $0.code == hostile.code })
    #expect(reading.scenario == nil)
    #expect(reading.findings.count <= 501)
  }

  @Test func rendersALineOfAMegabyte() {
    let line = "{" + (0..<60_000).map { "k\($0): [1], " }.joined().prefix(1_000_000)
    let reading = ScenarioReader.read(yaml: Array(line.utf8), file: SmallCase.file)
    let text = DiagnosticRenderer(width: 80).render(reading.findings, in: [reading.source])
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 200 })
  }

  /// Whatever bytes come, the reader comes back: pieces of the small case exchanged, dropped and
  /// doubled, by a generator with a fixed seed.
  @Test func neverTraps() {
    var generator = SplitMix(state: 7)
    let signs = Array("[]{}:,-?*&!|>'\"%@`# \t\n~\\".utf8)
    let base = Array(SmallCase.yaml.utf8)
    for _ in 0..<400 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = Int.random(in: 0...min(40, bytes.count - place), using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        default: bytes.removeLast(length)
        }
      }
      let reading = ScenarioReader.read(yaml: bytes, file: SmallCase.file, folder: SmallCase.folder)
      #expect((reading.scenario == nil) == reading.findings.contains { $0.severity == .error })
      _ = DiagnosticRenderer().render(reading.findings, in: [reading.source])
    }
  }
}

/// Steele, Lea and Flood, 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
