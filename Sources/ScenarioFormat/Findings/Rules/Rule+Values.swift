/// Rules about single keys and values.
extension Rule {
  static let unknownKey = Rule(
    "R001", "unknown-key", title: "An unknown key",
    because: "A key the game does not know would be left out without a word.",
    message: "{key} is not a key of {parent}.",
    help: "These can stand here: {names}.")

  static let missingKey = Rule(
    "R002", "missing-key", title: "Something is missing",
    because: "The game guesses nothing: what a case does not say, it does not know.",
    message: "{key} is missing in {parent}.",
    help: "Add {key} with a colon after it, indented like the keys beside it.")

  static let wrongShape = Rule(
    "R003", "wrong-shape", title: "Another kind of value is meant",
    because: "Each key takes one kind of value: a text, a list, a map.",
    message: "This should be {expected}, not {found}.",
    help: "Write it as {example}.")

  static let missingText = Rule(
    "R004", "missing-text", title: "A text is missing",
    because: "Somebody will read it aloud, so it has to say something.",
    message: "A text is missing here.",
    help: "Write the text after the colon, or leave out the key if it is optional.")

  static let notANumber = Rule(
    "R005", "not-a-number", title: "Not a whole number",
    because: """
      Numbers are plain digits. `010`, `1_000`, `0x1`, `1.0` and `12:30` mean different numbers \
      to different programs, and "5" in quotation marks is a text.
      """,
    message: "{word} is not a whole number in plain digits.",
    help: "Write a number such as {example}.")

  static let numberOutOfRange = Rule(
    "R006", "number-out-of-range", title: "A number out of range",
    because: "The measures go from 0 to 10, strain from 0 to 3, and so on.",
    message: "{number} is out of range.",
    help: "Write a number from {low} to {high}.")

  static let unknownWord = Rule(
    "R007", "unknown-word", title: "A word with no meaning here",
    because: "Where the game has to understand a word, it knows only a few.",
    message: "{word} means nothing here.",
    help: "Write one of these: {names}.")

  static let notARange = Rule(
    "R008", "not-a-range", title: "Not a range",
    because: "A range reads as in a sentence.",
    message: "{word} is not a range.",
    help: "Write `at least 6`, `at most 3`, `3 to 5` or just `4`.")

  static let badName = Rule(
    "R009", "bad-name", title: "Not a name",
    because: "Names are typed again in other places, so they are kept simple.",
    message: "{word} cannot be a name.",
    help: "Use at most 40 letters a–z, digits and hyphens, and begin with a letter.")

  static let unknownName = Rule(
    "R010", "unknown-name", title: "A name nobody has",
    because: "A card that points to nothing could never do what its author meant.",
    message: "{name} is not the name of {kind}.",
    help: "Write one of these: {names}.")

  static let nameOfAnotherKind = Rule(
    "R011", "name-of-another-kind", title: "A name of something else",
    because: "A role, a wish and a plan item are used in different places.",
    message: "{name} is {other}, but {kind} is meant here.",
    help: "Write one of these: {names}.")

  static let namedTwice = Rule(
    "R012", "named-twice", title: "Named twice",
    because: "Twice says no more than once, so one of them was probably meant to be another.",
    message: "{name} is named twice here.",
    help: "Remove one, or write the one you meant.")

  static let emptyList = Rule(
    "R013", "empty-list", title: "An empty list",
    because: "A list that has to have something in it has nothing.",
    message: "There is nothing here; it should be {expected}.",
    help: "Write it as {example}.")

  static let emptyCondition = Rule(
    "R014", "empty-condition", title: "A condition that asks nothing",
    because: "A condition without a question always holds, which is better said by leaving it out.",
    message: "This condition asks nothing.",
    help: "Write a condition such as {place: home}, or leave out the key.")

  static let notTrueOrFalse = Rule(
    "R015", "not-true-or-false", title: "Neither true nor false",
    because: "`yes`, `no`, `on` and `off` are ordinary words in a case.",
    message: "{word} is neither `true` nor `false`.",
    help: "Write `true` or `false`, without quotation marks.")

  static let keysExpected = Rule(
    "R016", "keys-expected", title: "Keys are meant here",
    because: "Some things take several lines to say, each with a key of its own.",
    message: "This should be the keys of {parent}, not {found}.",
    help: "Write on the lines below, indented, `key: value` with {names}.")

  static let values: [Rule] = [
    unknownKey, missingKey, wrongShape, missingText, notANumber, numberOutOfRange, unknownWord,
    notARange, badName, unknownName, nameOfAnotherKind, namedTwice, emptyList, emptyCondition,
    notTrueOrFalse, keysExpected,
  ]
}
