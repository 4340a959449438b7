import Rules
import ScenarioFormat
import Testing

@Suite struct TranslationTests {
  @Test func putsTextsInPlaceWhereTheyFit() throws {
    let reading = read(
      """
      msgctxt "title"
      msgid "The quiet house"
      msgstr "En liten sak"

      msgctxt "roles.gp.can.1"
      msgid "no such text"
      msgstr "nothing"

      msgctxt "situations.night-breath.options.stay.outcomes.2.text"
      msgid "It helps."
      msgstr "Det hjelper."

      msgctxt "situations.night-breath.clues.home-nurse"
      msgid "Another text than that of the case."
      msgstr "Ute av takt"

      #, fuzzy
      msgctxt "about.home"
      msgid "A house with a garden."
      msgstr "Et hus"

      msgctxt "debrief.safety.1"
      msgid "What made it safe?"
      msgstr ""
      """)
    #expect(reading.findings == [])
    let scenario = try #require(reading.scenario)
    #expect(scenario.about.language == "nb")
    #expect(reading.language == "en")
    #expect(scenario.about.title == "En liten sak")
    #expect(scenario.situations[1].options[0].outcomes[1].text == "Det hjelper.")
    #expect(scenario.situations[1].clues[1].lines[0].text.hasPrefix("He breathes"))
    #expect(scenario.about.home == "A house with a garden.")
    #expect(scenario.debrief[.safety] == ["What made it safe?"])
    let missing = Set(reading.missingTranslations)
    #expect(missing.count == reading.missingTranslations.count)
    #expect(missing.count == reading.texts.count - 2)
    #expect(!missing.contains("title"))
    #expect(missing.contains("about.home"))
  }

  @Test func givesEveryTextAnAddress() {
    let texts = SmallCase.read(SmallCase.yaml).texts
    #expect(Set(texts.map(\.address)).count == texts.count)
    let addresses = [
      "title", "about.summary", "about.citizen", "about.home", "about.content-notice",
      "roles.gp.brief", "roles.gp.title", "roles.home-nurse.can.1", "facts.talked-early",
      "wishes.own-bed.text", "plan.breath-plan.title", "plan.breath-plan.text",
      "advice.palliative-line.title", "advice.palliative-line.answers", "phases.late.title",
      "phases.late.text", "phases.late.rounds.1.quiet", "situations.night-breath.title",
      "situations.night-breath.text", "situations.night-breath.clues.home-nurse",
      "situations.night-breath.note", "situations.night-breath.options.stay.text",
      "situations.night-breath.options.stay.closed",
      "situations.night-breath.options.sit-close.told",
      "situations.night-breath.options.stay.outcomes.1.text", "knowledge.fan.title",
      "knowledge.fan.text", "endings.at-home.title", "endings.at-home.text", "debrief.safety.1",
    ]
    for address in addresses { #expect(texts.contains { $0.address == address }, "\(address)") }
  }

  @Test func reportsWhatIsWrongInItsOwnFile() {
    let reading = read(
      """
      msgctxt "title"
      msgid "The quiet house"
      msgstr "\(String(repeating: "a", count: 81))"

      msgctxt "title"
      msgid "The quiet house"
        msgstr "En liten sak
      """)
    #expect(reading.scenario == nil)
    #expect(reading.findings.map(\.brief) == ["S014 3:1+90", "S031 5:1+15", "S030 7:3+20"])
    #expect(reading.findings.allSatisfy { $0.file == "nb.po" })
  }

  @Test func refusesWhatDoesNotShow() {
    let reading = read("msgctxt \"title\"\nmsgid \"A\"\nmsgstr \"B\u{202E}\"\n")
    #expect(reading.findings.map(\.brief) == ["S002 3:10+1"])
  }

  @Test func takesTheFilesNameWhateverTheHeaderSays() {
    #expect(Translation(po: [], file: "nb.po", language: "nb").language == "nb")
    let header = "msgid \"\"\nmsgstr \"Language: sv\\n\"\n"
    #expect(Translation(po: Array(header.utf8), file: "nb.po", language: "nb").language == "nb")
  }

  private func read(_ po: String) -> Reading {
    ScenarioReader.read(
      yaml: Array(SmallCase.yaml.utf8), file: SmallCase.file, folder: SmallCase.folder,
      translation: Translation(po: Array(po.utf8), file: "nb.po", language: "nb"))
  }
}
