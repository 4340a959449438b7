extension YamlNode {
  /// What stands at the key, in a part of the file that is read later, or elsewhere.
  subscript(key: some MapKey) -> YamlNode? { self[key.rawValue] }
}

extension Address {
  static func / (address: Address, key: some MapKey) -> Address { address / key.rawValue }
}
