/// Rules about localities, and about the words a case leaves to them.
extension Rule {
  static let noLocality = Rule(
    "R200", "no-locality", title: "Nowhere to play",
    because: """
      A case with words in double braces is played in a locality: a file in the folder \
      `localities`, beside the folders of the cases, that says what things are called there.
      """,
    message: "{word} needs a locality, and there is none that fits {country}.",
    help: "Write a file such as `localities/here.yaml` beside the case's folder.")

  static let unknownTerm = Rule(
    "R201", "unknown-term", title: "A word no locality has",
    because: "What stands in double braces is looked up in the locality that is played in.",
    message: "No locality has a term {name}.",
    help: "Add it to `terms` in the localities, or write one of these: {names}.")

  static let termLacking = Rule(
    "R202", "term-lacking", title: "A word this locality lacks",
    because: "A case that needs the word cannot be played here.",
    message: "The term {name} is missing here; {file} needs it.",
    help: "Add {name} to `terms`, as the other localities do.")

  static let partLacking = Rule(
    "R203", "term-part-lacking", title: "A part of a word this locality lacks",
    because: "A case asks for a form or a fact of the word, such as {box.the} or {box.hours}.",
    message: "{name} has no {part} here; {file} needs it.",
    help: "Add {part} to {name}.")

  static let termNotTranslated = Rule(
    "R204", "term-not-translated", .warning, title: "A word that is not translated",
    because: "Otherwise a foreign word stands in the middle of a translated text.",
    message: "{name} has no {part} in the language {language}; {file} needs it.",
    help: "Add it to {name}, under `in`.")

  static let tooLongHere = Rule(
    "R205", "too-long-here", title: "Too long with local words",
    because: "A title has to fit its card whatever things are called.",
    message: "With the words of {locality} this has {size} characters; at most {limit} fit.",
    help: "Shorten it, or the words in the locality.")

  static let badTerm = Rule(
    "R206", "bad-term", title: "Double braces around something else",
    because: "Double braces are for local words only.",
    message: "{word} does not name a local word.",
    help: "Write the name of a term and perhaps a part of it, without blanks: one of {names}.")

  static let otherCountry = Rule(
    "R207", "other-country", title: "A locality of another country",
    because: "A case follows the law and the services of the countries it names.",
    message: "The case does not fit {country}, where {locality} is.",
    help: "Choose another locality, or add the country here: `country: [DK, NO]`.")

  static let termNeedsQuotes = Rule(
    "R208", "term-needs-quotes", title: "A local word without quotation marks",
    because: "A text that begins with a brace means something else to the format.",
    message: "A text that begins with double braces needs quotation marks.",
    help: "Put the whole text in quotation marks.")

  static let termInLocality = Rule(
    "R209", "term-in-locality", title: "A local word inside a local word",
    because: "Words that stand for words that stand for words would be hard to follow.",
    message: "Double braces cannot be used in a locality.",
    help: "Write the words out.")

  static let extendsInCircles = Rule(
    "R210", "extends-in-circles", title: "Localities that extend one another",
    because: "Each would wait for the other.",
    message: "These localities extend one another in a circle: {names}.",
    help: "Let one of them stand on its own.")

  static let extendsNothing = Rule(
    "R211", "extends-nothing", title: "Extends a locality nobody has",
    because: "A locality takes what it does not say from the one it extends.",
    message: "There is no locality {name} beside this one.",
    help: "Write one of these: {names}.")

  static let notADate = Rule(
    "R212", "not-a-date", title: "Not a date",
    because: "Laws and services change, so it has to be seen how old a fact is.",
    message: "{word} is not a date.",
    help: "Write year and month, or the day too, such as `2026-11` or `2026-11-21`.")

  static let lineLacking = Rule(
    "R213", "line-lacking", title: "An advice line this locality lacks",
    because: "A case that takes the line from its locality cannot be played here.",
    message: "The advice line {name} is missing here; {file} needs it.",
    help: "Add {name} to `lines`, as the other localities do.")

  static let smallLetter = Rule(
    "R214", "small-letter", .warning, title: "A sentence that begins with a small letter",
    because:
      "A local word is put in as it is, so at the start of a sentence it has to be asked for so.",
    message: "{word} begins a sentence, and its words with a small letter.",
    help: "Write {capital}: with a capital letter the words begin with one, too.")

  static let dateToCome = Rule(
    "R215", "date-to-come", .warning, title: "A date that is still to come",
    because: "The date says how old a fact is, and nobody has looked it up in the future.",
    message: "{word} is still to come.",
    help: "Write the month in which it was last looked up.")

  static let locality: [Rule] = [
    noLocality, unknownTerm, termLacking, partLacking, termNotTranslated, tooLongHere, badTerm,
    otherCountry, termNeedsQuotes, termInLocality, extendsInCircles, extendsNothing, notADate,
    lineLacking, smallLetter, dateToCome,
  ]
}
