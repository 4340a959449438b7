import Rules
import TableUI
import Testing

/// Scripts name places by text: each has one, and one only.
@Suite struct HitIDTests {
  static let all: [HitID] =
    HitID.Single.allCases.map { .single($0) }
    + HitID.Numbered.allCases.flatMap { kind in [0, 1, 12].map { .numbered(kind, $0) } }
    + GameLength.allCases.map { .length($0) }
    + ["da", "nb", "nb_NO", "x-test"].map { .language($0) }

  @Test(arguments: all) func comesBackFromItsText(_ id: HitID) {
    #expect(HitID(text: id.text) == id, "\(id.text)")
  }

  @Test func noTwoHaveTheSameText() {
    #expect(Set(Self.all.map(\.text)).count == Self.all.count)
  }

  /// What scripts outside this project may already say.
  @Test(
    arguments: [
      ("primary", HitID.single(.primary)), ("to-shelf", .single(.toShelf)),
      ("text-larger", .single(.largerText)), ("plan", .single(.plan)),
      ("plan-3", .numbered(.planItem, 3)), ("case-1", .numbered(.volume, 1)),
      ("option-0", .numbered(.option, 0)), ("turn-4", .numbered(.turn, 4)),
      ("turn-4-prepared", .numbered(.prepared, 4)), ("length-lunch", .length(.lunch)),
      ("language-da", .language("da")),
    ])
  func isWrittenAsItAlwaysWas(_ text: String, _ id: HitID) {
    #expect(id.text == text && HitID(text: text) == id)
  }

  @Test(
    arguments: [
      "", "option", "option-", "option--1", "option-01", "option-x", "option-1-prepared",
      "prepared-1", "turn-1-later", "length-long", "language-", "Primary",
    ])
  func nothingIsCalled(_ text: String) { #expect(HitID(text: text) == nil) }
}
