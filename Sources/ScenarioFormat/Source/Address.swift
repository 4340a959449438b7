/// The way from the top of a case to one of its values, such as `situations.night-breath.title`.
struct Address: Hashable {
  let path: String

  static let root = Address(path: "")

  static func / (parent: Address, key: String) -> Address {
    Address(path: parent.path.isEmpty ? key : "\(parent.path).\(key)")
  }

  /// An entry of a list. Lists count from 1 in addresses.
  static func / (parent: Address, place: Int) -> Address { parent / String(place + 1) }
}
