public import Rules
public func probe(_ scenario: Scenario, length: GameLength, commitment: Int?, strain: Bool) {
  var setup = Setup.dealt(scenario, length: length, seed: 1)
  if let commitment { setup.commitment = commitment }
  do {
    let compiled = try CompiledCase(scenario, setup: setup)
    print("width", compiled.layout.width)
    let live = Liveness(of: compiled, atEnd: strain ? compiled.layout.strainBits : 0)
    for r in 0..<compiled.rounds.count {
      print("round", r + 1, "live D", live.drawing[r].nonzeroBitCount, "P", live.preparing[r].nonzeroBitCount, "items", String(live.items[r], radix: 2))
    }
    let clock = ContinuousClock()
    let t = clock.now
    let e = try Exploration(of: compiled, liveness: live, budget: SolverBudget(states: 60_000_000)) { r, n in
      print("  round \(r + 1): \(n) after \(clock.now - t)")
    }
    for r in 0..<compiled.rounds.count { print(r + 1, e.drawing[r].count, e.preparing[r].count) }
    print("end", e.drawing.last!.count, "total", e.count, clock.now - t)
  } catch { print(error) }
}
