/// A case as it is in some of the localities it can be played in.
public struct CaseVariant: Sendable {
  /// Where it is so, by name; empty for a case that needs none. The texts are those of the first.
  public let localities: [Locality]
  /// In the first of the localities.
  public let reading: Reading

  init(localities: [Locality], reading: Reading) {
    self.localities = localities
    self.reading = reading
  }

  /// A case by itself, of which nothing local is asked.
  public init(_ reading: Reading) { self.init(localities: [], reading: reading) }
}

extension CaseFolder {
  /// The case in every locality that fits its countries, one reading for each way its rules come out
  /// there. The locality the case is played in by default comes first.
  ///
  /// Localities differ in the rules only by their advice lines; what they call things changes no game.
  ///
  /// - Parameters:
  ///   - base: the case as it was read in its own language, at the locality or at the default one.
  ///   - locality: the only one asked for.
  public func variants(
    of base: Reading, locality: String? = nil
  ) throws(CaseFailure) -> [CaseVariant] {
    let own = LocalChoice(localities, named: locality).locality(for: base.countries)
    guard base.needsLocality, let own else {
      return [CaseVariant(localities: [], reading: base)]
    }
    guard locality == nil else { return [CaseVariant(localities: [own], reading: base)] }
    var groups = [[own]]
    for other in localities.fitting(base) where other.name != own.name {
      let alike = groups.firstIndex { base.localNeeds.haveSameRules($0[0], other) }
      if let alike { groups[alike].append(other) } else { groups.append([other]) }
    }
    var variants = [CaseVariant(localities: groups[0], reading: base)]
    for group in groups.dropFirst() {
      variants.append(
        CaseVariant(localities: group, reading: try read(locality: group[0].name)))
    }
    return variants
  }
}

extension LocalNeeds {
  /// Whether the advice lines that the case takes are of one level and reach in both.
  fileprivate func haveSameRules(_ one: Locality, _ other: Locality) -> Bool {
    lines.allSatisfy { line in
      let (a, b) = (one.lines[line.name], other.lines[line.name])
      return a?.level == b?.level && a?.reach == b?.reach
    }
  }
}
