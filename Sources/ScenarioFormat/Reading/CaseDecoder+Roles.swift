import Rules

extension CaseDecoder {
  func roles(_ top: Fields<CaseKey>) -> [Role?] {
    let roles = top.named(.roles, role)
    top.limit(roles.count, to: Limits.roles.upperBound, .roles)
    if let entry = top.entry(.roles), entry.value.map != nil,
      roles.count < Limits.roles.lowerBound, canTell(entry.value)
    {
      report.add(
        .tooFewRoles,
        ["count": .number(roles.count), "least": .number(Limits.roles.lowerBound)],
        at: entry.keySpan, address: .root / CaseKey.roles)
    }
    return roles
  }

  private func role(_ name: String, _ fields: Fields<RoleKey>) -> Role? {
    if name == "lead" { report.add(.roleNamedLead, at: fields.span, address: fields.address) }
    checkReserved(name, .role, fields)
    let title = fields.title(.title)
    let sector = fields.word(.sector, .sectors)
    let reach = fields.words(.reach, .moments)
    let abilities = fields.texts(.can, .title)
    let brief = fields.text(.brief)
    let terms = commitmentTerms(fields, of: name)
    let rests = fields.has(.rests) ? fields.word(.rests, .yesOrNo) : true
    guard let sector, let rests else { return nil }
    return Role(
      name: name, title: title, sector: sector, reach: MomentSet(reach), abilities: abilities,
      brief: brief, commitment: terms, rests: rests)
  }

  func groups(_ top: Fields<CaseKey>) -> [RoleGroup?] {
    let groups = top.named(.groups) { (name, fields: Fields<GroupKey>) -> RoleGroup? in
      let title = fields.title(.title)
      let roles = fields.ids(.roles, in: names.roles)
      return RoleGroup(name: name, title: title, roles: IDSet(roles))
    }
    top.limit(groups.count, to: RoleGroup.range.upperBound, .groups)
    if let entry = top.entry(.groups), entry.value.map?.isEmpty == true {
      emptyList(entry.value, .names, .root / CaseKey.groups)
    }
    return groups
  }

  private func commitmentTerms(_ role: Fields<RoleKey>, of name: String) -> CommitmentTerms? {
    guard let entry = role.entry(.commitment),
      let fields = role.fields(.commitment, CommitmentKey.self)
    else { return nil }
    if let first = commitment {
      report.add(
        .secondCommitment, ["name": .quote(first.role)], at: entry.keySpan, address: fields.address)
    }
    let standard = fields.number(.default)
    var allowed: [Int] = []
    for (place, node) in fields.list(.allowed, .numbers).enumerated() {
      let address = fields.address(of: .allowed) / place
      guard let level = number(node, in: CommitmentKey.allowed.described.bounds, address) else {
        continue
      }
      if allowed.contains(level) {
        report.add(
          .namedTwice, ["name": .quote(String(level))], at: node.span, address: address)
      } else {
        allowed.append(level)
      }
    }
    guard let standard, !allowed.isEmpty else { return nil }
    let terms = CommitmentTerms(standard: standard, allowed: allowed.sorted())
    if commitment == nil { commitment = (name, terms) }
    if let node = fields[.default] {
      check(standard, in: terms, node, fields.address(of: .default))
    }
    return terms
  }

  /// Reports a commitment asked for in a case where nobody makes one. Looked up in the file,
  /// because a role's commitment may itself be broken.
  func checkCommitment(at span: Range<Int>, _ address: Address) {
    let roles = root[CaseKey.roles]?.map ?? []
    guard canTell(root[CaseKey.roles]), !roles.isEmpty,
      !roles.contains(where: { $0.value[RoleKey.commitment] != nil })
    else {
      return
    }
    report.add(.noCommitment, at: span, address: address)
  }

  /// Reports a commitment that the case does not offer.
  func check(_ level: Int, in terms: CommitmentTerms, _ node: YamlNode, _ address: Address) {
    guard !terms.allowed.contains(level) else { return }
    report.add(
      .commitmentNotAllowed,
      ["number": .number(level), "names": .names(terms.allowed.map { String($0) })],
      at: node.span, address: address)
  }
}
