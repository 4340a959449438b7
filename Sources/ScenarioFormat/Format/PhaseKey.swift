/// The keys of a phase, in the order in which they are listed to authors.
enum PhaseKey: String, DescribedKey {
  case id, title, text, rounds
  case turningPoint = "turning-point", lastDays = "last-days"
  case speaks

  static let shape = Shape("phase", "a phase", Self.self, required: [.id, .title, .text, .rounds])

  var described: Key {
    switch self {
    case .id:
      Key(.newName, "Name", "What conditions call the phase.")
    case .title:
      Key(.title, "Title", "What the phase is called at the table.")
    case .text:
      Key(.text, "Text", "Told when the phase begins.")
    case .rounds:
      Key(.list(.keys(RoundKey.shape)), "Rounds", "What is played in this phase.")
    case .turningPoint:
      Key(
        .flag, "Turning point", "true: plan items that age go stale, and wishes may change.")
    case .lastDays:
      Key(
        .flag, "Last days", "true: a commitment of 3 reaches nights and weekends here.")
    case .speaks:
      Key(
        .word(Vocabulary.speech.all), "Speaks",
        "`no`: nobody can be asked what he or she wishes. `seldom`: only options of cards can ask.")
    }
  }
}
