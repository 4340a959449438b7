/// The bounds of all states of which something is forgotten, layer by layer.
struct BoundedStates: Sendable {
  struct Layer: Sendable {
    fileprivate let index: KeyIndex
    fileprivate let kept: UInt64
    fileprivate let rows: FloatRows

    init(_ layer: SolvedLayer, count: Int, kept: UInt64) {
      index = layer.index
      self.kept = kept
      rows = FloatRows(rounding: layer.values, count: count)
    }

    /// The row of the state that stands for this one.
    @inline(__always)
    subscript(_ core: UInt64) -> UnsafeMutablePointer<Float> {
      rows.rows.pointer + rows.width * index.view.place(of: core & kept)
    }
  }

  let layout: BoundLayout
  /// By steps; missing where they could not be followed.
  var layers: [Layer?]

  init(layout: BoundLayout, steps: Int) {
    self.layout = layout
    layers = Array(repeating: nil, count: steps + 1)
  }
}

/// Rows of half the size, rounded up: all that stands in a row of bounds is an upper bound.
private final class FloatRows: @unchecked Sendable {
  let rows: Buffer<Float>
  let width: Int

  init(rounding values: ValueRows, count: Int) {
    width = values.width
    rows = Buffer(settable: count * width)
    for place in 0..<count * width {
      let value = values.rows[place]
      let near = Float(value)
      rows[place] = Double(near) < value ? near.nextUp : near
    }
  }
}
