import Foundation

/// The localities beside the cases: a folder of `name.yaml`.
public struct LocalityShelf: Hashable, Sendable {
  /// Beside the folders of the cases.
  public static let folderName = "localities"

  /// The path of the folder; empty for localities out of a recording.
  public let folder: String
  /// By name, broken ones too.
  public let readings: [LocalityReading]
  /// Files that are almost called as localities are.
  public let strays: [CaseFailure]

  /// By what lies there, not by what is in the files.
  public static func == (a: Self, b: Self) -> Bool {
    a.folder == b.folder && a.readings.map(\.file) == b.readings.map(\.file)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(folder) }

  /// Reads every locality in the folder; none when there is no such folder.
  public init(opening folder: String) {
    self.folder = folder
    let url = URL(fileURLWithPath: folder)
    guard CaseFile.kind(of: url) == .folder,
      let names = try? CaseFile.names(in: folder)
    else {
      readings = []
      strays = []
      return
    }
    strays = names.compactMap { name in
      NearlyNamed.locality(name).map { .misnamed(CaseFile.join(folder, name), right: $0) }
    }
    let files = names.filter { $0.hasSuffix(".yaml") }.map { name in
      let path = CaseFile.join(folder, name)
      // A file beside them stands for the folder that no link may leave.
      let bytes = Result { () throws(CaseFailure) in
        try CaseFile.bytes(of: path, within: url.appendingPathComponent(name))
      }
      return LocalityFile(name: String(name.dropLast(5)), path: path, bytes: bytes)
    }
    readings = LocalityReader.read(files)
  }

  /// What somebody names who wants localities themselves looked at: their folder, or the file of one.
  ///
  /// - Returns: `nil` when the path is neither. A folder of localities is called `localities`.
  public init?(named path: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    switch CaseFile.kind(of: url) {
    case .folder where url.lastPathComponent == Self.folderName: self.init(opening: path)
    case .file
    where url.pathExtension == "yaml" && url.lastPathComponent != CaseFile.ofCase
      && url.deletingLastPathComponent().lastPathComponent == Self.folderName:
      let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      // The others are read too, because it may extend one of them.
      let all = LocalityShelf(opening: above)
      let name = url.deletingPathExtension().lastPathComponent
      self.init(folder: above, all.readings.filter { $0.name == name })
    case .missing, .folder, .file, .other: return nil
    }
    if readings.isEmpty { return nil }
  }

  private init(folder: String, _ readings: [LocalityReading]) {
    self.folder = folder
    self.readings = readings
    strays = []
  }

  /// The localities beside the folder of a case, by a path as short as the one given.
  init(beside caseFolder: String) {
    var path = caseFolder[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path
    if ["", ".", ".."].contains(name) {
      let above = URL(fileURLWithPath: caseFolder).standardizedFileURL.deletingLastPathComponent()
      self.init(opening: above.appendingPathComponent(Self.folderName).path)
    } else {
      self.init(opening: (slash.map { String(path[...$0]) } ?? "") + Self.folderName)
    }
  }

  /// Localities that are not on disk, such as those out of a recording.
  public init(_ kept: [LocalityText]) {
    self.init(
      LocalityReader.read(
        kept.map {
          LocalityFile(name: $0.name, path: "\($0.name).yaml", bytes: .success($0.bytes))
        }))
  }

  init(_ readings: [LocalityReading]) {
    folder = ""
    self.readings = readings
    strays = []
  }

  /// Those that can be played in.
  public var localities: [Locality] { readings.compactMap(\.locality) }
  /// Of every file, broken ones too.
  public var names: [String] { readings.map(\.name) }
  /// About the files by themselves, file by file.
  public var findings: [Finding] { readings.flatMap(\.findings) }

  /// The localities a case could be played in, if it needs one.
  public func fitting(_ reading: Reading) -> [Locality] {
    localities.filter { reading.countries.contains($0.country) }
  }

  /// What keeps a case from being played in a locality.
  public func findings(for reading: Reading, at locality: Locality) -> [Finding] {
    reading.localNeeds.findings(at: locality, among: localities)
  }
}

extension LocalChoice {
  /// - Parameter name: of the only one to look at; the first one that fits if it is not said.
  public init(_ shelf: LocalityShelf, named name: String? = nil) {
    self.init(
      among: shelf.localities, named: name,
      hasBroken: shelf.readings.contains { $0.locality == nil })
  }
}
