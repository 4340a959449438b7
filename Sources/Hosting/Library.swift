import Dispatch
public import Rules
public import ScenarioFormat
import Synchronization
import TableUI

/// The cases that can be played, and what is wrong with those that cannot.
public struct Library: Sendable {
  public let volumes: [Volume]
  public let troubles: [Trouble]

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

  /// Why a case is missing from the shelf.
  public enum Trouble: Sendable, Hashable {
    case findings(file: String, count: Int)
    case failure(CaseFailure)
    case idTaken(file: String, id: String)

    /// Whether `check` tells more of it.
    public var isFound: Bool {
      switch self {
      case .findings: true
      case .failure, .idTaken: false
      }
    }
  }

  /// No cases, and nothing wrong with any.
  public static let empty = Library(volumes: [], troubles: [])

  private init(volumes: [Volume], troubles: [Trouble]) {
    self.volumes = volumes
    self.troubles = troubles
  }

  /// - Parameters:
  ///   - locality: where the cases are played; the first that fits if it is not said.
  ///   - keeping: given every case as it was read.
  public init(
    opening paths: [String], locality: String? = nil,
    keeping: (CaseFolder, CaseReadings) -> Void = { _, _ in }
  ) throws(CaseFailure) {
    var volumes: [Volume] = []
    var troubles: [Trouble] = []
    for path in paths {
      let shelf = try CaseShelf(opening: path)
      troubles += shelf.strays.map(Trouble.failure)
      for (folder, reading) in zip(shelf.cases, Self.read(shelf.cases, locality: locality)) {
        do throws(CaseFailure) {
          let readings = try reading.get()
          keeping(folder, readings)
          let contents = folder.contents(of: readings, locality: locality)
          guard let volume = Self.volume(folder, contents, readings) else {
            troubles.append(.findings(file: folder.file, count: readings.base.findings.count))
            continue
          }
          if volumes.contains(where: { $0.id == volume.id }) {
            troubles.append(.idTaken(file: folder.file, id: volume.id))
          } else {
            volumes.append(volume)
          }
        } catch {
          troubles.append(.failure(error))
        }
      }
    }
    self.volumes = volumes
    self.troubles = troubles
  }

  /// On all cores: nobody sees the shelf before the last case has been read.
  private static func read(
    _ folders: [CaseFolder], locality: String?
  ) -> [Result<CaseReadings, CaseFailure>] {
    let done = Mutex<[Int: Result<CaseReadings, CaseFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: folders.count) { number in
      let result = Result { () throws(CaseFailure) in
        try folders[number].readings(locality: locality)
      }
      done.withLock { $0[number] = result }
    }
    return done.withLock { done in folders.indices.compactMap { done[$0] } }
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
}
