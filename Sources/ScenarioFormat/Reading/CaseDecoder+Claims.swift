import Rules

extension CaseDecoder {
  func claims(_ top: Fields<CaseKey>) -> [Claim] {
    top.list(.claims, .claims).enumerated().compactMap { place, node in
      Fields<ClaimKey>(node, at: .root / CaseKey.claims / place, self).flatMap(claim)
    }
  }

  private func claim(_ fields: Fields<ClaimKey>) -> Claim? {
    let length = length(fields)
    let commitment = commitmentLevel(fields)
    let subject = subject(fields)
    let bounds = Claim.Team.allCases.map { team in
      fields.entry(ClaimKey(team)).map { bound($0, team, subject, fields) }
    }
    let always = fields.word(.always, .always)
    let impossible = fields.word(.never, .possible) != nil
    let goal = goal(fields)
    let restriction = restriction(fields)
    let keys = ClaimKey.subjects.filter(fields.has)
    // A key that is no key was probably meant to be the one that is missed.
    guard fields.node.map?.allSatisfy({ ClaimKey(rawValue: $0.key) != nil }) == true,
      canTell(fields.node)
    else { return nil }
    guard keys.count == 1 else {
      report.add(
        .claimWithoutSubject, ["names": .names(ClaimKey.subjects.map(\.rawValue))], at: fields.span,
        address: fields.address)
      return nil
    }
    let held = ClaimKey.held.filter(fields.has)
    guard held.count < 2 else {
      report.add(
        .claimOfTwoTeams, ["names": .names(held.map(\.rawValue))], at: fields.span,
        address: fields.address)
      return nil
    }
    if let key = held.first {
      guard fields.has(.ending) || fields.has(.wishes),
        !ClaimKey.notOfHeld.contains(where: fields.has)
      else {
        report.add(
          .claimOfHeldTeam, ["key": .quote(key.rawValue)], at: fields.span,
          address: fields.address)
        return nil
      }
      guard restriction != nil else { return nil }
    }
    if keys == [.stakes], let team = ClaimKey.notOfStakes.first(where: fields.has) {
      report.add(
        .stakesOfBlindTeam, ["team": .quote(team.rawValue)], at: fields.span,
        address: fields.address)
      return nil
    }
    let hasFigures = bounds.contains { $0 != nil }
    let saysPossible = fields.has(.always) || fields.has(.never)
    guard hasFigures != saysPossible, !(fields.has(.always) && fields.has(.never)) else {
      report.add(.claimSaysNotOneThing, at: fields.span, address: fields.address)
      return nil
    }
    if keys == [.goal] {
      guard let statement = statement(ofGoal: fields, always), let goal, let length else {
        return nil
      }
      return Claim(
        subject: .goal(goal), statement: statement, length: length, commitment: commitment)
    }
    guard let subject, let length else { return nil }
    let isOfGoals =
      always == .met || always == .metOrDebriefed || ClaimKey.ofGoals.contains(where: fields.has)
    guard !isOfGoals, hasFigures ? subject.isFigure : subject.canBePossible else {
      report.add(
        .claimOfAnotherKind, ["key": .quote(keys[0].rawValue)], at: fields.span,
        address: fields.address)
      return nil
    }
    let read = bounds.compactMap(\.self).compactMap(\.self)
    let statement: Claim.Statement
    if hasFigures {
      guard !read.isEmpty else { return nil }
      guard restriction != nil || read.allSatisfy({ $0.quantity == .figure }) else {
        report.add(.lossWithoutTeam, at: fields.span, address: fields.address)
        return nil
      }
      statement = .figures(read)
    } else {
      guard always == .possible || impossible else { return nil }
      statement = .possible(always == .possible)
    }
    return Claim(
      subject: subject, statement: statement, length: length, commitment: commitment,
      heldTo: restriction)
  }

  /// `nil` when the claim holds its team to nothing, or to something that is not there.
  private func restriction(_ fields: Fields<ClaimKey>) -> Restriction? {
    let named = fields.word(.team, .heldTeams)
    let roles = fields.ids(.without, in: names.roles)
    let item = fields.id(.withoutItem, in: names.plan)
    let line = fields.id(.withoutLine, in: names.advice)
    let unheard = unheard(fields)
    let prepares = fields.id(.preparesFrom, in: names.phases)
    let talks = fields.id(.talksFrom, in: names.phases)
    let begins = fields.id(.begins, in: names.phases)
    let piece: Restriction? =
      item.map { .withoutItem($0) } ?? line.map { .withoutLine($0) } ?? unheard
    return named ?? piece ?? prepares.map { .prepares(from: $0) } ?? talks.map { .talks(from: $0) }
      ?? begins.map { .begins(at: $0) } ?? (roles.isEmpty ? nil : .without(IDSet(roles)))
  }

  /// `nil` with a finding when the role reads nothing of its own about that card.
  private func unheard(_ fields: Fields<ClaimKey>) -> Restriction? {
    guard let node = fields[.unheard] else { return nil }
    let address = fields.address(of: .unheard)
    guard let entry = entries(node, .tellings, address).first else { return nil }
    let role = id(entry.key, in: names.roles, at: entry.keySpan, address / entry.key)
    let card = id(entry.value, in: names.situations, address / entry.key)
    guard let role, let card else { return nil }
    let name = names.situations.names[card.index]
    guard let situation = root[CaseKey.situations]?[name], canTell(situation) else { return nil }
    guard situation[SituationKey.clues]?[entry.key] != nil else {
      report.add(
        .noSuchClue, ["role": .quote(entry.key), "situation": .quote(name)], at: entry.keySpan,
        address: address / entry.key)
      return nil
    }
    return .unheard(role, at: card)
  }

  // MARK: Goals

