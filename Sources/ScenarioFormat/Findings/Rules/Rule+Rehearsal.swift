/// Rules about rehearsals.
extension Rule {
  static let stepIsNotOneThing = Rule(
    "R100", "step-is-not-one-thing", title: "A step that is not one thing",
    because: "A rehearsal is a list of steps, each with one thing that is done.",
    message: "A step says one of `choose`, `round`, `prepare`, `review` and `support`.",
    help: "Write one of them in each step.")

  static let preparedTooEarly = Rule(
    "R101", "prepared-too-early", title: "Prepared before anything happens",
    because: "Each round has a situation, or is quiet, and then time to prepare.",
    message: "There has been no round yet, so nothing can be prepared.",
    help: "Put a `choose` or a `round: quiet` before it.")

  static let lengthNotOffered = Rule(
    "R102", "length-not-offered", title: "A length no round is part of",
    because: "A short game plays only the rounds that name it in `short`.",
    message: "No round is part of a game of length {length}.",
    help: "Add it to the `short` of some rounds, or rehearse another length.")

  static let noOutcomes = Rule(
    "R103", "no-outcomes", title: "An outcome of an option that has none",
    because: "The number says which of the option's outcomes comes.",
    message: "{option} has no outcomes, so none can come.",
    help: "Remove `outcome`, or give the option outcomes.")

  static let rehearsal: [Rule] = [
    stepIsNotOneThing, preparedTooEarly, lengthNotOffered, noOutcomes,
  ]
}
