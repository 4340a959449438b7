import Wording

/// What the parser of arguments says of a mistake, in the language of whoever made it. The parser tells
/// it in English only, so its sentences are taken apart: those of the version the project is made with.
enum ParserSentence {
  /// The whole message with how the command is used.
  ///
  /// - Parameter help: English paragraphs and what they are in the language.
  static func translated(_ message: String, _ words: Words, _ help: [String: String]) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first else { return message }
    return
      ([sentence(first, words)]
      + lines.dropFirst().filter { !$0.hasPrefix("Please use ") }.map { line($0, words, help) })
      .joined(separator: "\n")
  }

  private static func line(_ line: String, _ words: Words, _ help: [String: String]) -> String {
    if let match = line.wholeMatch(of: #/  See '(.+)' for more information\./#) {
      return "  " + words("More about it: {0}", String(match.output.1))
    }
    if let match = line.wholeMatch(of: /Help:  (.+?)  (.+)/) {
      let told = HelpPage.translated(String(match.output.2), words, help)
      return "\(words("Help")): \(match.output.1)  \(told)"
    }
    if let match = line.wholeMatch(of: /Usage: (.+)/) {
      return "\(words("Usage")): \(match.output.1)"
    }
    return line
  }

  private static func sentence(_ english: String, _ words: Words) -> String {
    if let match = english.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
      return words(
        "there is no option {0}. Did you mean {1}?", String(match.output.1), String(match.output.2))
    }
    if let match = english.wholeMatch(of: /Unknown option '(.+)'/) {
      return words("there is no option {0}.", String(match.output.1))
    }
    if let match = english.wholeMatch(of: /Missing value for '(.+)'/) {
      return words("a value is missing: {0}.", String(match.output.1))
    }
    if let match = english.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.*)' was specified\./)
    {
      return words(
        "{0} takes no value, and {1} was given.", String(match.output.1), String(match.output.2))
    }
    if let match = english.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return words("{0} is one argument too many.", String(match.output.1))
    }
    if let match = english.wholeMatch(of: /[0-9]+ unexpected arguments: (.*)/) {
      return words("these arguments are too many: {0}.", String(match.output.1))
    }
    if let match = english.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return words(
        "an argument is missing: {0}.", match.output.1.replacing(" ...", with: ""))
    }
    return other(english, words)
  }

  private static func other(_ english: String, _ words: Words) -> String {
    if let match = english.wholeMatch(of: /Missing one of: (.+)/) {
      return words("one of these is missing: {0}.", String(match.output.1))
    }
    if let match = english.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)': (.+)/) {
      // What comes after is a sentence of ours.
      return String(match.output.3)
    }
    if let match = english.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'.*/) {
      return words(
        "{0} cannot be the value of {1}.", String(match.output.1), String(match.output.2))
    }
    if english == "Missing required subcommand." { return words("a command is missing.") }
    if let match = english.wholeMatch(of: /Can't generate completion scripts for '(.+)'\./) {
      return words("there are no completions for {0}.", String(match.output.1))
    }
    if english.wholeMatch(of: /Value to be set with .+ had already been set with .+/) != nil {
      return words("two of the options say opposite things. Leave one out.")
    }
    return english
  }
}
