/// The folder of the whole project, from where this file lies.
public enum Project {
  public static let folder = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/\($1)" }

  public static let assets = "\(folder)/Assets"
  public static let scenarios = "\(folder)/Scenarios"
}
