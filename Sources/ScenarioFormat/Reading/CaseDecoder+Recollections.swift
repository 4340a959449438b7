import Rules

/// What people remember of wishes that nobody can be asked about any more.
extension CaseDecoder {
  func recollections(
    _ wish: Fields<WishKey>, among variants: [WishID]
  ) -> [Recollection] {
    guard let entry = wish.entry(.heard) else { return [] }
    let address = wish.address(of: .heard)
    if let changes = wish.entry(.changes) {
      report.add(
        .rememberedWishChanges, at: changes.keySpan, address: wish.address(of: .changes))
    }
    return entries(entry.value, .names, address).compactMap { entry in
      let role = id(entry.key, in: names.roles, at: entry.keySpan, address / entry.key)
      guard
        let fields = Fields<RecollectionKey>(
          entry.value, at: address / entry.key, key: entry.keySpan, self)
      else { return nil }
      let told = variant(.tells, fields, among: variants)
      let text = fields.text(.text)
      let otherwise = fields.text(.otherwise)
      guard let role, let told else { return nil }
      return Recollection(role: role, wish: told, text: text, otherwise: otherwise)
    }
  }

  /// Asks these roles for all that they remember.
  func recalled(_ node: YamlNode, _ address: Address) -> [Effect] {
    ids(node, in: names.roles, address).flatMap { role -> [Effect] in
      let role = names.roles.names[role.index]
      let own = names.recollections.indices.filter { names.recollections[$0] == role }
      if own.isEmpty, canTell(root[CaseKey.wishes]) {
        report.add(
          .nothingRemembered, ["role": .quote(role)], at: node.span, address: address)
      }
      return own.map { .recall(RecollectionID($0)) }
    }
  }
}
