import Foundation

/// Names for folders and ids, made from what people write.
public enum Slug {
  /// Lower-case letters (a–z), digits and hyphens, as a case's id has to be. `æ`, `ø` and `å` are
  /// written out, other letters lose their marks, and what is left of none of these is a hyphen.
  /// `nil` when nothing is left.
  public static func of(_ title: String) -> String? {
    var slug = ""
    for scalar in spelledOut(title.lowercased()).decomposedStringWithCanonicalMapping.unicodeScalars
    {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      // A mark that stood on the letter before, or one that is not heard.
      case "\u{300}"..."\u{36F}", "'", "’", "\u{AD}": continue
      default: if slug.last != "-" { slug.append("-") }
      }
    }
    let words = slug.split(separator: "-").map { $0 }
    guard let first = words.first, let start = first.first else { return nil }
    // A name begins with a letter, so that no program takes it for a number.
    return shortened(start.isNumber ? ["case"] + words : words)
  }

  private static func spelledOut(_ text: String) -> String {
    let letters: [Character: String] = [
      "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ð": "d",
      "þ": "th", "đ": "d", "ł": "l",
    ]
    return text.precomposedStringWithCanonicalMapping.reduce(into: "") {
      $0 += letters[$1] ?? String($1)
    }
  }

  /// As many whole words as a name has room for; at least the beginning of the first.
  private static func shortened(_ words: [Substring]) -> String {
    var name = String(words[0].prefix(Limits.name))
    for word in words.dropFirst() {
      guard name.count + 1 + word.count <= Limits.name else { break }
      name += "-" + word
    }
    return name
  }

  /// Whether something can be the id of a case.
  public static func isName(_ text: String) -> Bool { PlainName.fits(text) }
}
