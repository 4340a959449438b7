/// What people remember of a wish, where nobody can ask the citizen any more.
extension Rule {
  static let rememberedWishChanges = Rule(
    "R052", "remembered-wish-changes", title: "A wish that is remembered and changes",
    because: """
      What somebody heard once tells nothing of what came afterwards, and nobody can ask what has \
      changed.
      """,
    message: "This wish has `heard`, so it cannot have `changes`.",
    help: "Leave out one of the two.",
    examples: Remembering.pair(
      Remembering(more: "changes: [{at: late, from: ward, to: quiet, percent: 25}]")))

  static let nothingRemembered = Rule(
    "R053", "nothing-remembered", title: "A role that remembers nothing",
    because: "Whoever is asked tells what stands by its name under `heard` of a wish.",
    message: "{role} remembers nothing of any wish.",
    help: "Name another role, or write under `heard` what it remembers.",
    examples: Remembering.pair(Remembering(asked: "[wife, gp, home-nurse]")))

  static let recollectionRepeats = Rule(
    "C057", "recollection-repeats", .warning, title: "Two people who remember the same",
    because: """
      A wish is put together from what each heard. What two people tell alike, either can tell \
      without the other.
      """,
    message: "What {role} remembers of {wish}, another role tells already.",
    help: "Let it tell another of the things that the wish may be.",
    examples: Remembering.pair(Remembering(gp: "ward")))

  static let recollectionNeverAsked = Rule(
    "C058", "recollection-never-asked", .warning, title: "Nobody asks what is remembered",
    because: "What a role remembers comes to the table only when an effect asks for it.",
    message: "Nothing asks what {role} remembers of {wish}.",
    help: "Name the role under `hear` in the effects of an option, an outcome or a plan item.",
    examples: Remembering.pair(Remembering(asked: "wife")))

  static let recollections: [Rule] = [recollectionRepeats, recollectionNeverAsked]
}

/// The small case with a wish that two people remember.
private struct Remembering {
  var more: String?
  var gp = "quiet"
  var asked = "[wife, gp]"

  var changed: [Example.Change] {
    [
      Example.Change(
        "plan:\n  talk:\n",
        """
          where:
            domain: place
            weight: 2
            one-of:
              ward: {chance: 2, text: The ward he knows., honoured: {place: hospital}}
              quiet: {chance: 1, text: Where it is quiet., honoured: {family: at least 5}}
              near: {chance: 1, text: Near the others., honoured: {place: home}}
            heard:
              wife: {tells: ward, text: He liked the nurses., otherwise: He never said.}
              gp: {tells: \(gp), text: He hated the noise., otherwise: He did not say.}
        \(more.map { "    \($0)\n" } ?? "")
        plan:
          talk:

        """),
      Example.Change(
        "    effects: {reveal: own-bed}\n", "    effects: {reveal: own-bed, hear: \(asked)}\n"),
      Example.Change(
        "when: {strain: {home-nurse: at least 2}}", "when: {wishes: {known: where}}"),
    ]
  }

  static func pair(_ wrong: Remembering, right: Remembering = Remembering()) -> Example.Pair {
    .swaps(wrong.changed, right: right.changed)
  }
}
