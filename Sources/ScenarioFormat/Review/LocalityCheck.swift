/// What is wrong with the localities beside cases, and with the cases in each of them.
public struct LocalityCheck: Sendable {
  /// `nil` for every locality.
  private let name: String?
  private var seen: Set<String> = []
  /// Of the files first seen with each case, then of the case in each of them.
  public private(set) var findings: [Finding] = []
  /// The files of localities, to show findings in.
  public private(set) var sources: [SourceText] = []
  /// Files that could not even be looked at.
  public private(set) var failures: [CaseFailure] = []

  /// - Parameter name: of the only locality to look at; every one that fits if it is not said.
  public init(named name: String? = nil) { self.name = name }

  /// Adds a case as it was read in one language. Its findings in the locality it was read in are
  /// the reading's own; these are those of the others it fits.
  public mutating func check(_ reading: Reading, in shelf: LocalityShelf) {
    // One that others extend counts even when only they are asked for.
    for place in shelf.readings where seen.insert(place.file).inserted {
      findings += place.findings
      sources.append(place.source)
      if let failure = place.failure { failures.append(failure) }
    }
    guard name == nil, reading.needsLocality else { return }
    for locality in shelf.fitting(reading) {
      findings += shelf.findings(for: reading, at: locality)
    }
  }
}
