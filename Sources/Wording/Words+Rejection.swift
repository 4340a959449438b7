public import Rules

extension Words {
  /// Why the game says no, in one sentence.
  public func sentence(_ rejection: Rejection, _ names: Names) -> String {
    switch rejection {
    case .seatCountOutOfRange: self("A table has 3 to 8 seats.")
    case .seatRoleCountOutOfRange(let seat):
      self("Seat {0} needs one or two roles.", seat.index + 1)
    case .unknownRole: self("The case has no such role.")
    case .roleSeatedTwice(let role): self("{0} is seated twice.", names[role])
    case .commitmentNotAllowed: self("This practice does not offer that agreement.")
    case .lengthNotOffered: self("This case has no game of that length.")
    case .notNow: self("That belongs to another step of the round.")
    case .gameOver: self("The story has ended.")
    case .nothingToUndo: self("There is nothing to take back.")
    case .nothingToRedo: self("There is nothing to do again.")
    case .unknownSeat: self("The table has no such seat.")
    case .unknownOption: self("The card has no such option.")
    case .optionClosed: self("This is not possible now.")
    case .nobodyCanLead: self("Nobody who could lead this can right now.")
    case .somebodyCanLead: self("Something can be led after all.")
    case .roleNotSeated(let role): self("{0} is not at the table.", names[role])
    case .leadNotAllowed(let role): self("This is not for {0} to lead.", names[role])
    case .leadUnreachable(let role, let moment):
      self("{0} cannot be reached: {1}.", names[role], name(moment).lowercased())
    case .leadOverloaded(let role): self("{0} is overloaded.", names[role])
    case .unknownAdviceLine: self("The case has no such advice line.")
    case .adviceUnreachable(let line, let moment):
      self("{0} does not answer: {1}.", names[line], name(moment).lowercased())
    case .adviceNotAgreed: self("There is no agreement that gives access.")
    case .tooManyTold(let limit):
      plural("There is time to tell one role.", "There is time to tell {0} roles.", limit)
    case .tooManyGroupsTold(let limit):
      plural("There is time to tell one group.", "There is time to tell {0} groups.", limit)
    case .groupTornApart: self("Whole groups are told.")
    case .leadKnowsAlready(let role): self("{0} leads and knows already.", names[role])
    case .stanceNotTaken: self("That seat gave no answer.")
    case .stanceAgrees: self("That seat saw it the same way.")
    case .alreadyHeard: self("That seat is marked as heard.")
    case .unknownPlanItem: self("The plan has no such item.")
    case .notEnoughSlots(let needed, let left):
      self("Takes {0}, and {1} left this round.", needed, left)
    case .roleAlreadyPrepared(let role): self("{0} has prepared something already.", names[role])
    case .roleOverloaded(let role): self("{0} is overloaded.", names[role])
    case .roleCannotPrepare(let role, let item):
      self("{0} cannot put “{1}” in place.", names[role], names[item])
    case .secondRoleNeeded: self("This takes two roles.")
    case .noSecondRoleNeeded: self("One role is enough for this.")
    case .sameRoleTwice(let role): self("{0} cannot be both.", names[role])
    case .alreadyInPlace: self("Already in place.")
    case .preparerUnreachable(let role, let moment):
      self("{0} cannot be reached: {1}.", names[role], name(moment).lowercased())
    case .itemClosed: self("This is not possible now.")
    case .itemTooLate: self("It is too late for this now.")
    case .citizenCannotAnswer: self("The citizen cannot be asked now.")
    case .alreadyOrdered: self("Already ordered.")
    case .itemIsStale: self("This only needs to be reviewed.")
    case .notStale: self("There is nothing to review.")
    case .needsFirst(_, let missing): self("First: {0}.", names[missing])
    case .supportsOneself: self("Support comes from a colleague.")
    case .nothingToRelieve(let role): self("{0} is fresh.", names[role])
    }
  }

  /// Why an option is closed, in one sentence.
  public func sentence(_ reason: ClosedReason, _ names: Names) -> String {
    switch reason {
    case .planMissing(let item): self("Needs in the plan: {0}.", names[item])
    case .planStale(let item): self("Has to be reviewed first: {0}.", names[item])
    case .onlyAt(let moment): self("Only possible: {0}.", name(moment).lowercased())
    case .onlyIn(let place): self("Only possible: {0}.", name(place).lowercased())
    case .needsCommitment(let level):
      names.committed.map { self("{0} has not promised: {1}.", $0, commitment(level).lowercased()) }
        ?? self("General practice has not promised: {0}.", commitment(level).lowercased())
    case .strained(let role): self("{0} has no strength for it.", names[role])
    case .measure(let measure): self("{0} does not allow it now.", name(measure))
    case .story: self("The story does not allow it now.")
    }
  }
}
