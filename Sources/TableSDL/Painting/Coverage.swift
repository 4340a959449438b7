/// A grid of strengths, 0 to 1.
struct Coverage {
  let width, height: Int
  private var cells: [Float]

  init(width: Int, height: Int, cell: (_ column: Int, _ row: Int) -> Double) {
    self.width = width
    self.height = height
    cells = [Float](unsafeUninitializedCapacity: width * height) { cells, count in
      for row in 0..<height {
        for column in 0..<width {
          cells.initializeElement(at: row * width + column, to: Float(cell(column, row)))
        }
      }
      count = width * height
    }
  }

  var bytes: [UInt8] {
    cells.map { UInt8(max(0, min(255, ($0 * 255).rounded()))) }
  }

  /// Three running means in each direction: close to a Gaussian, but at an end after `reach`
  /// pixels. Outside the grid counts as 0.
  mutating func blur(by reach: Int) {
    for radius in [reach / 3, (reach + 1) / 3, (reach + 2) / 3] where radius > 0 {
      for row in 0..<height {
        average(from: row * width, step: 1, count: width, radius: radius)
      }
      for column in 0..<width {
        average(from: column, step: width, count: height, radius: radius)
      }
    }
  }

  private mutating func average(from start: Int, step: Int, count: Int, radius: Int) {
    var line = [Float](repeating: 0, count: count + 2 * radius + 1)
    for index in 0..<count { line[index + radius] = cells[start + index * step] }
    let share = 1 / Float(2 * radius + 1)
    var sum: Float = 0
    for index in 0..<(2 * radius) { sum += line[index] }
    for index in 0..<count {
      sum += line[index + 2 * radius]
      cells[start + index * step] = sum * share
      sum -= line[index]
    }
  }
}
