/// Which values of attributes our painter reads as they are meant.
enum SVGValue {
  static let lengths: Set<String> = [
    "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2",
    "stroke-width",
  ]
  static let paints: Set<String> = ["fill", "stroke", "stop-color"]

  static func isPaint(_ key: String) -> Bool { paints.contains(key) }

  /// Whether the painter does anything about it.
  static func isDrawn(_ key: String) -> Bool {
    isPaint(key) || lengths.contains(key) || allowed[key] != nil || numbers.contains(key)
      || ["transform", "stroke-dasharray", "d"].contains(key)
  }

  private static let numbers: Set<String> = [
    "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-miterlimit",
  ]

  /// Values that are drawn, or that change nothing.
  private static let allowed: [String: Set<String>] = [
    "clip-path": ["none"], "mask": ["none"], "filter": ["none"], "marker": ["none"],
    "marker-start": ["none"], "marker-mid": ["none"], "marker-end": ["none"],
    "transform-origin": ["0", "0 0", "0px 0px"], "visibility": ["visible"],
    "mix-blend-mode": ["normal"], "vector-effect": ["none"],
    "paint-order": ["normal", "fill", "fill stroke", "fill stroke markers"],
    "stroke-linecap": ["butt", "round", "square"], "stroke-linejoin": ["miter", "round", "bevel"],
    "fill-rule": ["nonzero", "evenodd"], "backdrop-filter": ["none"], "rotate": ["none"],
    "scale": ["none"], "translate": ["none"], "offset-path": ["none"], "animation": ["none"],
  ]

  /// Any attribute but paint and length. What nobody draws by is right whatever it says.
  static func isRight(_ value: String, for key: String) -> Bool {
    if let values = allowed[key] { return values.contains(trimmed(value[...])) }
    if numbers.contains(key) { return Double(trimmed(value[...])) != nil }
    switch key {
    case "transform", "gradientTransform": return isTransform(value)
    case "stroke-dasharray": return value.split { $0 == " " || $0 == "," }.count <= 8
    case "d": return hasPlainArcs(value)
    default: return true
    }
  }

  // MARK: Kinds

  /// The ten that the painter knows by name; others it paints grey.
  private static let colours: Set<String> = [
    "none", "red", "green", "blue", "yellow", "cyan", "magenta", "black", "grey", "gray", "white",
  ]

  static func isColour(_ value: String) -> Bool {
    let value = trimmed(value[...])
    if colours.contains(value) { return true }
    if value.first == "#" {
      let digits = value.dropFirst()
      guard digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
        return false
      }
      switch digits.count {
      case 3, 6: return true
      case 4: return digits.lowercased().hasSuffix("f")
      case 8: return digits.lowercased().hasSuffix("ff")
      default: return false
      }
    }
    guard value.hasPrefix("rgb("), value.hasSuffix(")") else { return false }
    let parts = value.dropFirst(4).dropLast().split(separator: ",").map(trimmed)
    return parts.count == 3
      && (parts.allSatisfy { UInt8($0) != nil }
        || parts.allSatisfy { $0.hasSuffix("%") && Double($0.dropLast()) != nil })
  }

  static func isLength(_ value: String) -> Bool {
    let value = trimmed(value[...])
    let unit = value.reversed().prefix { $0.isLetter || $0 == "%" }.reversed()
    return ["", "px", "pt", "pc", "mm", "cm", "in", "%"].contains(String(unit))
      && Double(value.dropLast(unit.count)) != nil
  }

  static func areClasses(_ selectors: String) -> Bool {
    selectors.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { name in
      name.first == "."
        && name.dropFirst().utf8.allSatisfy {
          Character(UnicodeScalar($0)).isLetter || Character(UnicodeScalar($0)).isNumber
            || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        } && name.utf8.count > 1
    }
  }

  private static func isTransform(_ value: String) -> Bool {
    let calls = value.split(separator: ")").map(trimmed).filter { !$0.isEmpty }
    return calls.allSatisfy { call in
      let parts = call.split(separator: "(", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return call == "none" }
      let name = parts[0].filter { $0 != "," && !$0.isWhitespace }
      guard ["matrix", "translate", "scale", "rotate", "skewX", "skewY"].contains(name) else {
        return false
      }
      return parts[1].split { $0 == "," || $0.isWhitespace }.allSatisfy { number in
        let unit = number.reversed().prefix { $0.isLetter || $0 == "%" }.reversed()
        return ["", "px", "deg"].contains(String(unit))
      }
    }
  }

  /// An arc whose two flags are written together with what follows is read wrongly.
  private static func hasPlainArcs(_ path: String) -> Bool {
    var rest = path.utf8[...]
    while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "A") })
    {
      rest = rest[rest.index(after: start)...]
      let end = rest.firstIndex { isCommand($0) } ?? rest.endIndex
      let numbers = numbers(in: rest[..<end])
      guard numbers.count.isMultiple(of: 7) else { return false }
      for place in numbers.indices where place % 7 == 3 || place % 7 == 4 {
        if numbers[place] != "0", numbers[place] != "1" { return false }
      }
      rest = rest[end...]
    }
    return true
  }

  private static func isCommand(_ byte: UInt8) -> Bool {
    "MmZzLlHhVvCcSsQqTtAa".utf8.contains(byte)
  }

  private static func numbers(in text: Substring.UTF8View.SubSequence) -> [String] {
    var numbers: [String] = []
    var number: [UInt8] = []
    func finish() {
      if !number.isEmpty { numbers.append(String(decoding: number, as: UTF8.self)) }
      number = []
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        number.append(byte)
      case UInt8(ascii: "."):
        if number.contains(byte) { finish() }
        number.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if number.last.map({ $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }) == true {
          finish()
        }
        number.append(byte)
      default: finish()
      }
    }
    finish()
    return numbers
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
