/// Rules about translations (gettext PO).
extension Rule {
  static let notPO = Rule(
    "S030", "not-po", title: "Not a PO file",
    because: "A translation has entries of `msgctxt`, `msgid` and `msgstr`, in quotation marks.",
    message: "This line cannot be read: {problem}.",
    help: "Compare with the entries around it, or open the file in a translation program.")

  static let entryTwice = Rule(
    "S031", "entry-twice", title: "A text translated twice",
    because: "With two translations of one text, one of them would be lost without a word.",
    message: "{address} is translated twice; the first one is in line {line}.",
    help: "Keep one of them.")

  static let translation: [Rule] = [notPO, entryTwice]
}
