/// Rules about the file as YAML. What most of them find is left out with the few lines around it,
/// and the rest is read.
extension Rule {
  static let notUTF8 = Rule(
    "S001", "not-utf8", title: "Not UTF-8 text",
    because: "A case is read as UTF-8, so that æ, ø and å are the same on every machine.",
    message: "This is not UTF-8 text.",
    help: "Save the file with the encoding UTF-8 in your editor.")

  static let forbiddenCharacter = Rule(
    "S002", "forbidden-character", title: "A character that does not show",
    because: """
      Control characters, and characters that are invisible or turn the direction of writing, can \
      make a text look different from what it is. Tabs, line breaks and soft hyphens are fine.
      """,
    message: "The character {character} is not allowed.",
    help: "Delete it; it may not show on the screen.")

  static let fileTooLarge = Rule(
    "S003", "file-too-large", title: "The file is too large",
    because: "A case is text; the limit keeps a broken or hostile file from filling the memory.",
    message: "The file is larger than {limit} bytes, and no more are read.",
    help: "Make two cases of it, or move pictures to the folder `art`.")

  static let fileEmpty = Rule(
    "S004", "file-empty", title: "The file is empty",
    because: "A case needs at least roles, situations and an ending.",
    message: "There is nothing in this file.",
    help: "Begin with `format: 1` and the case's `id`, `language`, `country` and `title`.")

  static let notYAML = Rule(
    "S005", "not-yaml", title: "Not YAML",
    because: "The reader lost the thread: an indentation, a bracket or a quotation mark is off.",
    message: "This cannot be read: {problem}.",
    help: "Look at the indentation, brackets and quotation marks here and just above.")

  static let anchor = Rule(
    "S006", "anchor", title: "Anchors and aliases",
    because: """
      Anchors (`&name`) and aliases (`*name`) make a case hard to read aloud, and a small file \
      can unfold into a huge one.
      """,
    message: "{word} is an anchor or an alias, and those are not used here.",
    help: "Write the text out, or put it in quotation marks if it begins with `&` or `*`.")

  static let tag = Rule(
    "S007", "tag", title: "Tags",
    because: "The format itself says what every value is, so tags (`!name`) have nothing to add.",
    message: "{word} is a tag, and those are not used here.",
    help: "Remove it, or put the text in quotation marks if it begins with `!`.")

  static let tooDeep = Rule(
    "S008", "too-deep", title: "Nested too deeply",
    because: "No case needs so many levels; the limit keeps a hostile file from crashing the game.",
    message: "This is nested more than {limit} levels deep.",
    help: "Look for a bracket or an indentation too many.")

  static let tooManyNodes = Rule(
    "S009", "too-many-values", title: "Too many values",
    because: "No case needs so many; the limit keeps a hostile file from filling the memory.",
    message: "The file holds more than {limit} values.",
    help: "Make several cases of it.")

  static let duplicateKey = Rule(
    "S010", "duplicate-key", title: "A key given twice",
    because: "With two values under one key, one of them would be lost without a word.",
    message: "{key} is given twice here; the first one is in line {line}.",
    help: "Keep one of them, or give one another name.")

  static let notAMap = Rule(
    "S011", "not-a-map", title: "Not a case",
    because: "A case is a map of keys and values, from `format` to `rehearsals`.",
    message: "The file does not begin with `key: value`.",
    help: "Begin with `format: 1` at the start of a line.")

  static let notPlain = Rule(
    "S012", "not-plain-yaml", title: "Beyond plain YAML",
    because: "A case uses only maps, lists and texts, so that everybody reads it alike.",
    message: "{word} belongs to a part of YAML that is not used here.",
    help: "Write it as plain `key: value` lines, or put a text in quotation marks.")

  static let textTooLong = Rule(
    "S013", "text-too-long", title: "A text that is too long",
    because: "A text is read aloud or stands on a card.",
    message: "This text has {size} bytes; at most {limit} fit.",
    help: "Shorten it, or share it among several texts.")

  static let titleTooLong = Rule(
    "S014", "title-too-long", title: "A title that is too long",
    because: "A title stands on one line of a card.",
    message: "This has {size} characters; at most {limit} fit.",
    help: "Shorten it.")

  static let tooMany = Rule(
    "S015", "too-many", title: "Too many of one kind",
    because: "A case is played in an hour, and every way through it is checked.",
    message: "There are {count} here, and at most {limit} fit.",
    help: "Remove some, or make two cases of it.")

  static let keyNotAWord = Rule(
    "S016", "key-not-a-word", title: "A key that is not a word",
    because: "What stands before the colon is a name.",
    message: "A name is missing before the colon.",
    help: "Write `name: value`.")

  static let tooManyFindings = Rule(
    "S025", "more-findings", title: "More than can be shown",
    because: "After so many the rest is seldom read, and most of it follows from the first.",
    message: "There are more mistakes than the {limit} shown.",
    help: "Correct the first ones and check again.")

  static let syntax: [Rule] = [
    notUTF8, forbiddenCharacter, fileTooLarge, fileEmpty, notYAML, anchor, tag, tooDeep,
    tooManyNodes, duplicateKey, notAMap, notPlain, textTooLong, titleTooLong, tooMany, keyNotAWord,
    tabIndent, colonInText, colonMissing, quoteNotClosed, bracketNotClosed, cannotStartText,
    unknownEscape, dashOutOfPlace, tooManyFindings, textAfterQuote, keyUnderText,
    colonInBraces, lookAlike,
  ]
}
