import Analysis

/// Who plays simulated games.
enum SimulatedTeam: String, CaseIterable {
  case random, ordinary, best, worst, cautious
  case neverPrepare = "never-prepare"
  case highestAdvice = "always-highest-advice"

  /// `nil` for a team that errs, or is held to something.
  var policy: Policy? {
    switch self {
    case .random: .random
    case .ordinary: nil
    case .best: .best
    case .worst: .worst
    case .cautious: .cautious
    case .neverPrepare: .neverPrepare
    case .highestAdvice: .highestAdvice
    }
  }
}
