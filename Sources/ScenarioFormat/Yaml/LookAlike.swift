/// A sign that only looks like one the format knows. Word processors put them in the place of what was
/// typed.
struct LookAlike {
  let kind: Kind
  let scalar: Unicode.Scalar

  enum Kind: CaseIterable { case space, dash, bullet, quote, colon }

  /// A star, as some write lists with.
  static let star = LookAlike(kind: .bullet, scalar: "*")

  private init(kind: Kind, scalar: Unicode.Scalar) {
    self.kind = kind
    self.scalar = scalar
  }

  init?(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: kind = .space
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: kind = .dash
    case 0x2022, 0x2023, 0x2043, 0x2219, 0x25AA, 0x25CB, 0x25CF, 0x25E6, 0xB7: kind = .bullet
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: kind = .quote
    case 0xFF1A, 0xFE55: kind = .colon
    default: return nil
    }
  }

  /// What begins at the offset, and how many bytes it takes.
  static func at(_ offset: Int, in bytes: [UInt8]) -> (sign: LookAlike, length: Int)? {
    guard offset < bytes.count, bytes[offset] >= 0xC2 else { return nil }
    var value = UInt32(bytes[offset] & (bytes[offset] < 0xE0 ? 0x1F : 0x0F))
    let length = bytes[offset] < 0xE0 ? 2 : 3
    guard bytes[offset] < 0xF0, offset + length <= bytes.count else { return nil }
    for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value), let sign = LookAlike(scalar) else { return nil }
    return (sign, length)
  }

  /// That was meant.
  var meant: Character {
    switch kind {
    case .space: " "
    case .dash, .bullet: "-"
    case .quote: "\""
    case .colon: ":"
    }
  }

  var arguments: [String: Argument] {
    [
      "found": .term(kind.term), "code": .quote(ForbiddenCharacters.label(scalar)),
      "sign": kind == .space ? .term(.ordinarySpace) : .quote(String(meant)),
    ]
  }
}

extension LookAlike.Kind {
  var term: Term {
    switch self {
    case .space: Term("look-alike.space", "a space of another kind")
    case .dash: Term("look-alike.dash", "a dash of another kind")
    case .bullet: Term("look-alike.bullet", "a bullet")
    case .quote: Term("look-alike.quote", "a curly quotation mark")
    case .colon: Term("look-alike.colon", "a wide colon")
    }
  }
}

extension Term {
  static let ordinarySpace = Term("look-alike.ordinary-space", "an ordinary space")
}

extension String {
  /// With ordinary blanks and minus signs, and none at its ends.
  var withOrdinarySigns: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    let scalars = unicodeScalars.map { scalar in
      switch LookAlike(scalar)?.kind {
      case .space: Unicode.Scalar(UInt8(ascii: " "))
      case .dash: Unicode.Scalar(UInt8(ascii: "-"))
      case .bullet, .quote, .colon, nil: scalar
      }
    }
    var text = String.UnicodeScalarView(scalars)[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Without special spaces at its ends.
  var withoutSpecialSpaces: String {
    func isSpecial(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.flatMap(LookAlike.init)?.kind == .space
    }
    guard isSpecial(unicodeScalars.first) || isSpecial(unicodeScalars.last) else { return self }
    var text = unicodeScalars[...]
    while isSpecial(text.first) || text.first == " " { text.removeFirst() }
    while isSpecial(text.last) || text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The name or word that was meant, with the sign that kept it from being one, and how many scalars
  /// stand before that; `nil` when it holds no such sign, or would be none without.
  var meantName: (name: String, sign: LookAlike, scalars: Int)? {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var name = ""
    var first: (LookAlike, Int)?
    for (place, scalar) in unicodeScalars.enumerated() {
      guard let sign = LookAlike(scalar) else {
        name.unicodeScalars.append(scalar)
        continue
      }
      if sign.kind == .space { return nil }
      if sign.kind == .dash { name.append("-") }
      if first == nil { first = (sign, place) }
    }
    guard let first, PlainName.fits(name) else { return nil }
    return (name, first.0, first.1)
  }
}
