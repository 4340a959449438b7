/// A file of a locality, before it is read.
struct LocalityFile: Sendable {
  let name: String
  let path: String
  let bytes: Result<[UInt8], CaseFailure>
}

/// What came of reading a locality.
public struct LocalityReading: Sendable {
  /// Of the file, without its ending.
  public let name: String
  /// Its path, as findings call it.
  public let file: String
  /// `nil` when there is an error in its file or in one that it extends.
  public let locality: Locality?
  /// Of its own file.
  public let findings: [Finding]
  /// Empty when the file could not be read.
  public let source: SourceText
  /// Why the file could not even be looked at.
  public let failure: CaseFailure?
  /// Its own file and those it extends, nearest first.
  public let texts: [LocalityText]
}

/// Reads localities that may extend one another.
enum LocalityReader {
  static func read(_ files: [LocalityFile]) -> [LocalityReading] {
    var first: [String: First] = [:]
    for file in files { first[file.name] = First(file) }
    for file in files { first[file.name]?.checkExtends(in: first) }
    return files.compactMap { file in first[file.name]?.reading(in: first) }
  }

  /// A file as it was read by itself.
  private struct First {
    let file: LocalityFile
    let bytes: [UInt8]
    let draft: LocalityDraft?
    let report: FileFindings
    let failure: CaseFailure?

    init(_ file: LocalityFile) {
      self.file = file
      switch file.bytes {
      case .success(let bytes):
        self.bytes = bytes
        (draft, report) = LocalityDecoder.read(bytes, file: file.path, name: file.name)
        failure = nil
      case .failure(let failure):
        (bytes, draft) = ([], nil)
        report = FileFindings(SourceText([], file: file.path))
        self.failure = failure
      }
    }

    func checkExtends(in all: [String: First]) {
      guard let (name, place) = draft?.extends else { return }
      let address = "extends"
      guard all[name] != nil else {
        let names = all.keys.filter { $0 != file.name }.sorted()
        report.add(
          Finding(
            .extendsNothing, ["name": .quote(name), "names": .names(names)], file: file.path,
            place: place, near: NearestName.of(name, among: names), address: address))
        return
      }
      let chain = chain(in: all)
      // Those that only lead into a circle are not to blame for it.
      if chain.last?.draft?.extends?.name == file.name {
        report.add(
          Finding(
            .extendsInCircles, ["names": .names(chain.map(\.file.name).sorted())], file: file.path,
            place: place, address: address))
      }
    }

    /// This file and those it extends, each once.
    func chain(in all: [String: First]) -> [First] {
      var chain = [self]
      var seen: Set<String> = [file.name]
      while let name = chain.last?.draft?.extends?.name, seen.insert(name).inserted,
        let next = all[name]
      {
        chain.append(next)
      }
      return chain
    }

    func reading(in all: [String: First]) -> LocalityReading {
      let chain = chain(in: all)
      let isSound = chain.allSatisfy { $0.draft != nil && !$0.report.hasErrors }
      var seen: Set<Finding> = []
      return LocalityReading(
        name: file.name, file: file.path,
        locality: isSound ? draft.map { locality($0, chain.compactMap(\.draft)) } : nil,
        findings: report.findings.filter { seen.insert($0).inserted }.sorted(),
        source: report.source, failure: failure,
        texts: chain.map { LocalityText(name: $0.file.name, bytes: $0.bytes) })
    }

    private func locality(_ draft: LocalityDraft, _ chain: [LocalityDraft]) -> Locality {
      var terms: [String: LocalTerm] = [:]
      var lines: [String: LocalLine] = [:]
      for link in chain {
        terms.merge(link.terms) { own, _ in own }
        lines.merge(link.lines) { own, _ in own }
      }
      return Locality(
        name: draft.name, title: draft.title, language: draft.language, country: draft.country,
        file: file.path, terms: terms, lines: lines, termsPlace: draft.termsPlace,
        linesPlace: draft.linesPlace)
    }
  }
}
