/// Why a case could not even be looked at. Mistakes inside a case are findings.
public enum CaseFailure: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case noSuchInput(String)
  /// There is something, but it cannot be read: rights, a device, a broken disk.
  case cannotRead(String)
  /// A link leads out of the folder of the case.
  case leavesFolder(String)
  /// A file that is almost called what a case's or a locality's has to be, and is not read.
  case misnamed(String, right: String)
  /// The folder holds a case, but lies in one that is none.
  case tooDeep(String)
  /// The folder holds translations or pictures of a case, but not the case.
  case noCaseFile(String)
  /// The case has no such translation.
  case noSuchLanguage(String, available: [String])

  /// What it is about.
  public var path: String {
    switch self {
    case .noSuchInput(let path), .cannotRead(let path), .leavesFolder(let path),
      .misnamed(let path, _), .tooDeep(let path), .noCaseFile(let path),
      .noSuchLanguage(let path, _):
      path
    }
  }

  /// As in `sysexits.h`: 66 for no input, 74 for an error of input or output.
  public var exitStatus: Int32 {
    switch self {
    case .noSuchInput, .misnamed, .tooDeep, .noCaseFile, .noSuchLanguage: 66
    case .cannotRead, .leavesFolder: 74
    }
  }
}
