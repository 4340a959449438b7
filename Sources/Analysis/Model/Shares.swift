/// Shares of shares as whole numbers: of weights of cards, each divided by weights of what is behind it.
enum Shares {
  /// Beyond so many parts they are rounded.
  private static let most = 1 << 40

  /// What weights are multiplied by, so that each of the sums divides them.
  ///
  /// - Parameter sums: above 0.
  static func scale(of sums: some Sequence<Int>) -> Int {
    sums.reduce(1) { scale, sum in min(most, scale / greatestDivisor(scale, sum) * sum) }
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestDivisor(b, a % b)
  }
}
