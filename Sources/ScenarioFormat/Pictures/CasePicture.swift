/// A picture out of a case's `art/`: looked at as far as one can without decoding it.
public struct CasePicture: Hashable, Sendable {
  /// Known by the ending of the name, and then held to it.
  public enum Kind: String, CaseIterable, Sendable, Hashable { case png, svg }

  /// Its plain file name, such as `bed.png`.
  public let name: String
  /// What the bytes are, which is what the name says.
  public let kind: Kind
  /// The whole file.
  public let bytes: [UInt8]
  /// In pixels, or in the drawing's own units. Both at least 1.
  public let width, height: Int

  /// Takes the bytes of a file, which the name says is a picture.
  ///
  /// Nothing is decoded: a PNG is asked for its header and the order of its parts, and an SVG is
  /// read as text, so that neither can take much time or memory, whatever is in it.
  public init(name: String, bytes: [UInt8]) throws(PictureTrouble) {
    guard let kind = PictureName.kind(of: name) else { throw .otherContent }
    let limit = PictureLimits.bytes(kind)
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    let size =
      switch kind {
      case .png: try PNGHeader.size(bytes)
      case .svg: try SVGCheck.size(bytes)
      }
    self.name = name
    self.kind = kind
    self.bytes = bytes
    width = size.width
    height = size.height
  }

  /// The parts of a drawing that the table shows otherwise than they are drawn, such as `<use>`; none
  /// for a photo.
  public var undrawn: [String] {
    switch kind {
    case .png: []
    case .svg: SVGDrawing(bytes).undrawn
    }
  }
}

/// Why a picture cannot be shown. The game goes on without it.
public enum PictureTrouble: Error, Hashable, Sendable {
  case missing
  /// It, or `art` itself, is a link; what it leads to is not looked at.
  case link
  /// It is there, and no file that can be read.
  case unreadable
  /// More bytes than this.
  case tooLarge(limit: Int)
  case tooManyPixels(width: Int, height: Int)
  /// Not a PNG or SVG, or a damaged one, or not the one its name says.
  case otherContent
  /// An SVG that could do something or fetch something; the part that could.
  case unsafe(String)
}

/// How large a picture of a case can be.
public enum PictureLimits {
  /// Bytes of a file.
  public static func bytes(_ kind: CasePicture.Kind) -> Int {
    switch kind {
    case .png: 2 << 20
    case .svg: 256 << 10
    }
  }

  /// Pixels, or units of a drawing, in either direction.
  public static let side = 4096
  /// Pixels in all; a whole screen has half as many.
  public static let area = 4 << 20
  /// Files of `art/` that are looked at.
  public static let files = 256
  /// Characters in a file's name.
  public static let name = 64
}

/// What a picture can be called: no path leads out of `art/`.
enum PictureName {
  static let letters = "A-Za-z0-9"

  /// Letters a to z, digits, hyphens, underscores and dots, with a letter or digit first.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= PictureLimits.name else {
      return false
    }
    return name.utf8.allSatisfy { isLetter($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  /// By its ending; `nil` for any other.
  static func kind(of name: String) -> CasePicture.Kind? {
    CasePicture.Kind.allCases.first {
      name.hasSuffix(".\($0.rawValue)") && name.utf8.count > $0.rawValue.utf8.count + 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
