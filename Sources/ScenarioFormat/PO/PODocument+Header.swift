extension PODocument {
  /// Adds the lines of the header that are missing, in gettext's order, and leaves the others as
  /// they are. With these `msgfmt --check` and Poedit are content.
  ///
  /// - Parameters:
  ///   - language: as the file is called; gettext writes `nb_NO` for `nb-NO`.
  ///   - date: when the file is made, such as `2026-11-21 20:39+0000`.
  public mutating func completeHeader(project: String, language: String, date: String) {
    var lines = (header.translations.first ?? "").split(separator: "\n").map(String.init)
    let code = String(language.map { $0 == "-" ? "_" : $0 })
    var wanted = [
      ("Project-Id-Version", project), ("POT-Creation-Date", date), ("PO-Revision-Date", date),
      ("Last-Translator", "not yet"), ("Language-Team", code), ("Language", code),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
    ]
    if let plural = Self.plural(language) { wanted.append(("Plural-Forms", plural)) }
    for (name, value) in wanted where !lines.contains(where: { $0.hasPrefix("\(name):") }) {
      // A file that was made without a template needs no date for one.
      if name == "POT-Creation-Date", !lines.isEmpty { continue }
      lines.append("\(name): \(value)")
    }
    header.translations = [lines.map { $0 + "\n" }.joined()]
    header.unmarkFuzzy()
  }

  /// For the languages one can be sure of; others are left to the translator's program.
  private static func plural(_ language: String) -> String? {
    switch language.prefix(while: { $0 != "-" && $0 != "_" }) {
    case "da", "nb", "nn", "no", "sv", "en", "de", "nl", "fi", "fo", "es", "it", "et":
      "nplurals=2; plural=(n != 1);"
    case "fr": "nplurals=2; plural=(n > 1);"
    default: nil
    }
  }
}
