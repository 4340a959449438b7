/// Rules about what is made twice, and who is relieved.
extension Rule {
  static let thenWithoutFirst = Rule(
    "L082", "then-without-first", .warning, title: "A second time without a first",
    because: """
      What happens every time stands under `effects`, what happens only the first time under `first`, and \
      what happens each later time under `then`.
      """,
    message: "{item} has `then`, and nothing is told of the first time.",
    help: "Write under `first` what the first time gives, or move `then` to `effects`.",
    examples: pair(
      "    then: {safety: +1}\n", "    first: {family: +1}\n    then: {safety: +1}\n"))

  static let thenAsksTheSame = Rule(
    "L083", "then-asks-the-same", .warning, title: "A second talk about the same",
    because: "A review asks again by itself, so `then` is for what the first talk left out.",
    message: "Under `then`, {item} asks for nothing that was not asked the first time.",
    help: "Name another wish under `then`, or move what stands under `first` to `effects`.",
    examples: pair(
      "    first: {reveal: own-bed}\n    then: {reveal: own-bed}\n",
      "    first: {reveal: own-bed}\n    then: {reveal: calm}\n"))

  static let thenNever = Rule(
    "L084", "then-never", .warning, title: "A second time that never comes",
    because: """
      An item is made again in a later round than the one in which it was put in place or came. It takes a \
      slot, somebody under `by` who is there, and a phase that is not after `until`.
      """,
    message: "No round comes in which {item} could be made a second time.",
    help: "Write a later `until`, give a later round `slots`, or remove `then`.",
    examples: pair(
      "    until: early\n    first: {family: +1}\n    then: {safety: +1}\n",
      "    first: {family: +1}\n    then: {safety: +1}\n"))

  /// Of the plan for breath, which is not in place from the start.
  private static func pair(_ wrong: String, _ right: String) -> Example.Pair {
    .swaps(
      [Example.Change("    needs: [talk]\n", wrong)],
      right: [Example.Change("    needs: [talk]\n", right)])
  }

  static let neverRelieved = Rule(
    "L085", "never-relieved", .warning, title: "A role that nothing relieves",
    because: """
      A role with `rests: no` keeps its strain when a new phase begins. It takes support, which takes a slot, or an \
      effect.
      """,
    message:
      "{role} does not rest, no round has slots for support, and no effect takes strain away.",
    help: "Give a round `slots`, write an effect such as `strain` with a minus, or remove `rests`.",
    examples: .swaps(
      [
        Example.Change("    brief: You are tired.\n", "    brief: You are tired.\n    rests: no\n"),
        Example.Change("  preparation-slots: 2\n", "  preparation-slots: 0\n"),
        Example.Change("strain: {lead: -1, wife: +1}", "strain: {wife: +1}"),
      ],
      right: [
        Example.Change("    brief: You are tired.\n", "    brief: You are tired.\n    rests: no\n")
      ]))

  static let secondTimes: [Rule] = [thenWithoutFirst, thenAsksTheSame, thenNever, neverRelieved]
}
