/// Why a case could not even be looked at. Mistakes inside a case are findings.
public enum CaseFailure: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case noSuchInput(String)
  /// There is something, but it cannot be read: rights, a device, a broken disk.
  case cannotRead(String)
  /// A link leads out of the folder of the case.
  case leavesFolder(String)
  /// The case has no such translation.
  case noSuchLanguage(String, available: [String])

  /// What it is about.
  public var path: String {
    switch self {
    case .noSuchInput(let path), .cannotRead(let path), .leavesFolder(let path),
      .noSuchLanguage(let path, _):
      path
    }
  }

  /// As in `sysexits.h`: 66 for no input, 74 for an error of input or output.
  public var exitStatus: Int32 {
    switch self {
    case .noSuchInput, .noSuchLanguage: 66
    case .cannotRead, .leavesFolder: 74
    }
  }
}
