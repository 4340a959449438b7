import CSDL2

/// Owns a font file's bytes. SDL_ttf reads in them for every letter it draws: new lines take half
/// the time that they take from a file.
final class FontData {
  let file: FontFile
  private let bytes: UnsafeMutableRawPointer
  private let count: Int

  init(_ file: FontFile) throws(WindowFailure) {
    var count = 0
    guard let bytes = SDL_LoadFile(file.path, &count) else {
      throw WindowFailure.noFont(reason: "\(file.path): \(lastReason())")
    }
    self.file = file
    self.bytes = bytes
    self.count = count
  }

  deinit {
    SDL_free(bytes)
  }

  /// A reader over the bytes; they have to outlive it.
  func reader() -> UnsafeMutablePointer<SDL_RWops>? { SDL_RWFromConstMem(bytes, Int32(count)) }
}
