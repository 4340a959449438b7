import Foundation

/// Reads files of cases with care.
enum CaseFile {
  /// What a case's own file is called in its folder.
  static let ofCase = "scenario.yaml"

  enum Kind { case missing, folder, file, other }

  static func kind(of url: URL) -> Kind {
    // Through links, whose ends are looked at when a file is read.
    let end = url.resolvingSymlinksInPath()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: end.path)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: return .folder
      case .typeRegular?: return .file
      default: return .other
      }
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      return .other
    } catch {
      return .missing
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Sorted, so that every machine sees the same order.
  static func names(in folder: String) throws(CaseFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .cannotRead(folder)
    }
  }

  /// The whole file, or one byte more than the limit of a larger one, which ``SourceCheck`` then
  /// reports. Never opens a device or a pipe.
  ///
  /// - Parameter sibling: a file in the folder that links must not lead out of.
  static func bytes(of path: String, within sibling: URL) throws(CaseFailure) -> [UInt8] {
    let url = URL(fileURLWithPath: path)
    let folder = sibling.standardizedFileURL.deletingLastPathComponent().resolvingSymlinksInPath()
    let end = url.resolvingSymlinksInPath()
    switch kind(of: url) {
    case .missing: throw .noSuchInput(path)
    case .folder, .other: throw .cannotRead(path)
    case .file: break
    }
    let inside = folder.path == "/" ? "/" : folder.path + "/"
    guard end.path.hasPrefix(inside) else { throw .leavesFolder(path) }
    do {
      let handle = try FileHandle(forReadingFrom: end)
      defer { try? handle.close() }
      let data = try handle.read(upToCount: Limits.file + 1) ?? Data()
      return Array(data)
    } catch {
      throw .cannotRead(path)
    }
  }
}
