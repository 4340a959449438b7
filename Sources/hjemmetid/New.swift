import ArgumentParser
import Foundation
import Hosting
import ScenarioFormat
import Wording

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a small case to begin with.",
    discussion: """
      Asks a few questions when it is started in a terminal; what is given below is not asked. The \
      case can be played as it is. Nothing is ever overwritten.
      """)

  @ArgumentParser.Argument(
    help: "The folder to make, whose name is the case's id. Made from the title if left out.")
  var folder: String?

  @Option(
    help: "The story to begin with: home (an illness at home), care-home or dementia.")
  var template: String?

  @Option(help: "What the case is called.")
  var title: String?

  @Option(help: "The language it is written in: \(ProgramLanguage.known).")
  var language: String?

  @Option(help: "The country it takes place in, such as DK.")
  var country: String?

  @Option(help: "The name of her whom it is about; a made-up one.")
  var citizen: String?

  @Option(help: "The name of her husband.")
  var near: String?

  @Option(help: "What she is ill with, in a word or two.")
  var illness: String?

  @Option(help: "What her home is, such as: a flat on the third floor.")
  var place: String?

  @Option(
    help:
      "Roles with commas between: relative, volunteer, assistant, home-nurse, gp, hospital-doctor.")
  var roles: String?

  func run() throws {
    let words = try chosenWords()
    guard ProgramLanguage.languages.firstCase(words.language) != nil else {
      throw Places.hasAssets ? FileFailure.template(words.language) : FileFailure.noAssets
    }
    var (first, template) = try firstCase(words)
    guard let text = ProgramLanguage.languages.firstCase(words.language, template) else {
      throw FileFailure.template(words.language)
    }
    let path = folder ?? first.id
    let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    guard Slug.isName(name) else {
      throw AskedFailure.noCaseName(name, such: Slug.of(name) ?? first.id)
    }
    first.id = name
    try write(first.yaml(from: text), to: path, words)
  }

  /// In the language asked for; a terminal is asked, and else it is that of the surroundings.
  private func chosenWords() throws -> Words {
    guard language == nil, Self.isAsking else { return try ProgramLanguage.words(for: language) }
    let usual = try ProgramLanguage.words(for: nil)
    let languages = ProgramLanguage.languages
    // In every language, because nobody knows yet which one is read.
    let all = languages.codes.compactMap(languages.words)
    let question = all.map { words in words("language") }.joined(separator: " · ")
    let codes = languages.codes.joined(separator: " ")
    while let line = Self.ask("\(question): \(codes) [\(usual.language)] ") {
      if line.isEmpty { break }
      if let words = languages.words(line) { return words }
    }
    return usual
  }

  private func firstCase(
    _ words: Words
  ) throws -> (case: FirstCase, template: FirstCase.Template) {
    var interview = FirstCaseInterview(in: words)
    interview.template = try template.map(FirstCase.template)
    interview.title = try title.map(FirstCase.line)
    interview.country = try country.map(FirstCase.country)
    interview.citizen = try citizen.map(FirstCase.name)
    interview.near = try near.map(FirstCase.name)
    interview.illness = try illness.map(FirstCase.line)
    interview.place = try place.map(FirstCase.line)
    interview.roles = try roles.map(FirstCase.roles)
    let ask: ((String) -> String?)? = Self.isAsking ? { Self.ask($0) } : nil
    return interview.run(ask: ask, say: { Self.talk("\($0)\n") })
  }

  private func write(_ yaml: String, to path: String, _ words: Words) throws {
    let files = FileManager.default
    let schema = try Schema.text(words.language)
    let there = try? files.contentsOfDirectory(atPath: path)
    if files.fileExists(atPath: path), there?.isEmpty != true {
      throw AskedFailure.notEmpty(folder: path)
    }
    var made: [String] = []
    do {
      try files.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in [(CaseFolder.fileName, yaml), (FirstCase.schemaName, schema)] {
        made.append("\(path)/\(name)")
        try FileReplacement.write(Array(text.utf8), to: "\(path)/\(name)")
      }
    } catch {
      // What was there before is not ours.
      for file in made { unlink(file) }
      if there == nil { rmdir(path) }
      if let failure = error as? FileReplacement.Failure { throw failure }
      throw FileFailure.folderNotMade(path)
    }
    try StandardStream.output.show(made.joined(separator: "\n"))
    Self.talk(
      words("The case is written and can be played: {0}", "hjemmetid play \(path)") + "\n"
        + words("Look for mistakes whenever you change it: {0}", "hjemmetid check \(path)") + "\n")
  }

  private static var isAsking: Bool { isatty(STDIN_FILENO) == 1 }

  private static func ask(_ question: String) -> String? {
    talk(question)
    return readLine()
  }

  private static func talk(_ text: String) {
    StandardStream.tell(text)
  }
}
