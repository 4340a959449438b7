import Foundation

/// What lies in the folder of a case, or beside cases, under names that nobody reads.
enum StrayFiles {
  /// Translations by language, from the names of their files. A region falls back on its language;
  /// a file that is called after the language alone goes before one that is not.
  static func translations(among names: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for name in names.sorted() {
      guard let (language, isRead) = NearlyNamed.translation(name), isRead, let language else {
        continue
      }
      if name == "\(language).po" || found[language] == nil { found[language] = name }
    }
    return found
  }

  /// - Parameter folders: what lies in the folders among the names.
  static func ofCase(_ names: [String], folders: [String: [String]]) -> [CaseReadings.Stray] {
    let read = Set(translations(among: names).values)
    var strays: [CaseReadings.Stray] = []
    for name in names.sorted() {
      if let inner = folders[name] {
        guard name != CaseArt.folderName, !name.hasPrefix(".") else { continue }
        if let po = inner.sorted().first(where: { NearlyNamed.translation($0) != nil }) {
          let language = NearlyNamed.translation(po)?.language
          strays.append(.translation(name: "\(name)/\(po)", right: "\(language ?? "nb").po"))
        } else if inner.contains(where: NearlyNamed.isPicture) {
          strays.append(.picture(name: "\(name)/"))
        }
      } else if let (language, _) = NearlyNamed.translation(name), !read.contains(name) {
        strays.append(.translation(name: name, right: "\(language ?? "nb").po"))
      } else if NearlyNamed.isPicture(name) {
        strays.append(.picture(name: name))
      }
    }
    return strays
  }

  /// Folders that were meant as cases, and what keeps them from being any.
  ///
  /// - Parameter path: of a folder that is no case and lies beside cases, or is asked for itself.
  static func failure(in path: String) -> CaseFailure? {
    guard let names = try? CaseFile.names(in: path) else { return nil }
    if let name = names.first(where: NearlyNamed.isCase), isFile(path, name) {
      return .misnamed(CaseFile.join(path, name), right: CaseFile.ofCase)
    }
    for name in names.prefix(PictureLimits.files) where !name.hasPrefix(".") {
      let inner = CaseFile.join(path, name)
      guard CaseFile.kind(of: URL(fileURLWithPath: inner)) == .folder,
        let below = try? CaseFile.names(in: inner)
      else { continue }
      if below.contains(where: {
        $0 == CaseFile.ofCase || NearlyNamed.isCase($0) && isFile(inner, $0)
      }) {
        return .tooDeep(inner)
      }
    }
    if names.contains(where: { NearlyNamed.translation($0) != nil })
      || names.contains(CaseArt.folderName)
    {
      return .noCaseFile(path)
    }
    return nil
  }

  private static func isFile(_ folder: String, _ name: String) -> Bool {
    CaseFile.kind(of: URL(fileURLWithPath: CaseFile.join(folder, name))) == .file
  }
}

extension CaseFolder {
  /// Files beside the case that look as if they were meant to be read, and are not.
  public var strays: [CaseReadings.Stray] {
    guard name != nil else { return [] }
    let path = String(file.dropLast(Self.fileName.count))
    let folder = path.isEmpty ? "." : path
    guard let names = try? CaseFile.names(in: folder) else { return [] }
    var folders: [String: [String]] = [:]
    for name in names.prefix(PictureLimits.files) {
      let inner = CaseFile.join(folder, name)
      if CaseFile.kind(of: URL(fileURLWithPath: inner)) == .folder {
        folders[name] = (try? CaseFile.names(in: inner)) ?? []
      }
    }
    return StrayFiles.ofCase(names, folders: folders)
  }
}
