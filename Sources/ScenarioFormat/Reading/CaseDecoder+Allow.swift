extension CaseDecoder {
  /// What the author has looked at and wants to keep as it is.
  func readAllowances(_ top: Fields<CaseKey>) {
    for (place, node) in top.list(.allow, .allowances).enumerated() {
      let address = Address.root / CaseKey.allow / place
      guard let fields = Fields<AllowanceKey>(node, at: address, self) else { continue }
      let code = fields[.rule].flatMap { text($0, .word, fields.address(of: .rule)) }
      let about = fields[.at].flatMap { text($0, .word, fields.address(of: .at)) }
      let because = fields[.because].flatMap { text($0, .text, fields.address(of: .because)) }
      if let because, !because.contains(where: { !$0.isWhitespace }), let node = fields[.because] {
        report.add(.missingText, at: node.span, address: fields.address(of: .because))
      }
      guard let code, let node = fields[.rule] else { continue }
      guard let rule = Rule.coded(code) else {
        report.add(
          .unknownRule, ["code": .quote(code)], at: node.span,
          near: Rule.near(code).first?.code, address: fields.address(of: .rule))
        continue
      }
      guard rule.canBeAllowed else {
        report.add(
          .notAllowable, ["code": .quote(code)], at: node.span, address: fields.address(of: .rule))
        continue
      }
      guard let about, let because else { continue }
      allowances.append(
        Allowance(
          code: code, address: about, because: because, place: report.source.place(of: node.span),
          own: address.path))
    }
  }
}
