/// Arithmetic on rows of bounds.
struct BoundArithmetic {
  typealias Row = UnsafeMutablePointer<Double>

  let layout: BoundLayout
  private let stride: Int
  private let width: Int
  private let strain: Int

  init(layout: BoundLayout) {
    self.layout = layout
    stride = layout.stride
    width = layout.width
    strain = layout.strain ?? -1
  }

  func clear(_ row: Row) { row.update(repeating: 0, count: width) }

  /// Ready for choices.
  func begin(_ row: Row) { row.update(repeating: -.infinity, count: width) }

  @inline(__always)
  func add(_ weight: Double, _ other: Row, to row: Row) { add(weight, other, to: row, width) }

  @inline(__always)
  private func add(_ weight: Double, _ from: Row, to row: Row, _ count: Int) {
    for place in 0..<count { row[place] += weight * from[place] }
  }

  @inline(__always)
  private func raise(_ row: Row, to other: Row, _ count: Int) {
    for place in 0..<count { row[place] = other[place] > row[place] ? other[place] : row[place] }
  }

  @inline(__always)
  private func lower(_ row: Row, to other: Row, _ count: Int) {
    for place in 0..<count { row[place] = other[place] < row[place] ? other[place] : row[place] }
  }

  /// Takes what may come of asking as what is at most, of any answer; what is sure is so without it.
  func raiseHopes(_ row: Row, to other: Row) { raise(row, to: other, 4 * stride) }

  @inline(__always)
  func raise(_ row: Row, to other: Row) { raise(row, to: other, width) }

  /// What chance makes of a choice.
  func add(_ branch: TemplateBranch, _ other: Row, to row: Row) {
    let weight = branch.chance
    add(weight, other, to: row)
    guard branch.strain != 0, strain >= 0 else { return }
    let taken = weight * branch.strain
    row[strain] += taken
    row[strain + stride] -= taken
    row[strain + 2 * stride] += taken
    row[strain + 3 * stride] -= taken
    row[strain + 4 * stride] -= taken
    row[strain + 5 * stride] += taken
  }

  /// The bounds of a choice.
  ///
  /// - Parameters:
  ///   - sources: a row for each result.
  ///   - alternative: is used on the way.
  func choose(
    _ template: AbstractTemplate, _ sources: UnsafeMutablePointer<Row>, into row: Row,
    _ alternative: Row
  ) {
    begin(row)
    let (raised, lowered) = (2 * stride, 4 * stride)
    for result in 0..<template.resultCount {
      raise(row + raised, to: sources[result] + raised, 2 * stride)
    }
    for number in 0..<template.alternativeCount {
      alternative.update(repeating: 0, count: 2 * stride)
      (alternative + lowered).update(repeating: .infinity, count: 2 * stride)
      for place in template.alternatives[number].range {
        let member = template.members[place]
        let source = sources[Int(member.result)]
        add(member.weight, source, to: alternative, 2 * stride)
        lower(alternative + lowered, to: source + lowered, 2 * stride)
      }
      raise(row, to: alternative, 2 * stride)
      raise(row + lowered, to: alternative + lowered, 2 * stride)
    }
  }
}
