extension CaseDecoder {
  /// What the author has looked at and wants to keep as it is.
  func readAllowances(_ top: Fields) {
    for (place, node) in top.list("allow", .allowances).enumerated() {
      let address = Address.root / "allow" / place
      guard let fields = Fields(node, .allowance, at: address, self) else { continue }
      let code = fields["rule"].flatMap { text($0, .word, address / "rule") }
      let about = fields["at"].flatMap { text($0, .word, address / "at") }
      let because = fields["because"].flatMap { text($0, .text, address / "because") }
      if let because, !because.contains(where: { !$0.isWhitespace }), let node = fields["because"] {
        report.add(.missingText, at: node.span, address: address / "because")
      }
      guard let code, let node = fields["rule"] else { continue }
      guard let rule = Rule.coded(code) else {
        report.add(
          .unknownRule, ["code": .quote(code)], at: node.span,
          near: Rule.near(code).first?.code, address: address / "rule")
        continue
      }
      guard rule.canBeAllowed else {
        report.add(.notAllowable, ["code": .quote(code)], at: node.span, address: address / "rule")
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
