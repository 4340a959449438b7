import Testing

/// A slip of somebody who writes a case for the first time.
struct Slip: Sendable, CustomTestStringConvertible {
  let name: String
  let piece: String
  let other: String
  /// What the line has in it that the finding is at; the first line that changes if left out.
  var line: String?
  var code: String?

  init(
    _ name: String, _ piece: String, _ other: String, at line: String? = nil, _ code: String? = nil
  ) {
    self.name = name
    self.piece = piece
    self.other = other
    self.line = line
    self.code = code
  }

  var testDescription: String { name }

  static let all = cut + pasted + signs + indentation + names + values + sense

  /// Text that a comment takes away.
  static let cut: [Slip] = [
    Slip("a number sign in a title", "title: En stue", "title: Stue #3", "C017"),
    Slip(
      "a number sign in what is told", "told: Han nikker. Lyset", "told: I nr. #3 er lyset", "C017"),
    Slip(
      "a number sign in an entry", "can: [stelle, observere]", "can:\n      - stelle #1", at: "#1"),
    Slip(
      "a number sign in a text that goes on", "text: Legen har tatt stilling",
      "text: Legen bor i #3\n      og har tatt stilling", "S033"),
    Slip(
      "a number sign before the end of a text that goes on",
      "text: Legen har tatt stilling", "text: Legen bor\n      i #3 og har tatt stilling",
      at: "i #3", "C017"),
    Slip(
      "a number sign in braces", "knowledge: [early-talk]\n        outcomes:\n",
      "knowledge: [early-talk]\n        outcomes:\n          - {text: Bo i #3, effects: {family: -1}}\n",
      "S033"),
    Slip("a hashtag", "title: Lege på telefonen", "title: Lege #hjemme på telefonen", "C017"),
  ]

  /// What word processors make of what was typed.
  static let pasted: [Slip] = [
    Slip(
      "special spaces for indentation", "    sector: network",
      "\u{A0}\u{A0}\u{A0}\u{A0}sector: network", "S029"),
    Slip(
      "one special space in an indentation", "    sector: network", "   \u{A0}sector: network",
      "S029"),
    Slip(
      "two lines with special spaces", "    sector: network\n    reach",
      "  \u{202F}\u{202F}sector: network\n  \u{202F}\u{202F}reach", "S029"),
    Slip(
      "a special space after a colon", "    sector: network", "    sector:\u{A0}network", "S029"),
    Slip("a thin space after a colon", "  minutes: 30", "  minutes:\u{2009}30", "S029"),
    Slip(
      "a special space after a colon in braces", "honoured: {place: home}",
      "honoured: {place:\u{A0}home}"),
    Slip("a special space after a dash", "  - id: early", "  -\u{A0}id: early", "S029"),
    Slip("a bullet for a dash", "  - id: late", "  • id: late", "S029"),
    Slip("a star for a dash", "  - id: late", "  * id: late", "S029"),
    Slip(
      "an en dash for a dash", "      - moment: day\n        draw: [good-day]",
      "      – moment: day\n        draw: [good-day]", "S029"),
    Slip(
      "en dashes for a list", "draw: [bad-night, awake]",
      "draw:\n          – bad-night\n          – awake", at: "– bad-night", "S029"),
    Slip(
      "bullets for questions", "improvements: [\"Hvilken liten",
      "improvements:\n    • Hvilken liten", at: "•", "S029"),
    Slip("a wide colon", "    sector: network", "    sector：network", "S029"),
    Slip(
      "curly marks round a name", "lead: [relative, home-nurse]", "lead: [“relative”, home-nurse]",
      "S029"),
    Slip("curly marks round a word", "  place: home\n", "  place: “home”\n", "S029"),
    Slip("low and high marks round a word", "domain: social", "domain: „social“", "S029"),
    Slip(
      "curly marks round a text with a colon", "title: Kvart over to",
      "title: “Natt: kvart over to”", "S029"),
    Slip(
      "curly marks round a text with a comma in braces",
      "outcomes:\n          - {chance: 2, text: \"Hun",
      "outcomes:\n          - {text: “Hun, ja”}\n          - {chance: 2, text: \"Hun", at: "“Hun",
      "S029"),
    Slip(
      "an en dash in a name", "helped-by: [night-plan, relief-plan]",
      "helped-by: [night–plan, relief-plan]", "S029"),
    Slip(
      "a hyphen that does not break in a key", "must-know: [home-nurse]", "must‑know: [home-nurse]",
      "S029"),
    Slip(
      "a zero-width space in a name", "lead: [relative, home-nurse]",
      "lead: [rela\u{200B}tive, home-nurse]", "S002"),
    Slip("a tab", "    sector: network", "\tsector: network", "S017"),
    Slip(
      "two tabs below a name", "  relative:\n    title: Arne", "  relative:\n\t\ttitle: Arne",
      "S017"),
  ]

