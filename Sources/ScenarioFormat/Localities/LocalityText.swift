/// The file of a locality as it is.
public struct LocalityText: Hashable, Sendable {
  /// Of the file, without its ending.
  public let name: String
  /// Of a file that could be read.
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// No language is called so: `locality:0:eksempelkommune`.
  static func key(_ number: Int, _ name: String) -> String {
    "locality:\(number):\(name)"
  }

  static func place(of key: String) -> (number: Int, name: String)? {
    let parts = key.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, parts[0] == "locality", let number = Int(parts[1]) else {
      return nil
    }
    return (number, String(parts[2]))
  }
}
