/// Where the lines of a paragraph begin: at the left, or at the right where its first letter is of a
/// script that runs to the left (Unicode's annex 9, rule P2).
public enum WritingDirection: Hashable, Sendable {
  case forwards, backwards

  init(of paragraph: String) {
    let first = paragraph.unicodeScalars.first {
      $0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    self = first.map(Self.isBackwards) == true ? .backwards : .forwards
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