  /// Colons, quotation marks, brackets, commas.
  static let signs: [Slip] = [
    Slip("no blank after a colon", "    sector: network", "    sector:network", "S032"),
    Slip("no blank after a colon in braces", "{default: 1, allowed", "{default:1, allowed", "S032"),
    Slip("no colon", "    sector: network", "    sector network", "S019"),
    Slip("an equals sign", "  minutes: 30", "  minutes = 30", "S019"),
    Slip("no colon after a name", "  relative:\n    title", "  relative\n    title", "S019"),
    Slip("a colon in a text", "told: Han nikker. Lyset", "told: Han nikker: Lyset", "S018"),
    Slip(
      "a colon in a text that goes on", "note: Hvem pleier",
      "note: Spør\n      om dette: Hvem pleier", at: "om dette:", "S018"),
    Slip("a quotation mark not closed", "title: Kvart over to", "title: \"Kvart over to", "S020"),
    Slip(
      "words after a quotation mark", "title: Kvart over to", "title: \"Kvart\" over to", "S026"),
    Slip(
      "a bracket not closed", "lead: [relative, home-nurse]", "lead: [relative, home-nurse", "S021"),
    Slip("a brace not closed", "allowed: [0, 1, 2, 3]}", "allowed: [0, 1, 2, 3]", "S021"),
    Slip(
      "a list of questions not closed", "og hva så bare slik ut?\"]", "og hva så bare slik ut?\"",
      "S021"),
    Slip(
      "a comma forgotten", "lead: [relative, home-nurse]", "lead: [relative home-nurse]", "R010"),
    Slip(
      "a comma forgotten in braces", "{family: +1, reveal: not-alone}",
      "{family: +1 reveal: not-alone}", "S028"),
    Slip("a semicolon", "lead: [relative, home-nurse]", "lead: [relative; home-nurse]", "R010"),
    Slip("a star for stress", "title: Kvart over to", "title: *Kvart* over to", "S006"),
    Slip("an at sign", "title: Kvart over to", "title: @natt", "S022"),
    Slip("a percent sign", "title: Kvart over to", "title: % av natten", "S022"),
    Slip("a dash without a blank", "  - id: late", "  -id: late"),
  ]

  static let indentation: [Slip] = [
    Slip(
      "indented too little", "    reach: [day, evening, weekend]",
      "   reach: [day, evening, weekend]", "S005"),
    Slip(
      "indented too much", "    reach: [day, evening, weekend]",
      "     reach: [day, evening, weekend]", "S027"),
    Slip(
      "the first key indented too much", "    title: Samtale om", "      title: Samtale om", "S005"),
    Slip(
      "a text wrapped without indentation", "told: Han nikker. Lyset på kjøkkenet",
      "told: Han nikker. Lyset\n        på kjøkkenet\n        hos dem", at: "        på kjøkkenet",
      "S019"),
    Slip(
      "a text below a bar, not indented", "text: Legen har", "text: |\n    Legen har",
      at: "    Legen har", "S019"),
    Slip(
      "an option one level out", "      go-to-bed:\n        text: Si",
      "    go-to-bed:\n        text: Si", "R001"),
    Slip("a text and keys under one name", "  relative:\n", "  relative: Arne\n", "S027"),
    Slip(
      "a list among keys", "    level: practical\n    effort: 1\n    ages",
      "    - level: practical\n    effort: 1\n    ages", "S005"),
    Slip(
      "an entry without its dash", "          - {chance: 1, text: \"Det blir verre",
      "            {chance: 1, text: \"Det blir verre"),
  ]

