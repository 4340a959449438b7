import Rules
import TestSupport

/// A short game of the sample as it was recorded once: the fingerprint after each action, what
/// chance gave, and the action in words.
///
/// Never change it. A version that cannot replay it cannot open its users' old sessions.
enum OldRecording {
  static let ending = EndingID(2)

  static var recording: Recording {
    Recording(
      setup: SampleScenario.setup(seed: 4, commitment: 0, length: .taster),
      entries: lines.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 2)
        return Recording.Entry(
          text: String(parts[2]), chance: Int(parts[1]),
          fingerprint: UInt64(parts[0], radix: 16) ?? 0)
      })
  }

  private static let lines = """
    2b08f415d3187b7b 0 draw
    3a753f9360437100 - stance 3 mend-clock
    3a3b3e5ab0e6a36b - stance 5 mend-clock
    18526a8af356f850 - stance 4 mend-clock
    ef8c7c65a5a43a08 - stance 2 admit
    387e0890c4e8fbbb - reveal
    1960258550f1938a - choose talk-now
    14fe3c5be1e3fd67 - lead nurse
    7a0207404a0461ae - ask nobody
    7df13740a6d66a1d - tell gp specialist
    8b61e8029295a54f - hear 2 later
    8fc583b5788e1987 0 conclude
    c56e65b36fa2a5d0 - proceed
    762cbea0fce89e79 - support nurse by gp
    faac4e44b1239148 - prepare vigil by helper
    5cc0fb5609ba659a - finish
    53f8ff08dc31f09b 4 draw
    8d6d36eb6bad8f33 - stance 4 wait
    a4df3cd85beeb2ae - stance 5 unsure
    1f96bdf6998eea93 - stance 2 unsure
    0150f03a58a7134e - stance 1 unsure
    906ccfe28ca27aa6 - stance 3 wait
    06405e702b749cfd - reveal
    6c15319f5bb76faa - choose wait
    acf5955635c733c2 - ask on-call
    bf562e33095f3c44 - tell daughter specialist
    6559b60a78774226 - conclude
    82d905367b55b4c1 - proceed
    5b28d12e40d9cb0f - prepare night-plan by helper with gp
    f33a5d13bbd600a8 - finish
    cfb53f065db5b307 8 draw
    d09bdf502bdc67c2 - stance 4 together
    91121758affefd1a - stance 3 quietly
    87226c1d1f340352 - stance 5 quietly
    d54fb6fe433bdafd - reveal
    a4fc22a2d3358795 - choose quietly
    49c18cc57120ed5b - lead helper
    139fbe29448152fe - ask nobody
    d81f2c39d5a73314 - tell daughter gp
    697bedc6d445293c - hear 4 wish
    c40ef8e3defcd94a - conclude
    942b7a48c16dccb9 - proceed
    e57317ddcbdda064 - prepare talk by gp
    320d7d822a22ee2b - review night-plan by helper
    6db0024369680d61 - finish
    """
}
