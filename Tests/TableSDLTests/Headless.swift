import Foundation
import TableUI

@testable import TableSDL

/// A folder of its own for one test, gone with the value.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/TableSDLTests.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw WindowFailure.sdl(call: "mkdtemp", reason: "")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// What lies in the folder, in order of name.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ text: String, to name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

/// A saved picture, read back.
struct Photo: Equatable {
  let width, height: Int
  /// `0xAARRGGBB`, row by row.
  let pixels: [UInt32]

  init(path: String) throws {
    let surface = try Surface(path: path)
    width = surface.width
    height = surface.height
    let (columns, rows, stride) = (width, height, surface.stride)
    pixels = surface.withPixels { pixels in
      (0..<rows).flatMap { row in (0..<columns).map { pixels[row * stride + $0] } }
    }
  }

  /// `0xRRGGBB`.
  subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] & 0xFF_FFFF }
}

@MainActor
func headless(
  width: Double = 64, height: Double = 48, assets: String = "/nowhere"
) throws -> TableWindow {
  try TableWindow(
    title: "test", size: Size(width: width, height: height), mode: .headless, assets: assets)
}

extension TableWindow {
  /// The last frame as a file.
  func savePicture(to path: String) throws {
    try Data(picture()).write(to: URL(fileURLWithPath: path))
  }
}

/// What a headless window of 64 by 48 shows after these commands.
@MainActor
func photo(of commands: [DrawCommand], assets: String = "/nowhere") throws -> Photo {
  let folder = try Folder()
  let window = try headless(assets: assets)
  try window.draw(commands)
  let path = "\(folder.path)/frame.png"
  try window.savePicture(to: path)
  return try Photo(path: path)
}

extension Rect {
  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.init(x: x, y: y, width: width, height: height)
  }
}

let white = Color(0xFFFFFF)
let red = Color(0xFF0000)
let blue = Color(0x0000FF)
