import Foundation

/// The cases in a folder of case folders.
public struct CaseShelf: Sendable {
  /// By the names of their folders.
  public let cases: [CaseFolder]
  /// Why folders that look like cases, and files that look like localities, are not read.
  public let strays: [CaseFailure]

  /// Opens a folder whose folders hold a `scenario.yaml`; others in it are left alone, and those that
  /// look as if they were meant are among ``strays``. A folder or
  /// file that is a case itself is a shelf of one.
  public init(opening path: String) throws(CaseFailure) {
    let url = URL(fileURLWithPath: path)
    let isCase = CaseFile.kind(of: url.appendingPathComponent(CaseFolder.fileName)) != .missing
    guard CaseFile.kind(of: url) == .folder, !isCase else {
      cases = [try CaseFolder(opening: path)]
      strays = []
      return
    }
    let localities = LocalityShelf(opening: CaseFile.join(path, LocalityShelf.folderName))
    var found: [CaseFolder] = []
    var strays = localities.strays
    for name in try CaseFile.names(in: path) {
      let folder = url.appendingPathComponent(name)
      let file = folder.appendingPathComponent(CaseFolder.fileName)
      guard CaseFile.kind(of: file) != .missing else {
        if NearlyNamed.isCase(name), CaseFile.kind(of: folder) == .file {
          strays.append(.misnamed(CaseFile.join(path, name), right: CaseFolder.fileName))
        } else if NearlyNamed.isLocalities(name), CaseFile.kind(of: folder) == .folder {
          strays.append(
            .misnamed(CaseFile.join(path, name), right: LocalityShelf.folderName))
        } else if !name.hasPrefix("."), name != LocalityShelf.folderName,
          CaseFile.kind(of: folder) == .folder
        {
          StrayFiles.failure(in: CaseFile.join(path, name)).map { strays.append($0) }
        }
        continue
      }
      found.append(try CaseFolder(opening: CaseFile.join(path, name), localities: localities))
    }
    cases = found
    self.strays = strays
  }

  /// One case of the shelf, as it was read or why it was not.
  public struct Entry: Sendable {
    /// Where it lies.
    public let folder: CaseFolder
    /// A case with mistakes is a success here; they are among its findings.
    public let result: Result<Reading, CaseFailure>
  }

  /// Reads every case in its base language.
  public func read() -> [Entry] {
    cases.map { folder in
      Entry(folder: folder, result: Result { () throws(CaseFailure) in try folder.read() })
    }
  }

  /// What a case calls itself, and where; all that is compared between cases.
  public struct Identity: Hashable, Sendable {
    /// As the file says it.
    public let id: String
    /// The case's own file.
    public let file: String
    /// Of the id.
    public let place: Finding.Place

    /// As it was kept.
    public init(id: String, file: String, place: Finding.Place) {
      self.id = id
      self.file = file
      self.place = place
    }

    /// `nil` when the case does not say.
    public init?(_ reading: Reading) {
      guard let id = reading.id else { return nil }
      self.id = id
      file = reading.source.file
      place = reading.place(of: "id")
    }
  }

  /// What is wrong between the cases: two with one id.
  public static func findings(among readings: [Reading]) -> [Finding] {
    findings(among: readings.compactMap(Identity.init))
  }

  /// The same, where only that much of each case was kept. In the order of files.
  public static func findings(among identities: [Identity]) -> [Finding] {
    var files: [String: String] = [:]
    var findings: [Finding] = []
    for identity in identities {
      if let first = files[identity.id] {
        findings.append(
          Finding(
            .idInUse, ["id": .quote(identity.id), "file": .quote(first)], file: identity.file,
            place: identity.place, address: "id"))
      } else {
        files[identity.id] = identity.file
      }
    }
    return findings.sorted()
  }
}
