/// Finds doses: a number in digits, and after it what medicine is measured in.
///
/// Knows Danish, Norwegian and English. Percent, hours, ages and telephone numbers are no doses.
enum DoseScan {
  /// The first dose in the text, as it is written; `nil` when there is none.
  static func dose(in text: String) -> String? {
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
