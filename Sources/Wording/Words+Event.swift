public import Rules

extension Words {
  /// A change in a few words, such as "Relief +1"; `nil` for what is told in other ways.
  public func change(_ event: Event, _ names: Names) -> String? {
    switch event {
    case .measureChanged(let measure, let amount): "\(name(measure)) \(signed(amount))"
    case .strainChanged(let role, let amount):
      amount > 0
        ? self("{0}: strain {1}", names[role], signed(amount))
        : self("{0}: relieved {1}", names[role], signed(amount))
    case .planChanged(let item, let status): "\(names[item]): \(name(status))"
    case .planItemCame(let item): self("{0}: here now", names[item])
    case .planItemWentStale(let item): "\(names[item]): \(name(PlanStatus.stale))"
    case .wishRevealed: self("A wish is known")
    case .wishRecalled(_, let role, _): self("{0} remembers", names[role])
    case .citizenMoved(let place): name(place)
    case .phaseBegan, .turningPointReached, .wishChanged, .roundBegan, .situationDrawn,
      .quietRound, .truthTold, .stanceTaken, .stancesRevealed, .optionChosen, .nobodyCould,
      .leadAppointed,
      .adviceAsked, .rolesTold, .stanceHeard, .decisionMade, .outcomeCame, .factNoted,
      .factCleared, .knowledgeOpened, .prepared, .preparationFinished, .roundEnded,
      .endingReached:
      nil
    }
  }

  /// With a real minus sign.
  public func signed(_ amount: Int) -> String { amount < 0 ? "−\(-amount)" : "+\(amount)" }
}
