public import Rules
public import ScenarioFormat
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

  /// - Parameters:
  ///   - locality: where the cases are played; the first that fits if it is not said.
  ///   - keeping: given every case as it was read.
  public init(
    opening paths: [String], locality: String? = nil,
    keeping: (CaseFolder, CaseReadings) -> Void = { _, _ in }
  ) throws(CaseFailure) {
    var volumes: [Volume] = []
    var broken: [Broken] = []
    for path in paths {
      for folder in try CaseShelf(opening: path).cases {
        do throws(CaseFailure) {
          let readings = try folder.readings(locality: locality)
          keeping(folder, readings)
          let contents = folder.contents(of: readings, locality: locality)
          guard let volume = Self.volume(folder, contents, readings) else {
            broken.append(.findings(file: folder.file, count: readings.base.findings.count))
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

  private static func volume(
    _ folder: CaseFolder, _ contents: CaseFolder.Contents, _ readings: CaseReadings
  ) -> Volume? {
    guard let scenario = readings.base.scenario, let own = readings.base.language
    else { return nil }
    let others = readings.translations.compactMap { language, reading in
      reading.scenario.map { (language: language, scenario: $0) }
    }
    return Volume(
      id: scenario.about.id, language: own, contents: contents, art: folder.art,
      folder: folder.name, file: folder.file, scenarios: [(own, scenario)] + others)
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
