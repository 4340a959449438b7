public import Foundation
public import Rules

/// Solved values on disk, so that a case is solved once and not at every table.
extension SolvedValues {
  /// To be changed whenever the rules change what a case's values are.
  private static let mark: UInt64 = 0x3453_4554_5F4D_4A48

  /// A name for the values of one case, as one table plays it: the same text, seats, commitment and
  /// length give the same name. FNV-1a, 64 bits.
  public static func name(caseText: some Sequence<UInt8>, setup: Setup) -> String {
    var hash = StableHash()
    for byte in caseText { hash.mix(byte) }
    for seat in setup.seats {
      hash.mix(255)
      for role in seat { hash.mix(UInt8(truncatingIfNeeded: role.index)) }
    }
    hash.mix(UInt8(truncatingIfNeeded: setup.commitment))
    for byte in setup.length.rawValue.utf8 { hash.mix(byte) }
    return String(hash.value, radix: 16)
  }

  /// Which bits mean what: another version of the program may pack the same case otherwise.
  private static func packing(_ compiled: CompiledCase, _ liveness: Liveness) -> UInt64 {
    var hash = StableHash()
    func mix(_ words: [UInt64]) {
      for word in words {
        for shift in stride(from: 0, to: 64, by: 8) {
          hash.mix(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
      }
    }
    let layout = compiled.layout
    for words in [
      layout.inPlace, layout.stale, layout.facts, layout.known, layout.current, layout.fates,
      layout.asking, layout.recalling,
    ] {
      mix(words)
    }
    mix(layout.ordered.flatMap(\.self))
    mix(layout.madeAgain + layout.justMade)
    mix(layout.tellings + layout.informed + layout.drawn + [layout.strainBits, layout.measureBits])
    mix([UInt64(layout.place ?? 64), compiled.start.core])
    for words in [liveness.drawing, liveness.preparing, liveness.items, liveness.relieved] {
      mix(words)
    }
    return hash.value
  }

  /// All of it, as a file. It is valid under this name and no other.
  public func data(named name: String) -> Data {
    var data = Data()
    func append(_ words: [UInt64]) { words.withUnsafeBytes { data.append(contentsOf: $0) } }
    append([
      UInt64(drawing.count), UInt64(preparing.count), Self.packing(compiled, liveness),
      ordinary == nil ? 0 : 1,
    ])
    for layer in drawing + preparing {
      append([UInt64(layer.cores.count)])
      append(layer.cores)
      append(layer.highest.map(\.bitPattern))
      append(layer.lowest.map(\.bitPattern))
    }
    for layer in ordinary.map({ $0.drawing + $0.preparing }) ?? [] {
      append(layer.highest.map(\.bitPattern))
    }
    let sum = FileSum(of: data, named: name)
    return [Self.mark, sum.first, sum.second].withUnsafeBytes { Data($0) } + data
  }

  /// - Returns: `nil` when there is no such file or a bit of it is not as it was written; it can be
  ///   made again.
  public static func read(
    from file: URL, of scenario: Scenario, setup: Setup
  ) -> SolvedValues? {
    // Not mapped: a file that gets shorter while it is looked at would end the program.
    guard let data = try? Data(contentsOf: file),
      let compiled = try? CompiledCase(scenario, setup: setup)
    else { return nil }
    let liveness = Liveness(of: compiled, atEnd: 0)
    var place = 0
    func words(_ count: Int) -> [UInt64]? {
      guard count >= 0, count <= (data.count - place) / 8 else { return nil }
      defer { place += count * 8 }
      return [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
        data.copyBytes(
          to: UnsafeMutableRawBufferPointer(buffer),
          from: data.startIndex + place..<data.startIndex + place + count * 8)
        filled = count
      }
    }
    guard let seal = words(3), seal[0] == mark,
      FileSum(of: data[(data.startIndex + place)...], named: file.lastPathComponent)
        == FileSum(first: seal[1], second: seal[2]),
      let head = words(4), head[0] == UInt64(compiled.rounds.count + 1),
      head[1] == UInt64(compiled.rounds.count), head[2] == packing(compiled, liveness)
    else { return nil }
    var layers: [SolvedStates] = []
    for _ in 0..<2 * compiled.rounds.count + 1 {
      guard let count = words(1)?.first, let cores = words(Int(clamping: count)),
        let highest = words(cores.count), let lowest = words(cores.count)
      else { return nil }
      layers.append(
        SolvedStates(
          cores: cores, highest: highest.map { Double(bitPattern: $0) },
          lowest: lowest.map { Double(bitPattern: $0) }))
    }
    var ordinary: [SolvedStates] = []
    for layer in head[3] == 0 ? [] : layers {
      guard let figures = words(layer.cores.count) else { return nil }
      ordinary.append(layer.expected(figures.map { Double(bitPattern: $0) }))
    }
    let first = compiled.start.core & liveness.drawing[0]
    guard place == data.count, layers[0].cores == [first] else { return nil }
    func values(_ layers: [SolvedStates], _ ordinary: SolvedValues?) -> SolvedValues {
      SolvedValues(
        compiled: compiled, liveness: liveness,
        drawing: Array(layers[0...compiled.rounds.count]),
        preparing: Array(layers[(compiled.rounds.count + 1)...]), ordinary: ordinary)
    }
    return values(layers, ordinary.isEmpty ? nil : values(ordinary, nil))
  }
}

/// What the bytes of a file come to, with its name, in 128 bits.
///
/// Each step can be undone for the same word, so that two files that differ in one word never come to
/// the same; others do so once in 2^128.
private struct FileSum: Hashable {
  private(set) var first: UInt64
  private(set) var second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  init(of data: Data, named name: String) {
    first = 0x6A09_E667_F3BC_C908
    second = 0xBB67_AE85_84CA_A73B
    for byte in name.utf8 { mix(UInt64(byte)) }
    mix(UInt64(data.count))
    data.withUnsafeBytes { bytes in
      let whole = bytes.count / 8 * 8
      for place in stride(from: 0, to: whole, by: 8) {
        mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      for byte in bytes[whole...] { mix(UInt64(byte)) }
    }
  }

  private mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 32
    second = (second &+ word) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 29
  }
}

/// FNV-1a, 64 bits: the same in every run of the program.
private struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
