/// A shape, cut so that it can be painted at any size: corners once, sides repeated.
struct Slices {
  /// A stretch of pixels from the mask to a place in the target, along one side.
  struct Stretch {
    let from, length, to: Int
  }

  let mask: Mask
  private let margin, repeated: Int

  /// - Parameter width: how wide the shape is made; see `size(of:length:)`.
  init(_ shape: SoftShape, width: Int, height: Int) {
    margin = shape.margin
    repeated = shape.repeated
    let coverage = shape.coverage(width: width, height: height)
    mask = Mask(width: width, height: height) { _ = $0.update(from: coverage) }
  }

  /// How long a side is made for a shape of this length: no longer than what is then repeated.
  static func size(of shape: SoftShape, length: Int) -> Int {
    length > 2 * shape.margin ? min(length, 2 * shape.margin + shape.repeated) : length
  }

  /// The start and end of one side; a single stretch when the side is too short to have a middle.
  func ends(_ length: Int) -> [Stretch] {
    guard length > 2 * margin else { return [Stretch(from: 0, length: length, to: 0)] }
    return [
      Stretch(from: 0, length: margin, to: 0),
      Stretch(from: size(length) - margin, length: margin, to: length - margin),
    ]
  }

  /// The repeated middle of one side.
  func middle(_ length: Int) -> [Stretch] {
    let step = size(length) - 2 * margin
    guard length > 2 * margin, step > 0 else { return [] }
    return stride(from: margin, to: length - margin, by: step).map { place in
      Stretch(from: margin, length: min(step, length - margin - place), to: place)
    }
  }

  private func size(_ length: Int) -> Int {
    length > 2 * margin ? min(length, 2 * margin + repeated) : length
  }
}
