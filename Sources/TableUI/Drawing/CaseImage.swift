/// The bytes of a picture that a case brings, not yet decoded.
///
/// A class, because frames that hold it are compared often and the bytes never change.
public final class CaseImage: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case png, svg }

  /// The file it is, and what tells it from others of that name: `bed.png@9f3c…`.
  public let name: String
  public let kind: Kind
  public let bytes: [UInt8]
  /// In pixels, or in a drawing's own units.
  public let size: Size

  public init(file: String, kind: Kind, bytes: [UInt8], size: Size) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    name = "\(file)@\(String(hash, radix: 16))"
    self.kind = kind
    self.bytes = bytes
    self.size = size
  }

  public static func == (a: CaseImage, b: CaseImage) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
