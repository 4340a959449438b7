import Rules

extension FileFindings {
  /// A whole number in plain digits, as the author wrote it: no sign of the sort `+`, no leading
  /// zero, nothing that other programs take for another number.
  func number(_ node: YamlNode, in range: ClosedRange<Int>, _ address: Address) -> Int? {
    let example = range.contains(2) ? 2 : range.lowerBound
    guard let number = digits(node, Self.number, example: "\(example)", address) else { return nil }
    return checked(number, in: range, at: node.span, address)
  }

  /// A change, such as `+1` or `-2`.
  func change(_ node: YamlNode, in range: ClosedRange<Int>, _ address: Address) -> Int? {
    let parse = { (text: Substring) in
      let hasTwoSigns = text.hasPrefix("+-")
      return hasTwoSigns ? nil : Self.number(text.first == "+" ? text.dropFirst() : text)
    }
    guard let number = digits(node, parse, example: "+1", address) else { return nil }
    return checked(number, in: range, at: node.span, address)
  }

  /// `at least 6`, `at most 3`, `3 to 5` or `4`; of a measure also `low` or `good`.
  func range(
    _ node: YamlNode, in whole: ClosedRange<Int>, _ address: Address
  ) -> ClosedRange<Int>? {
    guard let text = text(node, .range, address) else { return nil }
    let words = text.withOrdinarySigns.split(whereSeparator: \.isWhitespace).map { $0 }
    if whole == Measure.range, words.count == 1,
      let step = Measure.Step(rawValue: String(words[0]))
    {
      return step.levels
    }
    // A share of a hundred is written with its sign, too.
    let isShare = whole == 0...100
    let number = { (word: Substring) in
      Self.number(isShare && word.last == "%" ? word.dropLast() : word)
    }
    let ends: (low: Int, high: Int)?
    switch isShare && words.last == "%" ? words.count - 1 : words.count {
    case 1: ends = node.bareText == nil ? nil : number(words[0]).map { ($0, $0) }
    case 3 where words[0] == "at" && words[1] == "least":
      ends = number(words[2]).map { ($0, max($0, whole.upperBound)) }
    case 3 where words[0] == "at" && words[1] == "most":
      ends = number(words[2]).map { (min($0, whole.lowerBound), $0) }
    case 3 where words[1] == "to":
      ends = number(words[0]).flatMap { low in number(words[2]).map { (low, $0) } }
    default: ends = nil
    }
    guard let ends, ends.low <= ends.high else {
      add(.notARange, ["word": .quote(text)], at: node.span, address: address)
      return nil
    }
    guard let low = checked(ends.low, in: whole, at: node.span, address),
      let high = checked(ends.high, in: whole, at: node.span, address)
    else { return nil }
    return low...high
  }

  private func digits(
    _ node: YamlNode, _ parse: (Substring) -> Int?, example: String, _ address: Address
  ) -> Int? {
    guard let text = text(node, .number, address) else { return nil }
    if let bare = node.bareText, let number = parse(bare.withOrdinarySigns[...]) { return number }
    let word = node.bareText == nil ? source.text(in: node.span) : text
    add(
      .notANumber, ["word": .quote(word), "example": .quote(example)], at: node.span,
      address: address)
    return nil
  }

  private func checked(
    _ number: Int, in range: ClosedRange<Int>, at span: Range<Int>, _ address: Address
  ) -> Int? {
    if range.contains(number) { return number }
    add(
      .numberOutOfRange,
      [
        "number": .number(number), "low": .number(range.lowerBound),
        "high": .number(range.upperBound),
      ], at: span, address: address)
    return nil
  }

  /// At most 18 digits, so that every number fits.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.first == "-" ? text.dropFirst() : text
    guard (1...18).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      digits.first != "0" || digits.utf8.count == 1
    else { return nil }
    return Int(text)
  }
}
