import Foundation

/// The folder `art/` of a case: what is in it by name, read only when somebody asks.
public struct CaseArt: Sendable {
  /// In the folder of the case.
  public static let folderName = "art"

  /// File names in it, sorted; hidden ones left out. Empty when it is a link.
  public let names: [String]
  /// Whether `art` itself is a link, which is not followed.
  public let isLink: Bool
  /// The paths of the same files.
  public let paths: [String]
  private let read: @Sendable (String) -> Result<[UInt8], PictureTrouble>

  /// Files that are not on disk.
  init(_ files: [String: Result<[UInt8], PictureTrouble>], isLink: Bool = false) {
    names = isLink ? [] : files.keys.sorted()
    self.isLink = isLink
    paths = []
    read = { name in files[name] ?? .failure(.missing) }
  }

  /// - Parameter folder: the folder of the case; it may have no `art`.
  init(in folder: String) {
    let path = CaseFile.join(folder.isEmpty ? "." : folder, Self.folderName)
    let type = Self.type(of: path)
    isLink = type == .typeSymbolicLink
    let found = type == .typeDirectory ? (try? CaseFile.names(in: path)) ?? [] : []
    names = Array(found.filter { !$0.hasPrefix(".") }.prefix(PictureLimits.files))
    paths = names.map { CaseFile.join(path, $0) }
    read = { Self.bytes(of: CaseFile.join(path, $0), named: $0) }
  }

  /// The picture, if it is one that can be shown.
  ///
  /// - Parameter name: as the case says it. What is no plain name is not looked for.
  public func picture(_ name: String) throws(PictureTrouble) -> CasePicture {
    guard PictureName.isPlain(name) else { throw .missing }
    if isLink { throw .link }
    return try CasePicture(name: name, bytes: try read(name).get())
  }

  /// At most one byte more than a picture can have. Follows no link, opens no device.
  private static func bytes(of path: String, named name: String) -> Result<[UInt8], PictureTrouble>
  {
    switch type(of: path) {
    case nil: return .failure(.missing)
    case .typeSymbolicLink?: return .failure(.link)
    case .typeRegular?: break
    case .some: return .failure(.unreadable)
    }
    let limit = PictureName.kind(of: name).map(PictureLimits.bytes) ?? 0
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return .success(Array(try handle.read(upToCount: limit + 1) ?? Data()))
    } catch {
      return .failure(.unreadable)
    }
  }

  /// Of the thing itself, not of what a link leads to; `nil` when there is nothing.
  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
