/// A finding as it is written down for another run of the program: with the code of its rule, and without
/// the sentences, which are found again in any language.
public struct KeptFinding: Codable, Hashable, Sendable {
  private let code: String
  private let arguments: [String: Argument]
  /// `nil` in the file it is kept for, wherever that lies.
  private let file: String?
  private let line: Int
  private let column: Int
  private let length: Int
  private let near: String?
  private let address: String

  /// - Parameter own: the file that it is kept for.
  public init(_ finding: Finding, for own: String? = nil) {
    code = finding.code
    arguments = finding.arguments
    file = finding.file == own ? nil : finding.file
    line = finding.line
    column = finding.column
    length = finding.length
    near = finding.near
    address = finding.address
  }

  /// - Parameter own: where the file lies now that it was kept for.
  /// - Returns: `nil` when no rule of this version has the code.
  public func finding(for own: String? = nil) -> Finding? {
    guard let rule = Self.rules[code], let file = file ?? own else { return nil }
    return Finding(
      rule, arguments, file: file,
      place: SourcePlace(line: line, column: column, length: length), near: near, address: address)
  }

  private static let rules = Dictionary(
    Rule.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
