/// Roles that hear of a decision together: the night, the doctors, the family.
///
/// Where a case has groups, a hand-over tells a whole group, and conditions can ask which of them the
/// latest decision reached.
public struct RoleGroup: Hashable, Sendable {
  /// Groups that a case may have. Which of them to tell is one choice at the table, and every set of
  /// them is looked at when a case is solved.
  public static let range = 1...8

  /// What the file calls it: a–z, digits and hyphens, at most 40. No other group of the case has it.
  public let name: String
  /// What it is called at the table: at most 80 characters.
  public let title: String
  /// Who belongs to it, seated or not. Never empty; a role may belong to several groups.
  public let roles: IDSet<Role>

  public init(name: String, title: String, roles: IDSet<Role>) {
    self.name = name
    self.title = title
    self.roles = roles
  }
}
