import Rules
import Sessions
import Testing

@Suite struct SetupRecordTests {
  @Test(arguments: [
    ([["home-nurse", "helper"], ["gp"]], "home-nurse+helper,gp"),
    ([["gp"]], "gp"),
    ([["gp"], [], ["helper"]], "gp,,helper"),
    ([], ""),
  ])
  func seatsAreOneLine(seats: [[String]], text: String) {
    let record = SetupRecord(seats: seats, commitment: 0, length: .full, seed: 0)
    #expect(record.seatsText == text)
    #expect(SetupRecord.seats(from: text) == seats)
  }

  @Test func setupGoesThroughNames() throws {
    let setup = Setup(
      seats: [[RoleID(2), RoleID(0)], [RoleID(1)]], commitment: 3, length: .taster, seed: .max)
    let record = try #require(SetupRecord(setup, in: Sample.scenario))
    #expect(record.seats == [["helper", "home-nurse"], ["gp"]])
    #expect(try record.setup(in: Sample.scenario) == setup)
  }

  @Test func roleThatIsNotThereIsNamed() {
    let setup = Setup(seats: [[RoleID(3)]], commitment: 0, length: .full, seed: 0)
    #expect(SetupRecord(setup, in: Sample.scenario) == nil)
    #expect(throws: SetupRecord.Failure.unknownRole("hospital-nurse")) {
      try Sample.setup.setup(in: Sample.scenario)
    }
  }
}
