/// Texts inside a command to the runner of a GitHub workflow.
public enum GitHubCommand {
  /// What follows `::`.
  public static func data(_ text: String) -> String {
    // By scalars: a carriage return and a line feed together are one character.
    var data = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": data += "%25"
      case "\r": data += "%0D"
      case "\n": data += "%0A"
      default: data.unicodeScalars.append(TerminalText.acts(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return data
  }

  /// The value of a property, which also ends at a comma or a colon.
  public static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