  static let names: [Slip] = [
    Slip(
      "a capital in a name", "lead: [relative, home-nurse]", "lead: [Relative, home-nurse]", "R010"),
    Slip("a letter of ours in a name", "  respite:\n    title", "  pleieønske:\n    title", "R009"),
    Slip("a blank in a name", "  respite:\n    title", "  respite care:\n    title", "R009"),
    Slip("a name misspelt", "helped-by: [respite]", "helped-by: [repsite]", "R010"),
    Slip("a name given twice", "  respite:\n    title", "  night-plan:\n    title", "S010"),
    Slip("a key in Norwegian", "    sector: network", "    sektor: network", "R001"),
    Slip("a key misspelt", "        told: Han nikker", "        tolld: Han nikker", "R001"),
    Slip("a step misspelt", "{prepare: night-plan, by", "{prepere: night-plan, by", "R100"),
    Slip("a key given twice", "    effort: 2", "    effort: 2\n    effort: 2", at: nil),
    Slip("an option of another card", "choose: follow-plan", "choose: sit-here", "R010"),
    Slip(
      "no option without a lead", "effects: {relief: +1}\n        told: Dere",
      "lead: [gp]\n        told: Dere", at: "    options:"),
  ]

  static let values: [Slip] = [
    Slip("one name without brackets", "lead: [relative, home-nurse]", "lead: relative", "R003"),
    Slip(
      "names without brackets", "lead: [relative, home-nurse]", "lead: relative, home-nurse", "R003"
    ),
    Slip("a number in words", "  minutes: 30", "  minutes: tretti", "R005"),
    Slip("yes in Norwegian", "    later: true", "    later: ja", "R015"),
    Slip("a range with a sign", "when: {family: at most 6}", "when: {family: \"<= 6\"}", "R008"),
    Slip("a range in Norwegian", "when: {family: at most 6}", "when: {family: høyst 6}", "R008"),
    Slip("the language in words", "language: nb", "language: norsk", "R023"),
    Slip("the country misspelt", "country: NO", "country: Norgge", "R024"),
    Slip(
      "double braces without quotation marks", "title: Lege på telefonen", "title: {{box}}", "R208"),
  ]

  /// What can be read, and says something else than was meant.
  static let sense: [Slip] = [
    Slip("single braces", "title: Lege på telefonen", "title: Lege med {box}", "C019"),
    Slip("a dose in words", "told: Han nikker. Lyset", "told: Han får ti milligram. Lyset", "C011"),
    Slip("half a tablet", "told: Han nikker. Lyset", "told: En halv tablett. Lyset", "C011"),
    Slip(
      "an empty lead", "text: La det være en god dag, og",
      "lead: []\n        text: La det være en god dag, og", "L053"),
    Slip(
      "a lead who is never there", "Arne kan sove\n        lead: [home-nurse]",
      "Arne kan sove\n        lead: [home-nurse, assistant]", "L052"),
    Slip(
      "a card that is never drawn", "draw: [bad-night, awake]", "draw: [bad-night]", at: "  awake:",
      "R060"),
    Slip("a stand-in for a text", "title: Kvart over to", "title: TODO", "C014"),
    Slip("the same title twice", "title: Kvart over to", "title: En god formiddag", "C015"),
  ]

  /// What means one thing only is taken as it is meant.
  static let taken: [Slip] = [
    Slip("a minus sign", "{relief: -2, family: -2}", "{relief: \u{2212}2, family: –2}"),
    Slip(
      "a special space in a range", "honoured: at least 80}", "honoured: at\u{A0}least\u{A0}80}"),
    Slip("a percent sign in a share", "honoured: at least 80}", "honoured: at least 80%}"),
    Slip("a percent sign after a blank", "honoured: at least 80}", "honoured: at least 80\u{A0}%}"),
    Slip("a special space after a value", "  minutes: 30", "  minutes: 30\u{A0}"),
    Slip("a special space after a comma", "[relative, home-nurse]", "[relative,\u{A0}home-nurse]"),
    Slip("a comment set off from a text", "title: En stue", "title: En stue  # finn et bedre navn"),
    Slip("a comment after a number", "  minutes: 30", "  minutes: 30 # en halv time"),
    Slip("a comment after names", "helped-by: [respite]", "helped-by: [respite] # og mer?"),
    Slip(
      "speech that begins with a dash", "told: Han nikker. Lyset", "told: – Ja, sier han. Lyset"),
    Slip("speech in curly marks", "told: Han nikker. Lyset", "told: “Ja”, sier han. Lyset"),
    Slip("special spaces in a text", "told: Han nikker. Lyset", "told: Klokken\u{A0}4 er lyset"),
    Slip("a quoted number sign", "title: En stue", "title: \"Stue #3\""),
    Slip(
      "a point before a local word", "told: Han nikker. Lyset", "told: Ca. to timer senere. Lyset"),
  ]
}
