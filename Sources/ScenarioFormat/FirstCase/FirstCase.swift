import Foundation

/// What somebody says about the first case they write. The rest comes from a template: a whole
/// case in one language, with every role in it and `<title>`, `<illness>` and so on where the
/// answers go.
public struct FirstCase: Hashable, Sendable {
  /// What new cases call the schema that lies beside them.
  public static let schemaName = "schema.json"

  /// The name of the folder too; see `Slug`.
  public var id: String
  /// At most `Limits.title` characters.
  public var title: String
  /// ISO 3166 code in capitals, such as `DK`.
  public var country: String
  /// The name of her whom the case is about.
  public var citizen: String
  /// The name of her husband.
  public var near: String
  /// As it goes on after “she has”.
  public var illness: String
  /// As it goes on after “home is”.
  public var place: String
  /// Always with those that are needed.
  public var roles: Set<Role>

  public init(
    id: String, title: String, country: String, citizen: String, near: String, illness: String,
    place: String, roles: Set<Role>
  ) {
    self.id = id
    self.title = title
    self.country = country
    self.citizen = citizen
    self.near = near
    self.illness = illness
    self.place = place
    self.roles = roles
  }

  /// The stories there are to begin with, each whole and of one shape.
  public enum Template: String, CaseIterable, Sendable {
    /// An illness at home, with a wife who can say what she wishes.
    case home
    /// She lives in a care home.
    case careHome = "care-home"
    /// At home, and she cannot say it all herself.
    case dementia
  }

  /// The roles of the templates, in the order in which they speak.
  public enum Role: String, CaseIterable, Sendable {
    case relative, volunteer, assistant
    case homeNurse = "home-nurse"
    case gp
    case hospitalDoctor = "hospital-doctor"

    /// The story leans on these two, and can do without any of the others.
    public static let needed: Set<Role> = [.homeNurse, .gp]
    /// What a case begins with when nobody says otherwise.
    public static let usual: Set<Role> = [.relative, .assistant, .homeNurse, .gp]
  }

  /// Why an answer cannot be used.
  public enum Problem: Error, Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    case hiddenCharacter(String)
    case notAName(String)
    case notACountry(String)
    case unknownRole(String)
    case unknownTemplate(String)
    case neededRole(Role)
    case tooFewRoles(least: Int)
  }

  // MARK: Answers

  /// An answer of a line, without the space around it.
  public static func line(_ answer: String) throws(Problem) -> String {
    let line = answer.trimmingCharacters(in: .whitespaces)
    guard line.contains(where: { !$0.isWhitespace }) else { throw .empty }
    guard line.count <= Limits.title else { throw .tooLong(limit: Limits.title) }
    let hidden = line.unicodeScalars.first {
      $0 == "\n" || $0 == "\t" || ForbiddenCharacters.contains($0)
    }
    if let hidden { throw .hiddenCharacter(ForbiddenCharacters.label(hidden)) }
    return line
  }

  /// A name that can stand anywhere in a sentence: letters, with blanks, hyphens and apostrophes
  /// between them.
  public static func name(_ answer: String) throws(Problem) -> String {
    let name = try line(answer)
    guard name.first?.isLetter == true, name.last?.isLetter == true,
      name.allSatisfy({ $0.isLetter || " -'’".contains($0) })
    else { throw .notAName(name) }
    return name
  }

  /// Two letters, in either case; comes out in capitals.
  public static func country(_ answer: String) throws(Problem) -> String {
    let country = answer.trimmingCharacters(in: .whitespaces).uppercased()
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw .notACountry(answer)
    }
    return country
  }

  /// The name of a story.
  public static func template(_ answer: String) throws(Problem) -> Template {
    let name = answer.trimmingCharacters(in: .whitespaces).lowercased()
    guard let template = Template(rawValue: name) else { throw .unknownTemplate(answer) }
    return template
  }

  /// Names with commas or spaces between them.
  public static func roles(_ answer: String) throws(Problem) -> Set<Role> {
    var roles: Set<Role> = []
    for name in answer.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let role = Role(rawValue: name.lowercased()) else { throw .unknownRole(String(name)) }
      roles.insert(role)
    }
    for role in Role.allCases where Role.needed.contains(role) && !roles.contains(role) {
      throw .neededRole(role)
    }
    guard Limits.roles.contains(roles.count) else {
      throw .tooFewRoles(least: Limits.roles.lowerBound)
    }
    return roles
  }
}
