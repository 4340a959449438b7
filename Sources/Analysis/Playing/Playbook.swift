/// A compiled case as playing looks it up: what one step needs lies together, and what can be worked
/// out before the first game is.
///
/// It leaves no rule out and adds none; ``SimulatedTable`` reads it.
struct Playbook: ~Copyable, Sendable {
  let picks: BitSelect
  let rounds: Flat<RoundPage>
  /// By the place of the card or option in the case.
  let cards: Flat<CardPage>
  let options: Flat<OptionPage>
  let lines: Flat<LinePage>
  /// The conditions lotteries ask about.
  let tests: Flat<CompiledCondition>
  let rows: Flat<LotteryRow>
  let tickets: Flat<Int32>
  /// Of the outcomes, of the options, of the items, each in the order of the case, and last one
  /// that changes nothing.
  let changes: Flat<Change>
  /// By situation and lead, nobody last.
  let hearings: Flat<Hearing>
  let told: Flat<ToldSets>
  /// By role.
  let duties: Flat<Span>
  let tasks: Flat<Task>
  /// Whether some item cannot always be prepared by all who may.
  let hasGates: Bool
}
