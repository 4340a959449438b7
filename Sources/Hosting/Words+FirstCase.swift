public import ScenarioFormat
public import Wording

extension Words {
  /// Why an answer about a new case cannot be used, and the way out.
  public func sentence(_ problem: FirstCase.Problem) -> String {
    switch problem {
    case .empty: self("There is nothing there. Write a word or two.")
    case .tooLong(let limit): self("That is too long. Use at most {0} characters.", limit)
    case .hiddenCharacter(let name):
      self("There is a character in it that does not show ({0}). Type it again.", name)
    case .notAName(let word):
      self("{0} cannot stand everywhere in a text. Use letters, blanks and hyphens.", word)
    case .notACountry(let word):
      self("{0} is not a country. Use two letters, such as DK, NO or GB.", word)
    case .unknownRole(let name):
      self(
        "There is no role {0}. There are: {1}", name,
        FirstCase.Role.allCases.map(\.rawValue).joined(separator: " "))
    case .unknownTemplate(let name):
      self(
        "There is no story {0}. There are: {1}", name,
        FirstCase.Template.allCases.map(\.rawValue).joined(separator: " "))
    case .neededRole(let role):
      self(
        "The small case needs {0}: the story leans on that role. It can be changed in the file afterwards.",
        role.rawValue)
    case .tooFewRoles(let least): self("A case has at least {0} roles. Add one.", least)
    }
  }
}
