import Testing
import Wording

@Suite struct WordsTests {
  private static let danish = Words(
    Language(code: "da"),
    messages: [
      "Close": ["Luk"], "{0} leads.": ["{0} står for det."],
      "{0} does not answer: {1}.": ["Det er {1}. {0} svarer ikke."],
      "one seat": ["én plads", "{0} pladser"],
      "{1} has a mistake.": ["Der er en fejl i {1}.", "Der er {0} fejl i {1}."],
      "sheep": ["får"], "{0} and {1}": ["{0} og {1}"],
    ])

  struct Said: CustomTestStringConvertible {
    let testDescription: String
    let said: String

    init(_ said: String, is wanted: String) {
      self.said = said
      testDescription = wanted
    }
  }

  static let said = [
    // One sentence.
    Said(danish("Close"), is: "Luk"),
    Said(danish("Open"), is: "Open"),
    Said(Words.english("Close"), is: "Close"),
    // Values.
    Said(danish("{0} leads.", "Egen læge"), is: "Egen læge står for det."),
    Said(
      danish("{0} does not answer: {1}.", "Lungelæge", "nat"),
      is: "Det er nat. Lungelæge svarer ikke."),
    Said(danish("{0} of {1}", 2, 10), is: "2 of 10"),
    Said(danish("{0}, {0}", "a"), is: "a, a"),
    Said(danish("{0}{1}", "{1}", "b"), is: "{1}b"),
    Said(danish("{0} {1} {2}", "a"), is: "a {1} {2}"),
    Said(danish("{0}"), is: "{0}"),
    Said(danish("{", 1), is: "{"),
    Said(danish("}{0}{", 1), is: "}1{"),
    Said(danish("{x} {} {0} {-1}", 1), is: "{x} {} 1 {-1}"),
    Said(danish("{ {0}", 1), is: "{ 1"),
    // A count.
    Said(danish.plural("one seat", "{0} seats", 1), is: "én plads"),
    Said(danish.plural("one seat", "{0} seats", 0), is: "0 pladser"),
    Said(danish.plural("one seat", "{0} seats", 3), is: "3 pladser"),
    Said(Words.english.plural("one seat", "{0} seats", 1), is: "one seat"),
    Said(Words.english.plural("one seat", "{0} seats", 3), is: "3 seats"),
    Said(
      danish.plural("{1} has a mistake.", "{1} has {0} mistakes.", 1, "x"),
      is: "Der er en fejl i x."),
    Said(
      danish.plural("{1} has a mistake.", "{1} has {0} mistakes.", 2, "x"), is: "Der er 2 fejl i x."
    ),
    // A language with one form for both.
    Said(danish.plural("sheep", "sheep", 1), is: "får"),
    Said(danish.plural("sheep", "sheep", 2), is: "får"),
    // A list.
    Said(danish.list([]), is: ""),
    Said(danish.list(["a"]), is: "a"),
    Said(danish.list(["a", "b"]), is: "a og b"),
    Said(danish.list(["a", "b", "c"]), is: "a, b og c"),
    Said(Words.english.list(["a", "b", "c"]), is: "a, b and c"),
    Said(danish.list(["{1}", "{0}"]), is: "{1} og {0}"),
  ]

  @Test(arguments: said) func says(_ said: Said) {
    #expect(said.said == said.testDescription)
  }
}
