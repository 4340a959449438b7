extension BrokenCase {
  /// What the file is made of.
  static let syntax: [BrokenCase] = [
    BrokenCase(
      "a bidi override", "title: The quiet house", to: "title: The \u{202E} quiet house",
      "S002 5:12+1"),
    BrokenCase(
      "a zero-width space in a name", "  wife:", to: "  wi\u{200B}fe:",
      "S002 28:5+1"),
    BrokenCase(
      "several that do not show", "title: The quiet house",
      to: "title: The\u{200B} quiet\u{7} house",
      "S002 5:11+1", "S002 5:18+1"),
    BrokenCase(
      "an anchor", "title: The quiet house", to: "title: &x The quiet house",
      "S006 5:8+2"),
    BrokenCase(
      "an alias", "title: The quiet house", to: "title: *x",
      "S006 5:8+2"),
    BrokenCase(
      "emphasis taken for an alias", "brief: You are tired.", to: "brief: *You* are tired.",
      "S006 32:12+5"),
    BrokenCase(
      "a tag", "title: The quiet house", to: "title: !!str The quiet house",
      "S007 5:8+5"),
    BrokenCase(
      "an anchor, an alias and a tag in one run", "title: The quiet house",
      to: "title: [&x a, *x, !y b]",
      "S006 5:9+2", "S006 5:15+2", "S007 5:19+2"),
    BrokenCase(
      "a merge key", "title: The quiet house", to: "<<: {a: b}\ntitle: The quiet house",
      "S012 5:1+2"),
    BrokenCase(
      "a directive", "format: 1", to: "%YAML 1.1\n---\nformat: 1",
      "S012 1:1+5"),
    BrokenCase(
      "a second document", "title: The quiet house", to: "---\ntitle: The quiet house",
      "S012 5:1+3"),
    BrokenCase(
      "the end of a document", "title: The quiet house", to: "...\ntitle: The quiet house",
      "S012 5:1+3"),
    BrokenCase(
      "an explicit key", "title: The quiet house", to: "? title\n: The quiet house",
      "S012 5:1+1"),
    BrokenCase(
      "a key given twice", "brief: You are tired.", to: "brief: You are tired.\n    brief: Again.",
      "S010 33:5+5"),
    BrokenCase(
      "a key given three times", "brief: You are tired.",
      to: """
        brief: You are tired.
            brief: Again.
            "brief": And again.
        """,
      "S010 33:5+5", "S010 34:6+5"),
    BrokenCase(
      "a key given twice in braces", "{place: home}", to: "{place: home, place: hospital}",
      "S010 54:29+5"),
    BrokenCase(
      "a key alike once its escape is read", "brief: You are tired.",
      to: "brief: You are tired.\n    \"\\x62rief\": Again.",
      "S010 32:5+1"),
    BrokenCase(
      "an empty key", "title: The quiet house", to: ": The quiet house",
      "S016 5:1+1"),
    BrokenCase(
      "a list for a key", "{place: home}", to: "{[place]: home}",
      "S016 54:16+7"),
    BrokenCase(
      "null for a key", "{place: home}", to: "{null: home}",
      "S016 54:16+4"),
    BrokenCase(
      "an escape for a character that does not show", "brief: You are tired.",
      to: "brief: \"You \\u202e are tired.\"",
      "S002 32:12+23"),
    BrokenCase(
      "a title that is too long", "title: The quiet house",
      to: """
        title: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAA
        """,
      "S014 5:8+81"),
  ]
}
