import Rules

/// The names of one kind of thing, in the order of the file.
struct NameTable<Thing> {
  let kind: NamedThing
  let names: [String]
  private let places: [String: Int]
  /// Whether all names could be read. When not, that is reported once, and not again wherever one
  /// of the names is used.
  let isReliable: Bool

  init(_ kind: NamedThing, _ names: [String], isReliable: Bool = true) {
    self.kind = kind
    self.names = names
    self.isReliable = isReliable && names.allSatisfy(PlainName.fits)
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Each name once.
  var choices: [String] {
    names.enumerated().filter { places[$1] == $0 && !$1.isEmpty }.map(\.element)
  }

  func id(_ name: String) -> ID<Thing>? { places[name].map { ID($0) } }
}

/// A wish as authors name it: one alone, or a drawn one whatever it is.
enum AskedWish {}

/// All names of a case. References may point forward, so these are gathered first.
struct CaseNames {
  let roles: NameTable<Role>
  let groups: NameTable<RoleGroup>
  let facts: NameTable<Fact>
  /// All that wishes may be: of those that are drawn, what stands under `one-of`.
  let wishes: NameTable<Wish>
  /// Wishes with `one-of`.
  let drawnWishes: NameTable<DrawnWish>
  /// Wishes by either name: first those of ``wishes``, then those of ``drawnWishes``.
  let askedWishes: NameTable<AskedWish>
  /// The role that remembers something of a drawn wish, of each wish in the order of the file.
  let recollections: [String]
  let plan: NameTable<PlanItem>
  let advice: NameTable<AdviceLine>
  let phases: NameTable<Phase>
  let situations: NameTable<Situation>
  let knowledge: NameTable<KnowledgeCard>
  let endings: NameTable<Ending>
  let goals: NameTable<Claim.Goal>

  /// Reports nothing: what is wrong is found again when each part is read.
  ///
  /// - Parameter isLoose: whether anything may have been left out of anything.
  init(_ root: YamlNode, isLoose: Bool = false) {
    // A part that is not there may have been misspelt, or not have been read.
    let canLack =
      !isLoose && !root.hasGaps && root.map?.allSatisfy { CaseKey(rawValue: $0.key) != nil } == true
    func keys<Thing>(_ key: CaseKey, _ kind: NamedThing) -> NameTable<Thing> {
      guard let part = root[key] else { return NameTable(kind, [], isReliable: canLack) }
      return NameTable(
        kind, part.map?.map(\.key) ?? [], isReliable: !isLoose && part.map != nil && !part.hasGaps)
    }
    func ids<Thing>(_ key: CaseKey, _ kind: NamedThing) -> NameTable<Thing> {
      let ids = root[key]?.list?.map { $0["id"]?.text }
      return NameTable(
        kind, ids?.map { $0 ?? "" } ?? [],
        isReliable: !isLoose && ids?.allSatisfy { $0 != nil } == true)
    }
    roles = keys(.roles, .role)
    groups = keys(.groups, .group)
    facts = keys(.facts, .fact)
    let written: NameTable<AskedWish> = keys(.wishes, .wish)
    let drawn = root[CaseKey.wishes]?.map?.filter { $0.value[WishKey.oneOf] != nil } ?? []
    let all = (root[CaseKey.wishes]?.map ?? []).flatMap { wish in
      wish.value[WishKey.oneOf].map { $0.map?.map(\.key) ?? [] } ?? [wish.key]
    }
    let isWhole =
      written.isReliable
      && drawn.allSatisfy {
        $0.value[WishKey.oneOf]?.map != nil && $0.value[WishKey.oneOf]?.hasGaps == false
      }
    wishes = NameTable(.wish, all, isReliable: isWhole)
    drawnWishes = NameTable(.wish, drawn.map(\.key), isReliable: isWhole)
    askedWishes = NameTable(.wish, all + drawn.map(\.key), isReliable: isWhole)
    recollections = drawn.flatMap { $0.value[WishKey.heard]?.map?.map(\.key) ?? [] }
    plan = keys(.plan, .plan)
    let lines = root[CaseKey.lines]?.list?.map { $0.text ?? "" } ?? []
    let own: NameTable<AdviceLine> = keys(.advice, .advice)
    advice = NameTable(
      .advice, own.names + lines,
      isReliable: own.isReliable && root[CaseKey.lines]?.isWhole != false)
    phases = ids(.phases, .phase)
    situations = keys(.situations, .situation)
    knowledge = keys(.knowledge, .knowledge)
    endings = ids(.endings, .ending)
    let words = root[CaseKey.about]?[AboutKey.goals]?.list?.map(\.text)
    goals = NameTable(
      .goal, words?.map { $0 ?? "" } ?? [],
      isReliable: !isLoose && words?.allSatisfy { $0 != nil } == true)
  }

  /// What else has the name.
  func kind(of name: String) -> NamedThing? {
    if roles.id(name) != nil { return .role }
    if groups.id(name) != nil { return .group }
    if plan.id(name) != nil { return .plan }
    if askedWishes.id(name) != nil { return .wish }
    if facts.id(name) != nil { return .fact }
    if advice.id(name) != nil { return .advice }
    if phases.id(name) != nil { return .phase }
    if situations.id(name) != nil { return .situation }
    if knowledge.id(name) != nil { return .knowledge }
    if endings.id(name) != nil { return .ending }
    return goals.id(name) != nil ? .goal : nil
  }
}
