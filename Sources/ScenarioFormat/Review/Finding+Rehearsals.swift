extension Finding {
  /// A rehearsal that does not come out.
  ///
  /// - Parameters:
  ///   - difference: what was otherwise, in the reader's language.
  ///   - command: what opens the table at that point.
  public static func rehearsalDiffers(
    _ name: String, _ difference: String, command: String, in reading: Reading
  ) -> Finding {
    let sentence = difference.hasSuffix(".") ? String(difference.dropLast()) : difference
    return Finding(
      .rehearsalDiffers,
      [
        "name": .quote(name), "difference": .said(sentence),
        "command": .said(command),
      ], of: name, in: reading)
  }

  /// A rehearsal that comes out, though the author says it does not yet.
  public static func rehearsalComesOut(_ name: String, in reading: Reading) -> Finding {
    Finding(.rehearsalComesOut, ["name": .quote(name)], of: name, in: reading)
  }

  private init(
    _ rule: Rule, _ arguments: [String: Argument], of rehearsal: String, in reading: Reading
  ) {
    let address = "rehearsals.\(rehearsal)"
    self.init(
      rule, arguments, file: reading.source.file, place: reading.place(of: address),
      address: address)
  }
}
