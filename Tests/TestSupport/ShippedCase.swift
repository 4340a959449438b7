public import Rules
import ScenarioFormat
import Synchronization

/// The case that comes with the program, read once in each language: it is long, and without
/// optimization that takes seconds.
public enum ShippedCase {
  public static let folder = "\(Project.scenarios)/luften-om-natten"

  private static let read = Mutex<[String: Scenario]>([:])

  struct HasNoScenario: Error {}

  /// In its own language where it has not been translated, as at the table.
  public static func scenario(in language: String = "da") throws -> Scenario {
    try read.withLock { read in
      if let scenario = read[language] { return scenario }
      let contents = try CaseFolder(opening: folder).contents()
      guard let scenario = contents.read(language: language, file: "scenario.yaml").scenario else {
        throw HasNoScenario()
      }
      read[language] = scenario
      return scenario
    }
  }
}
