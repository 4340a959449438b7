extension FirstCase {
  /// The text of `scenario.yaml`.
  public func yaml(from template: String) -> String {
    let absent = Role.allCases.filter { !roles.contains($0) }.map(\.rawValue)
    let text = Self.without(absent, template)
    // Put in at one go, so that an answer that looks like a place for another stays as it is.
    let answers = [
      "id": id, "title": Self.quoted(title), "country": country, "citizen": citizen, "near": near,
      "illness": illness, "place": place,
    ]
    var written = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      written += rest[..<open]
      rest = rest[open...]
      let name = rest.dropFirst().prefix { $0.isLetter }
      if let answer = answers[String(name)], rest[name.endIndex...].first == ">" {
        written += answer
        rest = rest[name.endIndex...].dropFirst()
      } else {
        written.append(rest.removeFirst())
      }
    }
    return written + rest
  }

  /// The template without what belongs to the roles: the lines under their names, and their places
  /// in lists. A whole case stays a whole case, because each list names a role that is needed.
  private static func without(_ roles: [String], _ template: String) -> String {
    var lines: [Substring] = []
    /// How far in the role stands that is being left out.
    var skipped: Int?
    for line in template.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      if let depth = skipped {
        if indent > depth { continue }
        skipped = nil
      }
      if indent > 0, roles.contains(where: { words.hasPrefix("\($0):") }) {
        skipped = indent
        continue
      }
      lines.append(listing(words) ? Substring(without(roles, inListOf: line)) : line)
    }
    return lines.joined(separator: "\n")
  }

  private static func listing(_ words: Substring) -> Bool {
    ["lead: [", "by: [", "must-know: ["].contains { words.hasPrefix($0) }
  }

  private static func without(_ roles: [String], inListOf line: Substring) -> String {
    guard let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]") else {
      return String(line)
    }
    let names = line[line.index(after: open)..<close].split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    let left = names.filter { !roles.contains($0) }.joined(separator: ", ")
    return line[...open] + left + line[close...]
  }

  /// A text as YAML has it on one line: bare when nothing in it can be taken for something else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " ,-".contains($0) }
      && !["null", "true", "false"].contains(text.lowercased())
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return isPlain ? text : "\"\(escaped)\""
  }
}
