import Rules

extension Reviewer {
  /// Words about a picture stand where there is one.
  func reviewPictureTexts(_ scenario: Scenario) {
    for situation in scenario.situations where situation.picture == nil {
      let address = Address.root / "situations" / situation.name / "picture-text"
      if base.has(address.path) { add(.pictureTextAlone, at: address) }
    }
  }

  /// What lies in `art`, and what the case says does.
  func review(_ art: CaseArt, of scenario: Scenario) {
    var used: Set<String> = []
    for situation in scenario.situations {
      guard let name = situation.picture?.file else { continue }
      used.insert(name)
      let address = Address.root / "situations" / situation.name / "picture"
      do throws(PictureTrouble) {
        let undrawn = try art.picture(name).undrawn
        if !undrawn.isEmpty {
          let parts = Argument.list(undrawn.map(Argument.quote))
          add(.pictureUndrawn, ["name": .quote(name), "parts": parts], at: address)
        }
      } catch {
        add(error, with: name, at: address)
      }
    }
    for name in art.names where !used.contains(name) {
      add(.pictureUnused, ["name": .quote(name)], at: .root / CaseArt.folderName / name)
    }
  }

  private func add(_ trouble: PictureTrouble, with name: String, at address: Address) {
    var arguments: [String: Argument] = ["name": .quote(name)]
    let rule: Rule
    switch trouble {
    case .missing: rule = .pictureMissing
    case .link: rule = .pictureIsLink
    case .unreadable, .otherContent:
      rule = .pictureUnreadable
      arguments["kind"] = .quote(PictureName.kind(of: name)?.rawValue.uppercased() ?? "PNG")
    case .tooLarge(let limit):
      rule = .pictureTooLarge
      arguments["limit"] = .number(limit >> 10)
    case .tooManyPixels(let width, let height):
      rule = .pictureTooManyPixels
      arguments["width"] = .number(width)
      arguments["height"] = .number(height)
      arguments["side"] = .number(PictureLimits.side)
      arguments["area"] = .number(PictureLimits.area)
    case .unsafe(let part):
      rule = .pictureUnsafe
      arguments["part"] = .quote(part)
    }
    add(rule, arguments, at: address)
  }
}
