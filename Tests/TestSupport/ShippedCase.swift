public import Rules
import ScenarioFormat
import Synchronization

/// The case that comes with the program, read once in each language: it is long, and without
/// optimization that takes seconds.
public enum ShippedCase {
  public static let folder = "\(Project.scenarios)/luften-om-natten"

  private static let read = Mutex<[String: Scenario]>([:])

  struct HasNoScenario: Error {}

  public static func scenario(in language: String = "da") throws -> Scenario {
    try read.withLock { read in
      if let scenario = read[language] { return scenario }
      guard let scenario = try CaseFolder(opening: folder).read(language: language).scenario else {
        throw HasNoScenario()
      }
      read[language] = scenario
      return scenario
    }
  }
}
