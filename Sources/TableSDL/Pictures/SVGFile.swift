import CSDL2

/// A drawing that can be made in any size.
///
/// SDL_image keeps a drawing's proportions when it sizes it, so the size, and that the
/// proportions may change, are written into the root element instead.
struct SVGFile {
  let text: String

  init(text: String) { self.text = text }

  /// Nil when there is no such file, or no drawing in it.
  init?(path: String) {
    var size = 0
    guard let data = SDL_LoadFile(path, &size) else { return nil }
    defer { SDL_free(data) }
    text = String(decoding: UnsafeRawBufferPointer(start: data, count: size), as: UTF8.self)
    guard text.contains("<svg") else { return nil }
  }

  func surface(width: Int, height: Int) throws(WindowFailure) -> Surface {
    var sized = Array(text(width: width, height: height).utf8)
    let count = Int32(sized.count)
    let source = sized.withUnsafeMutableBytes { bytes in
      SDL_RWFromConstMem(bytes.baseAddress, count).flatMap { memory in
        defer { SDL_RWclose(memory) }
        return IMG_LoadSizedSVG_RW(memory, Int32(width), Int32(height))
      }
    }
    let drawing = try Surface("IMG_LoadSizedSVG_RW", source).converted(to: Surface.translucent)
    return try drawing.resampled(width: width, height: height).withoutNeedlessAlpha()
  }

  /// The drawing with another size in its root element.
  func text(width: Int, height: Int) -> String {
    guard let root = XMLStartTag(of: "svg", in: text) else { return text }
    var attributes = root.attributes
    if !attributes.contains(where: { $0.name == "viewBox" }) {
      let old = ["width", "height"].map { name in
        attributes.first { $0.name == name }?.value.prefix { $0.isNumber || $0 == "." } ?? "0"
      }
      attributes.append(("viewBox", "0 0 \(old[0]) \(old[1])"))
    }
    attributes.removeAll { ["width", "height", "preserveAspectRatio"].contains($0.name) }
    attributes.append(("width", "\(width)"))
    attributes.append(("height", "\(height)"))
    attributes.append(("preserveAspectRatio", "none"))
    let written = attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
    return text.replacingSubrange(root.range, with: "<svg\(written)\(root.ending)")
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}
