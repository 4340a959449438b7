/// Whether somebody leads when effects happen.
enum EffectTime: Sendable {
  case decision, planning
}
