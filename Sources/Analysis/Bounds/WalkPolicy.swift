/// How a team chooses that is followed through the game.
enum WalkPolicy: Hashable, Sendable {
  case random
  /// What raises a figure most, or lowers it most, as the bounds of what may follow tell.
  case raising(figure: Int, Judgement)
  case lowering(figure: Int, Judgement)

  enum Judgement: CaseIterable, Sendable {
    /// By the middle between the bounds.
    case middle
    /// By what it may be at best; what is sure decides between equals.
    case hopeful
    /// By the middle between the bounds for the random team.
    case random
  }

  /// All that are worth following to bound these figures.
  static func all(figures: Int) -> [WalkPolicy] {
    var all: [WalkPolicy] = [.random]
    for figure in 0..<figures {
      for judgement in Judgement.allCases {
        all += [.raising(figure: figure, judgement), .lowering(figure: figure, judgement)]
      }
    }
    return all
  }
}

/// What a state is worth to a team that is not random.
struct WalkJudge {
  private let judgement: WalkPolicy.Judgement
  /// Where the best and the worst case stand in a row, and the two bounds for the random team.
  private let best: Int
  private let sure: Int
  private let random: (Int, Int)
  /// What each strain on the way is worth.
  let strain: Double

  /// - Returns: `nil` for the random team.
  init?(_ policy: WalkPolicy, _ layout: BoundLayout) {
    let stride = layout.stride
    switch policy {
    case .random: return nil
    case .raising(let figure, let judgement):
      self.judgement = judgement
      best = figure + 2 * stride
      sure = figure + 4 * stride
      random = (figure, figure + stride)
      strain = figure == layout.strain ? 1 : 0
    case .lowering(let figure, let judgement):
      self.judgement = judgement
      best = figure + 3 * stride
      sure = figure + 5 * stride
      random = (figure + stride, figure)
      strain = figure == layout.strain ? -1 : 0
    }
  }

  @inline(__always)
  func worth(_ row: UnsafeMutablePointer<Float>) -> Double {
    switch judgement {
    case .middle: Double(row[best] - row[sure]) / 2
    case .hopeful: Double(row[best] - row[sure] / 64)
    case .random: Double(row[random.0] - row[random.1]) / 2
    }
  }
}
