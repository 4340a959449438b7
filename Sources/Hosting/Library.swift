import Dispatch
public import Rules
public import ScenarioFormat
import Synchronization
import TableUI
public import Wording

/// The cases that can be played, and what is wrong with those that cannot.
public struct Library: Sendable {
  public let volumes: [Volume]
  private let broken: [Broken]

  /// A case that can be played.
  public struct Volume: Sendable {
    public let id: String
    /// The language it was written in.
    public let language: String
    public let contents: CaseFolder.Contents
    let art: CaseArt
    let folder: String?
    let file: String
    /// Texts by language, the case's own first.
    let scenarios: [(language: String, scenario: Scenario)]

    /// In the language if the case has it, else in its own.
    public func scenario(in language: String) -> Scenario? {
      (scenarios.first { $0.language == language } ?? scenarios.first)?.scenario
    }

    func card(in language: String) -> Presentation.ShelfCard {
      let about = scenario(in: language)?.about
      return Presentation.ShelfCard(
        id: id, title: about?.title ?? id, summary: about?.summary ?? "",
        minutes: about?.minutes ?? 0, contentNotice: about?.contentNotice ?? "",
        languages: scenarios.map(\.language), isReviewed: !(about?.reviewedBy ?? "").isEmpty)
    }
  }

  private enum Broken: Sendable {
    case findings(file: String, count: Int)
    case failure(CaseFailure)
    case idTaken(file: String, id: String)
  }

  /// No cases, and nothing wrong with any.
  public static let empty = Library(volumes: [], broken: [])

  private init(volumes: [Volume], broken: [Broken]) {
    self.volumes = volumes
    self.broken = broken
  }

  /// - Parameter locality: where the cases are played; the first that fits if it is not said.
  public init(opening paths: [String], locality: String? = nil) throws(CaseFailure) {
    var volumes: [Volume] = []
    var broken: [Broken] = []
    for path in paths {
      for folder in try CaseShelf(opening: path).cases {
        do throws(CaseFailure) {
          let contents = try folder.contents(locality: locality)
          guard let volume = Self.volume(folder, contents) else {
            let count = contents.read(language: "", file: folder.file, folder: folder.name)
              .findings.count
            broken.append(.findings(file: folder.file, count: count))
            continue
          }
          if volumes.contains(where: { $0.id == volume.id }) {
            broken.append(.idTaken(file: folder.file, id: volume.id))
          } else {
            volumes.append(volume)
          }
        } catch {
          broken.append(.failure(error))
        }
      }
    }
    self.volumes = volumes
    self.broken = broken
  }

  private static func volume(_ folder: CaseFolder, _ contents: CaseFolder.Contents) -> Volume? {
    // Each language is a reading of its own, and an author waits for all of them.
    let languages = [""] + contents.translations.keys.sorted()
    let readings = Mutex([Int: Reading]())
    DispatchQueue.concurrentPerform(iterations: languages.count) { number in
      let reading = contents.read(
        language: languages[number], file: folder.file, folder: folder.name)
      readings.withLock { $0[number] = reading }
    }
    let found = readings.withLock { $0 }
    guard let base = found[0], let scenario = base.scenario, let own = base.language
    else { return nil }
    var scenarios = [(language: own, scenario: scenario)]
    for (number, language) in languages.enumerated().dropFirst() where language != own {
      if let scenario = found[number]?.scenario { scenarios.append((language, scenario)) }
    }
    return Volume(
      id: scenario.about.id, language: own, contents: contents, art: folder.art,
      folder: folder.name,
      file: folder.file, scenarios: scenarios)
  }

  /// Why cases are missing from the shelf, a sentence each.
  public func troubles(_ words: Words) -> [String] {
    broken.map { trouble in
      switch trouble {
      case .findings(let file, let count):
        words.plural("{1} has a mistake.", "{1} has {0} mistakes.", count, file) + " "
          + words("See them with: hjemmetid check {0}", file)
      case .failure(.noSuchInput(let path)): words("There is nothing at {0}.", path)
      case .failure(.cannotRead(let path)): words("{0} cannot be read.", path)
      case .failure(.leavesFolder(let path)):
        words("{0} is a link that leads out of its folder.", path)
      case .failure(.noSuchLanguage(let code, _)): words("There is no language {0}.", code)
      case .idTaken(let file, let id):
        words("{0} has the same id as another case: {1}. One of the two is not shown.", file, id)
      }
    }
  }
}
