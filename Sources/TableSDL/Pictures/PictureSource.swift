import TableUI

/// Where the drawing or photograph of a name comes from. Can be made into pixels in any thread.
struct PictureSource: Sendable {
  let name: String
  /// The picture that a case brings, instead of a file of that name.
  let own: CaseImage?
  /// Where `name.svg` and `name.png` are.
  let folder: PictureFolder

  /// The picture in a size; `nil` when there is none of that name.
  ///
  /// - Parameter shelf: where large drawings were kept when they were last made.
  func surface(
    width: Int, height: Int, shelf: PictureShelf? = nil
  ) throws(WindowFailure) -> Surface? {
    if let own {
      switch own.kind {
      case .svg:
        let drawing = SVGFile(text: String(decoding: own.bytes, as: UTF8.self))
        return try surface(of: drawing, width, height, shelf)
      case .png:
        return try Surface(png: own.bytes).resampled(width: width, height: height)
          .withoutNeedlessAlpha()
      }
    }
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    if let drawing = SVGFile(path: "\(folder.path)/\(name).svg") {
      return try surface(of: drawing, width, height, shelf)
    }
    return try Surface(path: "\(folder.path)/\(name).png").resampled(width: width, height: height)
      .withoutNeedlessAlpha()
  }

  private func surface(
    of drawing: SVGFile, _ width: Int, _ height: Int, _ shelf: PictureShelf?
  ) throws(WindowFailure) -> Surface {
    guard let shelf, shelf.isWorthIt(width: width, height: height) else {
      return try drawing.surface(width: width, height: height)
    }
    let key = PictureShelf.Key(drawing, width: width, height: height)
    if let kept = shelf.surface(for: key) { return kept }
    let made = try drawing.surface(width: width, height: height)
    shelf.keep(made, for: key)
    return made
  }
}
