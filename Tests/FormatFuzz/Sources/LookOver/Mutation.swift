/// What libFuzzer makes of an input with its own means: bytes, dictionary, other inputs.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

/// Half of the changes are libFuzzer's own. The others are an author's: whole lines and words that
/// go, come twice, change places or stand further in, so that what comes of them is YAML more often
/// and gets past the first look.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: CUnsignedInt
) -> Int {
  var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
  guard count > 0, chance.below(2) == 0 else { return mutateBytes(data, count, most) }
  var draft = Draft(Array(UnsafeBufferPointer(start: data, count: count)))
  for _ in 0...chance.below(3) { draft.change(&chance) }
  guard (1...most).contains(draft.bytes.count) else { return mutateBytes(data, count, most) }
  data.update(from: draft.bytes, count: draft.bytes.count)
  return draft.bytes.count
}

private struct Chance {
  var state: UInt64

  /// xorshift64
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }
}

private struct Draft {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func change(_ chance: inout Chance) {
    switch chance.below(7) {
    case 0: bytes.removeSubrange(lines(&chance))
    case 1: copy(lines(&chance), &chance)
    case 2:
      let lines = lines(&chance)
      let moved = bytes[lines]
      bytes.removeSubrange(lines)
      bytes.insert(contentsOf: moved, at: self.lines(&chance).lowerBound)
    case 3: indent(lines(&chance), &chance)
    case 4: bytes.removeSubrange(word(&chance))
    default: bytes.replaceSubrange(word(&chance), with: bytes[word(&chance)])
    }
  }

  private mutating func copy(_ range: Range<Int>, _ chance: inout Chance) {
    bytes.insert(contentsOf: Array(bytes[range]), at: lines(&chance).lowerBound)
  }

  /// Two columns further in, or back.
  private mutating func indent(_ range: Range<Int>, _ chance: inout Chance) {
    let spaces = [UInt8](repeating: UInt8(ascii: " "), count: 2)
    let isFurther = chance.below(2) == 0
    var changed: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let end = lineEnd(place)
      let line = bytes[place..<end]
      changed += isFurther ? spaces + line : line.starts(with: spaces) ? line.dropFirst(2) : line
      place = end
    }
    bytes.replaceSubrange(range, with: changed)
  }

  /// One to four whole lines.
  private func lines(_ chance: inout Chance) -> Range<Int> {
    var start = chance.below(bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = start
    for _ in 0...chance.below(4) where end < bytes.count { end = lineEnd(end) }
    return min(start, bytes.count)..<end
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(end + 1, bytes.count)
  }

  /// Letters, digits and hyphens.
  private func word(_ chance: inout Chance) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    var start = chance.below(bytes.count)
    while start < bytes.count, !isLetter(bytes[start]) { start += 1 }
    var end = start
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    return start..<end
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
