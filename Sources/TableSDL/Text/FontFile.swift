import CSDL2
import TableUI

/// A font on this machine, as fontconfig knows it.
struct FontFile: Hashable {
  static let family = "Inter"

  let path: String
  /// Which face of the file; FreeType reads a named instance from the upper 16 bits.
  let index: Int
  /// Its first family name, and its style.
  let family, style: String

  /// The font nearest to a face of Inter; nil when there is no font at all.
  static func nearest(to face: TextStyle.Face) -> FontFile? {
    matching(face) { pattern in
      for family in [Self.family, "sans-serif", "DejaVu Sans"] {
        add(FC_FAMILY, family, to: pattern)
      }
      add(FC_LANG, "da", to: pattern)
    }
  }

  /// The font nearest to a face that has all of these and draws them as outlines; `nil` when no font
  /// on this machine has. Characters in fixed pictures, as emoji in colour are, have one size only.
  static func having(_ scalars: [Unicode.Scalar], nearest face: TextStyle.Face) -> FontFile? {
    guard !scalars.isEmpty, let wanted = FcCharSetCreate() else { return nil }
    defer { FcCharSetDestroy(wanted) }
    for scalar in scalars { FcCharSetAddChar(wanted, scalar.value) }
    return matching(face) { pattern in
      add(FC_FAMILY, "sans-serif", to: pattern)
      FcPatternAddCharSet(pattern, FC_CHARSET, wanted)
    } where: { match in
      var has: OpaquePointer?
      var isOutline: FcBool = 0
      FcPatternGetBool(match, FC_OUTLINE, 0, &isOutline)
      guard isOutline == 1, FcPatternGetCharSet(match, FC_CHARSET, 0, &has) == FcResultMatch,
        let has
      else { return false }
      return FcCharSetIsSubset(wanted, has) == 1
    }
  }

  /// - Parameters:
  ///   - ask: adds what else the font should be like.
  ///   - suits: asked about the nearest one.
  private static func matching(
    _ face: TextStyle.Face, _ ask: (_ pattern: OpaquePointer) -> Void,
    where suits: (_ match: OpaquePointer) -> Bool = { _ in true }
  ) -> FontFile? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    ask(pattern)
    FcPatternAddInteger(pattern, FC_WEIGHT, face.weight)
    FcPatternAddInteger(pattern, FC_SLANT, face.slant)
    FcPatternAddBool(pattern, FC_SCALABLE, 1)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    return suits(match) ? FontFile(match) : nil
  }

  private init?(_ match: OpaquePointer) {
    guard let path = Self.text(FC_FILE, in: match) else { return nil }
    var index: Int32 = 0
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    self.path = path
    self.index = Int(index)
    family = Self.text(FC_FAMILY, in: match) ?? ""
    style = Self.text(FC_STYLE, in: match) ?? ""
  }

  private static func add(_ property: String, _ value: String, to pattern: OpaquePointer) {
    value.withCString { value in
      value.withMemoryRebound(to: FcChar8.self, capacity: 1) { value in
        _ = FcPatternAddString(pattern, property, value)
      }
    }
  }

  private static func text(_ property: String, in pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch else { return nil }
    return value.map { String(cString: $0) }
  }
}

extension TextStyle.Face {
  fileprivate var weight: Int32 {
    switch self {
    case .regular, .italic: FC_WEIGHT_REGULAR
    case .medium: FC_WEIGHT_MEDIUM
    case .semibold: FC_WEIGHT_SEMIBOLD
    case .bold: FC_WEIGHT_BOLD
    }
  }

  fileprivate var slant: Int32 {
    switch self {
    case .italic: FC_SLANT_ITALIC
    case .regular, .medium, .semibold, .bold: FC_SLANT_ROMAN
    }
  }
}
