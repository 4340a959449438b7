import Foundation

/// Large drawings as pixels on disk, by what the drawing is and its size: read again they take a
/// hundredth of what they take to be made. Whatever goes wrong here, they are made anew.
struct PictureShelf: Sendable {
  struct Key: Hashable, Sendable {
    /// Of the drawing's text.
    let content: UInt64
    let width, height: Int

    init(_ drawing: SVGFile, width: Int, height: Int) {
      self.init(content: PictureShelf.sum(Data(drawing.text.utf8)), width: width, height: height)
    }

    fileprivate init(content: UInt64, width: Int, height: Int) {
      self.content = content
      self.width = width
      self.height = height
    }
  }

  let folder: String

  /// In bytes; what was used longest ago goes first. Twenty pictures over a window of 1920 by 1080.
  private static let most = 170_000_000
  /// In pixels; smaller ones are made as fast as they are found.
  private static let least = 400_000

  func isWorthIt(width: Int, height: Int) -> Bool { width * height > Self.least }

  // MARK: Reading

  func surface(for key: Key) -> Surface? {
    let path = path(key)
    guard let data = FileManager.default.contents(atPath: path),
      data.count == Header.size + key.width * key.height * 4, let header = Header(data),
      header.key == key, header.sum == Self.sum(data.dropFirst(Header.size)),
      let surface = try? Surface(width: key.width, height: key.height, format: header.format)
    else { return nil }
    let width = key.width
    let stride = surface.stride
    surface.withPixels { pixels in
      data.dropFirst(Header.size).withUnsafeBytes { bytes in
        for row in 0..<key.height {
          UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(pixels)[(row * stride * 4)...]
          )
          .copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[row * width * 4..<(row + 1) * width * 4]))
        }
      }
    }
    // What is used stays.
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    return surface
  }

  private func path(_ key: Key) -> String {
    "\(folder)/\(String(key.content, radix: 16))-\(key.width)x\(key.height).pixels"
  }

  /// What stands before the pixels.
  private struct Header {
    static let size = 40
    private static let mark: UInt64 = 0x484A_5049_5845_4C31
    let key: Key
    let format: UInt32
    let sum: UInt64

    init(key: Key, format: UInt32, sum: UInt64) {
      self.key = key
      self.format = format
      self.sum = sum
    }

    init?(_ data: Data) {
      let words = data.prefix(Self.size).withUnsafeBytes { bytes in
        (0..<Self.size / 8).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
      }
      guard words[0] == Self.mark, let width = Int(exactly: words[2] >> 32),
        let format = UInt32(exactly: words[3]),
        [Surface.opaque, Surface.translucent].contains(format)
      else { return nil }
      key = Key(content: words[1], width: width, height: Int(words[2] & 0xFFFF_FFFF))
      self.format = format
      sum = words[4]
    }

    var bytes: Data {
      let words = [
        Self.mark, key.content, UInt64(key.width) << 32 | UInt64(key.height), UInt64(format), sum,
      ]
      return words.withUnsafeBytes { Data($0) }
    }
  }

  /// Fowler, Noll and Vo's hash, by words and what is left by bytes: enough to see that a file was torn
  /// or flipped, and to tell drawings apart.
  private static func sum(_ data: Data) -> UInt64 {
    data.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      func mix(_ word: UInt64) { sum = (sum ^ word) &* 0x100_0000_01B3 }
      let words = bytes.count / 8
      for word in 0..<words { mix(bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)) }
      for byte in bytes[(words * 8)...] { mix(UInt64(byte)) }
      return sum
    }
  }

  // MARK: Keeping

  func keep(_ surface: Surface, for key: Key) {
    guard surface.width == key.width, surface.height == key.height, makeFolder() else { return }
    var pixels = Data(capacity: key.width * key.height * 4)
    let stride = surface.stride
    surface.withPixels { all in
      for row in 0..<key.height {
        let line = UnsafeBufferPointer(
          rebasing: UnsafeBufferPointer(all)[row * stride..<row * stride + key.width])
        pixels.append(line)
      }
    }
    makeRoom(for: pixels.count)
    let header = Header(key: key, format: surface.format, sum: Self.sum(pixels))
    let path = path(key)
    let part = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    let files = FileManager.default
    guard
      files.createFile(
        atPath: part, contents: header.bytes + pixels, attributes: [.posixPermissions: 0o600]),
      (try? files.attributesOfItem(atPath: part))?[.size] as? Int == Header.size + pixels.count,
      rename(part, path) == 0
    else {
      try? files.removeItem(atPath: part)
      return
    }
  }

  private func makeFolder() -> Bool {
    let files = FileManager.default
    if files.fileExists(atPath: folder) { return true }
    let ours: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    return
      (try? files.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: ours)) != nil
  }

  private func makeRoom(for bytes: Int) {
    let files = FileManager.default
    let kept = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).compactMap {
      name -> (path: String, size: Int, used: Date)? in
      let path = "\(folder)/\(name)"
      guard let facts = try? files.attributesOfItem(atPath: path), let size = facts[.size] as? Int,
        let used = facts[.modificationDate] as? Date
      else { return nil }
      return (path, size, used)
    }
    var sum = kept.reduce(bytes) { $0 + $1.size }
    for file in kept.sorted(by: { $0.used < $1.used }) where sum > Self.most {
      try? files.removeItem(atPath: file.path)
      sum -= file.size
    }
  }
}
