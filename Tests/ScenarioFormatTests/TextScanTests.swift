import Testing

@testable import ScenarioFormat

@Suite struct TextScanTests {
  @Test(
    arguments: [
      "Giv 5 mg nu.": "5 mg", "Han får 2,5 mg x 4.": "2,5 mg", "10mg": "10mg",
      "Fentanyl 12 mikrogram i timen": "12 mikrogram", "25 µg": "25 µg", "0.5 ml": "0.5 ml",
      "20 dråber under tungen": "20 dråber", "1 tabl. til natten": "1 tabl", "8 IE": "8 IE",
      "to be given 1–2 tablets": "1–2 tablets", "½ tablet": nil, "2½ tablett": "2½ tablett",
      "2 liter ilt": "2 liter", "2 l/min": "2 l", "5-mg-plaster": "5-mg", "3 sug": "3 sug",
      "Giv ti milligram nu.": "ti milligram", "hun får fem mg": "fem mg", "To dråber": "To dråber",
      "to dråper under tunga": "to dråper", "en halv tablet": "en halv tablet",
      "ei halv tablett til natten": "ei halv tablett", "halvanden tablet": "halvanden tablet",
      "take half a tablet": "half a tablet", "two drops": "two drops",
      "tjue\u{A0}mikrogram": "tjue\u{A0}mikrogram", "ten milligrams": "ten milligrams",
    ] as [String: String?])
  func findsDoses(_ text: String, _ dose: String?) {
    #expect(DoseScan.dose(in: text) == dose)
  }

  @Test(arguments: [
    "50 % bedre", "efter 5 timer", "Han er 73.", "Ring 112.", "kl. 16", "Klokken 02:10",
    "4 uger", "48 år", "1,5 km", "2 liter mælk", "40 grader", "elleve ure", "60 kr.", "mg",
    "nogle dråber", "12 iever", "5 mgr. hvide", "A4 mg", "", "5", "3 dage og 5",
    "to plaster på kneet",
    "to enheder i huset", "en tablet ligger der", "Klokken er ti. Milligram er små", "en halv time",
    "fire piger", "half an hour",
  ])
  func findsNoOthers(_ text: String) {
    #expect(DoseScan.dose(in: text) == nil)
  }

  @Test(
    arguments: [
      "Anna Example": "Anna Example", "Dr. Example": "Dr. Example", "A nurse": nil,
      "overlæge Anders And": "overlæge Anders", "Palliativt Team, Roskilde": nil,
      "Sygeplejerske, Region Sjælland": nil, "two nurses from Hospice Søndergård": nil,
      "not yet": nil, "Kari Nordmann, sykepleier": "Kari Nordmann", "REHPA": nil,
    ] as [String: String?])
  func knowsNamesFromRoles(_ text: String, _ name: String?) {
    #expect(PersonalData.name(in: text) == name)
  }

  @Test func knowsPersonalNumbers() {
    #expect(PersonalData.number(in: "cpr 010150-1234.") == "010150-1234")
    #expect(PersonalData.number(in: "01015012345 i Norge") == "01015012345")
    #expect(PersonalData.number(in: "0101501234") == "0101501234")
    for text in ["12-12-2026", "1. 010150", "telefon 12345678", "5-10 minutter", "2026"] {
      #expect(PersonalData.number(in: text) == nil)
    }
  }

  @Test(
    arguments: [
      "Karl Åge – “hjemme” på 2½ m²": [], "Ærø, Þór, Łódź, Πέτρος, Пётр, ṩ": [], "a\u{30A}": [],
      "syge\u{AD}plejerske\u{200B}": [], "12 € ≥ 3 → …": [], "e\u{301} ‰ № ™": [],
      "Hej 🙂 og 👩🏽‍⚕️, 🙂": ["🙂", "👩🏽‍⚕️"], "שלום": ["ש", "ל", "ו", "ם"], "سلام": ["س", "ل", "ا", "م"],
      "ไทย": ["ไ", "ท", "ย"], "漢字": ["漢", "字"], "कख": ["क", "ख"], "\u{E123}": ["\u{E123}"],
      "Հայ ქარ": ["Հ", "ա", "յ", "ქ", "ა"], "♫ ❤️": ["♫", "❤️"],
    ] as [String: [Character]])
  func knowsWhatTheFontLacks(_ text: String, _ lacking: [Character]) {
    #expect(Glyphs.lacking(in: text, atMost: 5) == lacking)
  }
}
