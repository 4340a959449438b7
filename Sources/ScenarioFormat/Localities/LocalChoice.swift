/// Where a case is played.
public struct LocalChoice: Sendable {
  /// Those to choose from.
  private let localities: [Locality]
  /// `nil` for the first one that fits.
  private let name: String?

  /// Whether there are others, which cannot be read. What is wrong with them is told of them.
  private let hasBroken: Bool

  init(among localities: [Locality], named name: String?, hasBroken: Bool = false) {
    self.localities = localities
    self.name = name
    self.hasBroken = hasBroken
  }

  /// By the order of the countries first, then by name.
  func locality(for countries: [String]) -> Locality? {
    if let name { return localities.first { $0.name == name } }
    return countries.lazy.compactMap { country in
      localities.first { $0.country == country }
    }.first
  }

  /// What keeps a case from being played there.
  func findings(for needs: LocalNeeds, at locality: Locality?) -> [Finding] {
    let findings = needs.findings(at: locality, among: localities)
    return hasBroken ? findings.filter { $0.rule != .noLocality } : findings
  }
}
