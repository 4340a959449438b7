import Testing

@testable import ScenarioFormat

@Suite struct TranslationMergeTests {
  @Test func writesATemplateInTheOrderOfTheCase() throws {
    let catalogue = try catalogue(SmallCase.yaml)
    var document = empty
    let changes = document.follow(catalogue, file: "scenario.yaml")
    #expect(changes == PODocument.Changes(added: catalogue.items.count))
    let lines = catalogue.items.map(\.line)
    #expect(lines == lines.sorted())
    #expect(document.entries.map(\.source.context) == catalogue.items.map(\.address))
    let stay = document.entries.first {
      $0.source.context == "situations.night-breath.options.stay.outcomes.2.text"
    }
    #expect(
      stay?.notes == ["Situation “He cannot get air”, option “Stay”: what follows, outcome 2"])
    #expect(stay?.references.first?.hasPrefix("scenario.yaml:1") == true)
    let ability = document.entries.first { $0.source.context == "roles.home-nurse.can.1" }
    #expect(ability?.notes == ["Role “Home nurse”: ability 1", "At most 80 characters."])
  }

  @Test func changesNothingASecondTime() throws {
    let catalogue = try catalogue(SmallCase.yaml)
    var document = try translated()
    let before = document.text
    #expect(document.follow(catalogue, file: "scenario.yaml") == PODocument.Changes())
    #expect(document.text == before)
  }

  @Test func marksATranslationWhoseTextHasChanged() throws {
    var document = try translated()
    let changed = SmallCase.broken("text: The nurse comes by.", "text: The nurse calls.")
    #expect(
      document.follow(try catalogue(changed), file: "scenario.yaml")
        == PODocument.Changes(stale: 1))
    let visit = try #require(entry("situations.visit.text", in: document))
    #expect(visit.isFuzzy)
    #expect(visit.previous == PODocument.Source(context: nil, text: "The nurse comes by."))
    #expect(visit.source.text == "The nurse calls.")
    #expect(visit.translations == ["[The nurse comes by.]"])
    #expect(document.text.contains("#, fuzzy\n#| msgid \"The nurse comes by.\"\nmsgctxt"))

    // Changed again, it still tells what it was made from; changed back, it is right again.
    let again = SmallCase.broken("text: The nurse comes by.", "text: The nurse writes.")
    document.follow(try catalogue(again), file: "scenario.yaml")
    #expect(
      entry("situations.visit.text", in: document)?.previous?.text == "The nurse comes by.")
    document.follow(try catalogue(SmallCase.yaml), file: "scenario.yaml")
    #expect(document == (try translated()))
  }

  @Test func putsAwayWhatIsGoneAndTakesItBackWithItsText() throws {
    var document = try translated()
    let without = SmallCase.broken("    note: Notice the wife.\n", "")
    let status = TranslationStatus(of: document, try catalogue(without))
    #expect(status.orphaned == 1 && status.isWhole)
    #expect(
      document.follow(try catalogue(without), file: "scenario.yaml")
        == PODocument.Changes(retired: 1))
    #expect(entry("situations.night-breath.note", in: document) == nil)
    #expect(document.text.contains("#~ msgstr \"[Notice the wife.]\"\n"))
    #expect(
      document.follow(try catalogue(SmallCase.yaml), file: "scenario.yaml")
        == PODocument.Changes())
    #expect(document == (try translated()))
  }

  @Test func followsATextToAnotherAddress() throws {
    var document = try translated()
    let renamed = SmallCase.yaml.replacing("leave:\n", with: "go:\n")
    let changes = document.follow(try catalogue(renamed), file: "scenario.yaml")
    #expect(changes == PODocument.Changes(moved: 2))
    let moved = try #require(entry("situations.visit.options.go.text", in: document))
    #expect(moved.translations == ["[Leave it]"] && !moved.isFuzzy)
    #expect(document.obsolete.isEmpty)
  }

  @Test func countsWhatIsLeftToDo() throws {
    var document = try translated()
    document.entries[0].translations = [""]
    document.entries[1].markFuzzy()
    document.entries[2].source.text = "Another"
    document.entries.remove(at: 3)
    let status = TranslationStatus(of: document, try catalogue(SmallCase.yaml))
    #expect(status.missing == 2)
    #expect(status.fuzzy == 1)
    #expect(status.stale == 1)
    #expect(status.translated == status.texts - 4)
    #expect(!status.isWhole)
  }

  @Test func takesOverWhatATranslatorSendsBack() throws {
    let catalogue = try catalogue(SmallCase.yaml)
    var document = empty
    document.follow(catalogue, file: "scenario.yaml")
    #expect(document.adopt(try translated(), for: catalogue) == catalogue.items.count)
    #expect(document.entries.map(\.translations) == (try translated()).entries.map(\.translations))
    // What comes back late does not replace what fits.
    var late = try translated()
    late.entries[0].source.text = "An older title"
    late.entries[0].translations = ["Old"]
    late.entries[1].translations = ["New"]
    #expect(document.adopt(late, for: catalogue) == 1)
    #expect(document.entries[0].translations == ["[The quiet house]"])
    #expect(document.entries[1].translations == ["New"])
  }

  @Test func makesNoTemplateOfABrokenCase() {
    #expect(TextCatalogue(SmallCase.read(SmallCase.broken("lead: [home", "lead: [homer"))) == nil)
  }

  // MARK: Parts

  private var empty: PODocument {
    PODocument(header: PODocument.Entry(source: PODocument.Source(context: nil, text: "")))
  }

  private func catalogue(_ yaml: String) throws -> TextCatalogue {
    try #require(TextCatalogue(SmallCase.read(yaml)))
  }

  /// The small case with every text translated into itself in brackets.
  private func translated() throws -> PODocument {
    var document = empty
    document.follow(try catalogue(SmallCase.yaml), file: "scenario.yaml")
    for place in document.entries.indices {
      document.entries[place].translations = ["[\(document.entries[place].source.text)]"]
    }
    return document
  }

  private func entry(_ address: String, in document: PODocument) -> PODocument.Entry? {
    document.entries.first { $0.source.context == address }
  }
}
