public import Foundation
public import Rules

/// Solved values on disk, so that a case is solved once and not at every table.
extension SolvedValues {
  private static let mark: UInt64 = 0x3153_4554_5F4D_4A48

  /// A name for the values of one case, as one table plays it: the same text, seats, commitment and
  /// length give the same name. FNV-1a, 64 bits.
  public static func name(caseText: some Sequence<UInt8>, setup: Setup) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in caseText { mix(byte) }
    for seat in setup.seats {
      mix(255)
      for role in seat { mix(UInt8(truncatingIfNeeded: role.index)) }
    }
    mix(UInt8(truncatingIfNeeded: setup.commitment))
    for byte in setup.length.rawValue.utf8 { mix(byte) }
    return String(hash, radix: 16)
  }

  /// Writes all of it or nothing.
  public func write(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    var data = Data()
    func append(_ words: [UInt64]) { words.withUnsafeBytes { data.append(contentsOf: $0) } }
    append([Self.mark, UInt64(drawing.count), UInt64(preparing.count)])
    for layer in drawing + preparing {
      append([UInt64(layer.cores.count)])
      append(layer.cores)
      append(layer.highest.map(\.bitPattern))
      append(layer.lowest.map(\.bitPattern))
    }
    try data.write(to: file, options: .atomic)
  }

  /// - Returns: `nil` when there is no such file or it is not whole; it can be made again.
  public static func read(
    from file: URL, of scenario: Scenario, setup: Setup
  ) -> SolvedValues? {
    guard let data = try? Data(contentsOf: file, options: .alwaysMapped),
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
    guard let head = words(3), head[0] == mark, head[1] == UInt64(compiled.rounds.count + 1),
      head[2] == UInt64(compiled.rounds.count)
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
    let first = compiled.start.core & liveness.drawing[0]
    guard place == data.count, layers[0].cores == [first] else { return nil }
    return SolvedValues(
      compiled: compiled, liveness: liveness,
      drawing: Array(layers[0...compiled.rounds.count]),
      preparing: Array(layers[(compiled.rounds.count + 1)...]))
  }
}
