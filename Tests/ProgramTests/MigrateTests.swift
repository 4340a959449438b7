import Foundation
import Testing

/// `hjemmetid migrate`, from outside. There is no older format than the first, so the steps
/// themselves are tested in ScenarioFormatTests.
@Suite(.serialized) struct MigrateTests {
  @Test(arguments: [
    ("format: 1\n", 0, "the newest"), ("format: 7\n", 1, "Update Hjemmetid"),
    ("format: 0\n", 1, "left as it is"), ("{", 1, "left as it is"),
  ]) func saysWhatThereIsToDo(_ yaml: String, _ status: Int32, _ says: String) throws {
    try Program.withFolder { folder in
      let file = "\(folder)/scenario.yaml"
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
      for arguments in [["migrate", folder], ["migrate", folder, "--dry-run"]] {
        let result = try Program.run(arguments)
        #expect(result.status == status)
        #expect(result.errors.contains(says), "\(result.errors)")
        #expect(FileManager.default.contents(atPath: file) == Data(yaml.utf8))
      }
      #expect(try Program.run(["migrate", "\(folder)/nowhere"]).status == 66)
    }
  }
}
