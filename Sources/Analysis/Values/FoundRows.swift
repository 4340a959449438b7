/// The rows of a layer as inner loops find them, as long as the layer lives.
struct Rows {
  typealias Row = UnsafeMutablePointer<Double>

  private let index: KeyIndex.View
  private let rows: Row
  private let width: Int
  private let same: UnsafeMutablePointer<Int32>?
  private let layer: SolvedLayer

  init(of layer: SolvedLayer) {
    index = layer.index.view
    rows = layer.values.rows
    width = layer.values.width
    same = layer.same?.first.pointer
    self.layer = layer
  }

  @inline(__always)
  subscript(_ core: UInt64) -> Row { rows + standing(index.place(of: core)) &* width }

  @inline(__always)
  private func standing(_ place: Int) -> Int { same.map { Int($0[place]) } ?? place }

  /// The rows of all that may follow a state.
  ///
  /// Memory is what takes the time here, so all waits for it overlap: every place is read once before
  /// any is looked at, and so is the beginning of every row.
  @inline(__always)
  func look(
    up template: TransitionTemplate, _ core: UInt64, into found: inout FoundRows
  ) {
    let successors = template.successors
    let count = template.successorCount
    found.places.clear(for: count)
    found.rows.clear(for: count)
    let (places, rows) = (found.places.pointer, found.rows.pointer)
    var number = 0
    while number < count {
      places[number] = index.begin(successors[number].after(core))
      number &+= 1
    }
    number = 0
    while number < count {
      let row = self.rows + standing(index.end(places[number])) &* width
      rows[number] = row
      places[number].key = row[0].bitPattern
      number &+= 1
    }
  }
}

/// Where rows were found: a buffer that is used again.
struct FoundRows: ~Copyable {
  fileprivate var places = Buffer<KeyIndex.Probe>(settable: 256)
  fileprivate var rows = Buffer<Rows.Row>(settable: 256)

  @inline(__always)
  subscript(_ successor: Int32) -> Rows.Row { rows[Int(successor)] }

  /// Those that stand at some numbers of a list.
  @inline(__always)
  mutating func take(
    _ count: Int, of list: UnsafeMutablePointer<Rows.Row>, _ numbers: UnsafeMutablePointer<Int32>
  ) {
    self.rows.clear(for: count)
    let rows = self.rows.pointer
    var number = 0
    while number < count {
      rows[number] = list[Int(numbers[number])]
      number &+= 1
    }
  }
}
