extension FileFindings {
  func add(_ trouble: YamlTrouble) { add(trouble.rule, trouble.arguments, at: trouble.span) }

  /// The name that was meant by a word with signs in it that only look like those of a name, which
  /// is reported; `nil` for a word without, and for one that is none either way.
  func meantName(_ word: String, at span: Range<Int>, _ address: Address = .root) -> String? {
    guard let (name, sign, scalars) = word.meantName else { return nil }
    let start = source.offset(from: span.lowerBound, scalars: scalars)
    let length = sign.scalar.utf8.count
    add(.lookAlike, sign.arguments, at: start..<start + length, address: address)
    return name
  }
}