  /// `nil` when it is none, or not whole.
  private func goal(_ fields: Fields<ClaimKey>) -> Claim.Goal? {
    let id = fields.id(.goal, in: names.goals)
    let condition = fields[.met].flatMap {
      self.condition($0, .rehearsal, at: fields.address(of: .met))
    }
    guard let id, let condition else { return nil }
    return Claim.Goal(name: names.goals.names[id.index], shownBy: condition)
  }

  private func statement(ofGoal fields: Fields<ClaimKey>, _ always: Always?) -> Claim.Statement? {
    let topic = fields.word(.debriefed, .topics)
    let name: [String: Argument] = ["goal": .quote(fields[.goal]?.text ?? "")]
    // A word that is none has been told.
    if fields.has(.always), always == nil { return nil }
    guard let always, always != .possible else {
      report.add(
        .claimOfAnotherKind, ["key": .quote(ClaimKey.goal.rawValue)], at: fields.span,
        address: fields.address)
      return nil
    }
    guard fields.has(.met) else {
      report.add(.goalWithoutSign, name, at: fields.span, address: fields.address)
      return nil
    }
    guard always == .metOrDebriefed else {
      guard !fields.has(.debriefed) else {
        report.add(.claimSaysNotOneThing, at: fields.span, address: fields.address)
        return nil
      }
      return .met
    }
    if fields.has(.debriefed), topic == nil { return nil }
    guard canTell(root[CaseKey.debrief]) else { return nil }
    guard let topic, root[CaseKey.debrief]?[topic]?.list?.isEmpty == false else {
      report.add(.goalNotDebriefed, name, at: fields.span, address: fields.address)
      return nil
    }
    return .metOrDebriefed(topic)
  }

  // MARK: Parts

  private func subject(_ fields: Fields<ClaimKey>) -> Claim.Subject? {
    let ending = fields.id(.ending, in: names.endings).map { Claim.Subject.ending($0) }
    let wishes: Claim.Subject? =
      fields.word(.wishes, .honouredShare) == nil ? nil : .wishesHonoured
    let measure = fields.word(.measure, .measures).map { Claim.Subject.measure($0) }
    let strain: Claim.Subject? = fields.word(.strain, .strainTaken) == nil ? nil : .strainTaken
    let stakes = fields.word(.stakes, .stakes).map { Claim.Subject.stakes($0) }
    let situation = fields.id(.situation, in: names.situations).map { Claim.Subject.situation($0) }
    let knowledge = fields.id(.knowledge, in: names.knowledge).map { Claim.Subject.knowledge($0) }
    return ending ?? wishes ?? measure ?? strain ?? stakes ?? situation ?? knowledge
  }

  /// `nil` with a finding when no round is part of it.
  private func length(_ fields: Fields<ClaimKey>) -> GameLength? {
    guard fields.has(.length) else { return .full }
    let length = fields.word(.length, .lengths)
    if let length, !lengths.isEmpty, !lengths.contains(length),
      canTell(root[CaseKey.phases]), let node = fields[.length]
    {
      report.add(
        .lengthNotOffered, ["length": .quote(length.rawValue)], at: node.span,
        address: fields.address(of: .length))
      return nil
    }
    return length
  }

  private func commitmentLevel(_ fields: Fields<ClaimKey>) -> Int? {
    let level = fields.number(.commitment)
    guard let entry = fields.entry(.commitment) else { return nil }
    let address = fields.address(of: .commitment)
    checkCommitment(at: entry.keySpan, address)
    if let level, let terms = commitment?.terms { check(level, in: terms, entry.value, address) }
    return level
  }

  /// `at least 60%` or `at most 3`, or of a loss `at least 20 below`.
  private func bound(
    _ entry: YamlEntry, _ team: Claim.Team, _ subject: Claim.Subject?, _ fields: Fields<ClaimKey>
  ) -> Claim.Bound? {
    let address = fields.address / entry.key
    guard let text = text(entry.value, .bound, address) else { return nil }
    var words = text.withOrdinarySigns.split(whereSeparator: \.isWhitespace).map(String.init)
    let isLoss = words.count > 3 && words.last == "below"
    if isLoss { words.removeLast() }
    if words.count == 4, words.last == "%" { words = [words[0], words[1], words[2] + "%"] }
    let relation = words.count == 3 ? Claim.Relation(rawValue: "\(words[0]) \(words[1])") : nil
    let digits = words.last.map { $0.hasSuffix("%") ? String($0.dropLast()) : $0 } ?? ""
    let isPlain =
      (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
      && (digits == "0" || digits.first != "0")
    guard let relation, isPlain, let value = Int(digits) else {
      report.add(.notABound, ["word": .quote(text)], at: entry.value.span, address: address)
      return nil
    }
    if let subject, let whole = subject.range {
      let isPercent = words[2].hasSuffix("%")
      guard whole.contains(value), !isPercent || whole.upperBound == 100 else {
        report.add(
          .boundOutOfRange,
          ["word": .quote(text), "low": .number(0), "high": .number(whole.upperBound)],
          at: entry.value.span, address: address)
        return nil
      }
    }
    return Claim.Bound(
      team: team, relation: relation, value: value, quantity: isLoss ? .loss : .figure)
  }
}

extension Claim.Subject {
  /// What its figures can be; `nil` for what has none.
  var range: ClosedRange<Int>? {
    switch self {
    case .ending, .wishesHonoured, .stakes: 0...100
    case .measure: Measure.range
    case .strainTaken: 0...999
    case .situation, .knowledge, .goal: nil
    }
  }

  var isFigure: Bool { range != nil }

  var canBePossible: Bool {
    switch self {
    case .ending, .situation, .knowledge: true
    case .wishesHonoured, .measure, .strainTaken, .stakes, .goal: false
    }
  }
}
