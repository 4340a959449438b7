/// Rules about what choices are worth, once every possible play has been followed.
///
/// A choice is judged by what the best team can still get after it: wishes honoured, an ending that
/// honours them, and each measure.
extension Rule {
  public static let neverBetter = Rule(
    "A210", "never-better", .warning, title: "An option that is never better than another",
    because: """
      In every state in which both are open, the other leads at least as far, by wishes, endings and \
      measures. A temptation may be meant so.
      """,
    message: "{option} is never better than {other}.",
    help: """
      Let it lead further than each of them by something: a wish, an ending or a measure; or allow it as a \
      temptation to talk about.
      """,
    examples: .swap(
      "effects: {place: hospital}", "effects: {place: hospital, safety: -1}",
      right: "effects: {place: hospital, safety: +3}"))

  public static let alwaysBest = Rule(
    "A211", "always-best", .warning, title: "An option that is always best",
    because: "When one option is never worse than the others, there is nothing to weigh.",
    message: "{option} is never worse than any other option here, and sometimes better.",
    help: """
      Let it lose something that another keeps (a wish, an ending or a measure) and still win something, \
      let others do well at times, or allow it. Strain costs only where it closes something later.
      """,
    examples: .swap(
      "effects: {dignity: -1}", "effects: {dignity: -2}",
      right: "effects: {dignity: -1, safety: +4}"))

  public static let doomed = Rule(
    "A212", "doomed", .warning, title: "A game that goes on after all is lost",
    because: "Once no ending with `wishes: full` or `partly` is left, the table plays in vain.",
    message: """
      Play can come to where no ending honours the wishes, with {count} of the rounds still to play.
      """,
    help: """
      Leave a way back, or let what loses all come later, with fewer rounds after it. The play below comes \
      to it.
      """,
    examples: .swaps(
      [
        Example.Change("effects: {dignity: -1}", "effects: {dignity: -1, place: hospital}"),
        Example.Change("    when: {facts: talked-early}\n    weight: 2\n", "    weight: 2\n"),
      ], right: []))

  public static let roleIdle = Rule(
    "A213", "role-idle", .warning, title: "A role with nothing to decide",
    because: "Somebody at the table sits with this role alone.",
    message: "{role} can neither lead nor prepare anything from round {first} to round {last}.",
    help: "{way} No more than two rounds in a row should be left.",
    examples: .swap(
      "        short: [lunch]\n  - id: late",
      "        short: [lunch]\n" + quietNights + "  - id: late"))

  private static let quietNights = String(
    repeating: "      - {moment: night, draw: [visit], quiet: It is quiet., slots: 0}\n", count: 3)

  public static let roleCarries = Rule(
    "A214", "role-carries", .warning, title: "A role that carries more than half",
    because: "A game about working together should not be settled by one seat.",
    message: "{role} carries {share} % of what leading decides, most of it on {situation}.",
    help: "Let another role too lead the best options of {situation}.",
    examples: .swaps(
      [Example.Change("effects: {family: +1}\n", "effects: {family: +1, place: hospital}\n")],
      right: [
        Example.Change("effects: {family: +1}\n", "effects: {family: +1, place: hospital}\n"),
        Example.Change("lead: [home-nurse]\n", "lead: [home-nurse, wife]\n"),
      ]))

  public static let neverPays = Rule(
    "A215", "never-pays", .warning, title: "A plan item that never pays off",
    because: "Putting it in place or reviewing it never leads further than leaving it.",
    message: "{item} never pays off.",
    help: "See to it that having it changes something: {way}.",
    examples: .swap("when: {plan: breath-plan}", "when: {plan: talk}"))

  public static let neverMatters = Rule(
    "A216", "never-matters", .warning, title: "An advice line that never matters",
    because: "Asking at this level never leads further than asking nobody.",
    message: "Asking {line} never leads further than asking nobody.",
    help: "Let an outcome follow from good advice.",
    examples: .swaps(
      [
        Example.Change("text: You are in doubt., effects: {safety: -1}", "text: You are in doubt."),
        Example.Change("text: It helps., effects: {safety: +1}", "text: It helps."),
      ],
      right: [
        Example.Change(
          "text: It helps., effects: {safety: +1}", "text: It helps., effects: {safety: +2}")
      ]))

  static let worth: [Rule] = [
    neverBetter, alwaysBest, doomed, roleIdle, roleCarries, neverPays, neverMatters,
  ]
}
