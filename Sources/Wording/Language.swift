/// A language the program speaks, as the header of its file in `Assets/words` describes it.
public struct Language: Sendable, Hashable {
  /// BCP 47 code, which is also the name of its files.
  public let code: String
  /// As its speakers call it: `Dansk`.
  public let ownName: String
  /// Other codes it is known by: `no` and `nn` are shown in `nb`.
  public let aliases: [String]
  /// Where it stands among the others, the lowest first.
  public let order: Int
  public let decimalMark: Mark
  /// Between groups of three digits.
  public let groupMark: Mark
  /// Where a new case takes place when nobody says: two letters.
  public let country: String

  /// A sign in figures, which a header names, because a space that does not break would not show.
  public enum Mark: String, Sendable, CaseIterable {
    case stop, comma, space, none

    var text: String {
      switch self {
      case .stop: "."
      case .comma: ","
      case .space: "\u{A0}"
      case .none: ""
      }
    }
  }

  /// The language that sentences are written in, which needs no file; it stands last.
  public static let english = Language(code: "en", ownName: "English", order: .max)

  /// What is not said is as in English.
  public init(
    code: String, ownName: String? = nil, aliases: [String] = [], order: Int = .max - 1,
    decimalMark: Mark = .stop, groupMark: Mark = .comma, country: String = "GB"
  ) {
    self.code = code
    self.ownName = ownName ?? code
    self.aliases = aliases
    self.order = order
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.country = country
  }

  /// - Parameter header: lines of a PO file's header by name. `X-Own-Name`, `X-Aliases`, `X-Order`,
  ///   `X-Decimal-Mark`, `X-Group-Mark` and `X-Country` are read.
  public init(code: String, header: [String: String]) {
    func mark(_ name: String) -> Mark? { header[name].flatMap(Mark.init(rawValue:)) }
    self.init(
      code: code, ownName: header["X-Own-Name"],
      aliases: header["X-Aliases"]?.split(separator: " ").map(String.init) ?? [],
      order: header["X-Order"].flatMap { Int($0) } ?? .max - 1,
      decimalMark: mark("X-Decimal-Mark") ?? .stop, groupMark: mark("X-Group-Mark") ?? .comma,
      country: header["X-Country"] ?? "GB")
  }

  /// Whether a code such as `nb`, `nb_NO.UTF-8` or `no` means this language; a region is left out.
  public func isMeant(by code: String) -> Bool {
    let plain = code.prefix { $0.isLetter }.lowercased()
    return plain == self.code || aliases.contains(plain)
  }
}
