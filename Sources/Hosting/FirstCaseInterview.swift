public import ScenarioFormat
public import Wording

/// Asks what a first case needs, a line at a time; what has been answered already is not asked.
public struct FirstCaseInterview {
  public var template: FirstCase.Template?
  public var title: String?
  public var country: String?
  public var citizen: String?
  public var near: String?
  public var illness: String?
  public var place: String?
  public var roles: Set<FirstCase.Role>?

  private let words: Words

  public init(in words: Words) { self.words = words }

  /// Gives the case and the story it is written from, with what is usual wherever nothing is answered.
  ///
  /// - Parameters:
  ///   - ask: shows a question and gives the line that is typed, `nil` when there are no more; no
  ///     `ask` means that nobody is there.
  ///   - say: shows what is wrong with an answer, before it is asked again.
  public mutating func run(ask: ((String) -> String?)?, say: (String) -> Void)
    -> (case: FirstCase, template: FirstCase.Template)
  {
    // What is written when nobody says anything else.
    let usual = (
      title: words("Long nights"), country: words.spoken.country, citizen: words("Ellen"),
      near: words("Peter"), illness: words("heart failure"),
      dementia: words("dementia"),
      place: words("a small house at the edge of town")
    )
    func answer<Value>(
      _ given: Value?, _ question: String, _ usual: String, or standard: Value,
      _ read: (String) throws(FirstCase.Problem) -> Value
    ) -> Value {
      if let given { return given }
      while let ask, let line = ask("\(question) [\(usual)] ") {
        guard line.contains(where: { !$0.isWhitespace }) else { return standard }
        do throws(FirstCase.Problem) { return try read(line) } catch { say(words.sentence(error)) }
      }
      return standard
    }
    let stories = FirstCase.Template.allCases.map(\.rawValue).joined(separator: " ")
    let template = answer(
      template, words("Which story do you begin with? Choose among: {0}", stories),
      FirstCase.Template.home.rawValue, or: .home, FirstCase.template)
    let title = answer(
      title, words("What is the case called?"), usual.title, or: usual.title, FirstCase.line)
    let country = answer(
      country, words("Which country does it take place in? Two letters."), usual.country,
      or: usual.country, FirstCase.country)
    let citizen = answer(
      citizen, words("What is she called? Make a name up."), usual.citizen, or: usual.citizen,
      FirstCase.name)
    let near = answer(
      near, words("What is her husband called?"), usual.near, or: usual.near, FirstCase.name)
    let usualIllness =
      switch template {
      case .home, .careHome: usual.illness
      case .dementia: usual.dementia
      }
    let illness = answer(
      illness, words("What is she ill with? A word or two."), usualIllness, or: usualIllness,
      FirstCase.line)
    let place = answer(
      place, words("What is her home?"), usual.place, or: usual.place, FirstCase.line)
    let all = FirstCase.Role.allCases.map(\.rawValue).joined(separator: " ")
    let roles = answer(
      roles, words("Who sits at the table? Choose among: {0}", all),
      FirstCase.Role.allCases.filter(FirstCase.Role.usual.contains).map(\.rawValue)
        .joined(separator: " "), or: FirstCase.Role.usual, FirstCase.roles)
    let first = FirstCase(
      id: Slug.of(title) ?? "case", title: title, country: country, citizen: citizen, near: near,
      illness: illness, place: place, roles: roles)
    return (first, template)
  }
}
