import Rules

extension CaseDecoder {
  /// Reports what is wrong with `format`, which is looked at before anything else: a newer format
  /// may mean anything by the rest.
  ///
  /// - Returns: whether the rest can be read.
  func checkFormat() -> Bool {
    guard let entry = root.map?.first(where: { $0.key == CaseKey.format.rawValue }) else {
      if !root.hasGaps, !report.isLoose {
        report.add(.formatMissing, address: .root / CaseKey.format)
      }
      return true
    }
    let address = Address.root / CaseKey.format
    guard let format = number(entry.value, in: 0...999_999, address),
      format != newestFormat
    else {
      return true
    }
    guard format > newestFormat else {
      report.add(.formatMissing, at: entry.value.span, address: address)
      return true
    }
    report.add(
      .formatNewer, ["number": .number(format)], at: entry.value.span, address: address)
    return false
  }

  /// - Parameter folder: the name of the folder the case is in, if it is in one.
  func about(_ top: Fields<CaseKey>, folder: String?, language: String?) -> Scenario.About? {
    let id = top[.id].flatMap { text($0, .word, .root / CaseKey.id) } ?? ""
    if let node = top[.id], !id.isEmpty {
      checkName(id, at: node.span, .root / CaseKey.id)
      if let folder, folder != id {
        report.add(
          .idIsNotFolder, ["id": .quote(id), "folder": .quote(folder)], at: node.span,
          address: .root / CaseKey.id)
      }
    }
    let base = code(.language, top, .badLanguage, LanguageCode.of, LanguageCode.called)
    let country = country(top)
    let title = top.title(.title)
    guard let about = top.fields(.about, AboutKey.self) else { return nil }
    let minutes = about.number(.minutes)
    let goals = about.list(.goals, .words)
    for (place, goal) in goals.enumerated() {
      let address = about.address(of: .goals) / place
      if let word = text(goal, .word, address) { checkName(word, at: goal.span, address) }
    }
    let reviewed = about.fields(.reviewed, ReviewedKey.self)
    let reviewer = reviewed?[.by].flatMap {
      text($0, .text, about.address(of: .reviewed) / ReviewedKey.by)
    }
    return Scenario.About(
      id: id, title: title, language: language ?? base, country: country,
      summary: about.text(.summary), contentNotice: about.text(.contentNotice),
      minutes: minutes ?? 0, goals: goals.compactMap(\.text),
      reviewedBy: reviewer == "not yet" ? "" : reviewer ?? "", citizen: about.text(.citizen),
      home: about.text(.home))
  }

  /// The first of the countries whose localities the case fits.
  private func country(_ top: Fields<CaseKey>) -> String {
    guard top[.country]?.list != nil else {
      return code(.country, top, .badCountry, CountryCode.of, CountryCode.called)
    }
    var countries: [String] = []
    for (place, node) in top.list(.country, .words).enumerated() {
      let address = Address.root / CaseKey.country / place
      guard let word = text(node, .word, address) else { continue }
      let code = CountryCode.of(word) ?? word
      if CountryCode.of(word) == nil {
        report.add(
          .badCountry, ["word": .quote(word)], at: node.span, near: CountryCode.called(word),
          address: address)
      } else if countries.contains(code) {
        report.add(.namedTwice, ["name": .quote(code)], at: node.span, address: address)
      }
      countries.append(code)
    }
    return countries.first ?? ""
  }

  /// - Parameters:
  ///   - read: the code that a word means; `nil` when it is none.
  ///   - called: the code of what is called so.
  func code<Keys>(
    _ key: Keys, _ top: Fields<Keys>, _ rule: Rule, _ read: (String) -> String?,
    _ called: (String) -> String?
  ) -> String {
    guard let node = top[key], let word = text(node, .word, .root / key) else { return "" }
    if let code = read(word) { return code }
    report.add(
      rule, ["word": .quote(word)], at: node.span, near: called(word), address: .root / key)
    return word
  }

  func start(_ top: Fields<CaseKey>) -> Scenario.Start? {
    guard let start = top.fields(.start, StartKey.self) else { return nil }
    let measures = [StartKey.relief, .safety, .dignity, .family].map { start.number($0) }
    let place = start.word(.place, .places)
    let slots = start.number(.preparationSlots)
    let handOvers = start.number(.handOvers)
    let preparers = start.has(.preparers) ? start.word(.preparers, .preparers) : .anybody
    let freeReviews = start.has(.freeReviews) ? start.number(.freeReviews) : 0
    let nodes = start[.knownWishes]?.list ?? []
    let known = start.ids(.knownWishes, in: names.askedWishes).compactMap { wish in
      let node = nodes.first { $0.text.flatMap(names.askedWishes.id) == wish }
      return plainWish(wish, at: node?.span ?? start.span, start.address(of: .knownWishes))
    }
    let plan = start.ids(.plan, in: names.plan)
    guard let place, let slots, let handOvers, let preparers, let freeReviews else { return nil }
    return Scenario.Start(
      measures: measures.compactMap(\.self), place: place, knownWishes: IDSet(known),
      planInPlace: IDSet(plan), preparationSlots: slots, handOvers: handOvers,
      preparers: preparers, freeReviews: freeReviews)
  }
}
