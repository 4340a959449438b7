/// Where the lines of a paragraph begin: at the left, or at the right where most of its letters are of a
/// script that runs to the left, whatever it begins with. Where as many run either way, the first does.
public enum WritingDirection: Hashable, Sendable {
  case forwards, backwards

  init(of paragraph: String) {
    var lead = 0
    for scalar in paragraph.unicodeScalars where Self.isLetter(scalar) {
      lead += Self.isBackwards(scalar) ? 1 : -1
    }
    self = lead == 0 ? Self(first: paragraph) : lead > 0 ? .backwards : .forwards
  }

  /// That of the first letter, as Unicode's annex 9 has it (rule P2).
  private init(first text: String) {
    let first = text.unicodeScalars.first(where: Self.isLetter)
    self = first.map(Self.isBackwards) == true ? .backwards : .forwards
  }

  /// A line of a paragraph of this direction: with a mark in front where it would be taken for one of
  /// the other.
  func marked(_ line: String) -> String {
    Self(first: line) == self ? line : String(mark) + line
  }

  private var mark: Unicode.Scalar {
    switch self {
    case .forwards: Self.forwardsMark
    case .backwards: Self.backwardsMark
    }
  }

  /// At the beginning of a line they say how it runs; they are not seen.
  public static let forwardsMark: Unicode.Scalar = "\u{200E}"
  public static let backwardsMark: Unicode.Scalar = "\u{200F}"

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  /// Whether a letter runs from right to left.
  public static func isBackwards(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x590: false
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
