/// Finds doses: a number in digits or in words, and after it what medicine is measured in.
///
/// Knows Danish, Norwegian and English. Percent, hours, ages and telephone numbers are no doses.
enum DoseScan {
  /// The first dose in the text, as it is written; `nil` when there is none.
  static func dose(in text: String) -> String? { inDigits(text) ?? inWords(text) }

  private static func inDigits(_ text: String) -> String? {
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let letters = Array(text)
    var place = 0
    while place < letters.count {
      guard isDigit(letters[place]), place == 0 || !letters[place - 1].isLetter else {
        place += 1
        continue
      }
      var end = place
      while end < letters.count, isNumber(letters, end) { end += 1 }
      var start = end
      while start < letters.count, letters[start].isWhitespace || letters[start] == "-" {
        start += 1
      }
      var last = start
      while last < letters.count, isUnit(letters[last]) { last += 1 }
      let unit = String(letters[start..<last])
      if start - end <= 2, isDose(unit, followedBy: String(letters[last...].prefix(14))) {
        return String(letters[place..<last])
      }
      place = max(end, place + 1)
    }
    return nil
  }

  /// Such as `ti milligram`, `en halv tablet` or `half a tablet`.
  private static func inWords(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && $0 != "µ" && $0 != "μ" }
    for (place, word) in words.enumerated() where unitsInWords.contains(word.lowercased()) {
      guard place > 0 else { continue }
      let before = words[place - 1].lowercased()
      let first = place > 1 ? words[place - 2].lowercased() : ""
      let isHalf = halves.contains(before) || articles.contains(before) && halves.contains(first)
      let start: Int
      if numbers.contains(before) {
        start = place - 1
      } else if isHalf {
        start = place - (articles.contains(first) || articles.contains(before) ? 2 : 1)
      } else {
        continue
      }
      let dose = text[words[start].startIndex..<word.endIndex]
      // Words that only stand beside each other in two sentences are none.
      if dose.allSatisfy({ $0.isLetter || $0 == " " || $0 == "\u{A0}" }) { return String(dose) }
    }
    return nil
  }

  private static let numbers: Set<String> = [
    "én", "ét", "to", "tre", "fire", "fem", "seks", "syv", "sju", "otte", "åtte", "ni", "ti",
    "elleve",
    "tolv", "femten", "tyve", "tjue", "femogtyve", "tjuefem", "tredive", "tretti", "fyrre", "førti",
    "halvtreds", "femti", "hundrede", "hundre", "halvanden", "halvannen", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty",
    "forty", "fifty", "hundred",
  ]

  private static let halves: Set<String> = ["halv", "halvt", "kvart", "half", "quarter"]
  private static let articles: Set<String> = ["en", "et", "ei", "a", "one", "an"]

  /// Without those that are other words where no digits stand before them.
  private static let unitsInWords: Set<String> = units.subtracting([
    "drop", "tab", "enhed", "enheder", "enhet", "enheter", "units", "pust", "sug", "puff", "puffs",
    "plaster", "plastre", "patches",
  ])

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }

  /// Digits, a half, and the signs inside of a number such as `2,5` or `5/10`.
  private static func isNumber(_ letters: [Character], _ place: Int) -> Bool {
    if isDigit(letters[place]) || "½¼¾".contains(letters[place]) { return true }
    return ".,/–".contains(letters[place]) && place + 1 < letters.count
      && isDigit(letters[place + 1])
  }

  private static func isUnit(_ letter: Character) -> Bool {
    letter.isLetter || letter == "µ" || letter == "μ"
  }

  private static func isDose(_ unit: String, followedBy rest: String) -> Bool {
    if exact.contains(unit) { return true }
    let plain = unit.lowercased()
    if units.contains(plain) { return true }
    guard ["l", "liter", "litre", "litres"].contains(plain) else { return false }
    let rest = rest.lowercased()
    return rest.hasPrefix("/min") || oxygen.contains { rest.hasPrefix(" \($0)") }
  }

  /// Written in capitals, because in small letters they are other words.
  private static let exact: Set<String> = ["IE", "IU"]

  private static let units: Set<String> = [
    "mg", "µg", "μg", "mcg", "mikg", "ml", "mmol", "milligram", "milligrams", "mikrogram",
    "microgram", "micrograms", "milliliter", "millilitre", "millilitres", "milliliters",
    "dråbe", "dråber", "dråpe", "dråper", "drop", "drops", "tabl", "tbl", "tab", "tablet",
    "tabletter", "tablett", "tablets", "pille", "piller", "pill", "pills", "kapsel", "kapsler",
    "capsule", "capsules", "ampul", "ampuller", "ampulle", "ampoule", "ampoules", "enhed",
    "enheder", "enhet", "enheter", "units", "pust", "sug", "puff", "puffs", "plaster", "plastre",
    "patches",
  ]

  private static let oxygen = [
    "ilt", "oksygen", "oxygen", "i min", "of oxygen", "per min", "surstof",
  ]
}
