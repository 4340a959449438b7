/// The circles of a graph: its strongly connected components of more than one node, by R. Tarjan,
/// *Depth-first search and linear graph algorithms*, SIAM Journal on Computing 1 (1972).
struct Circles {
  /// Sorted, and the nodes of each too.
  private(set) var all: [[String]] = []

  private let arrows: [String: Set<String>]
  private var order: [String: Int] = [:]
  /// The earliest node that is reached from one and not yet in a component.
  private var earliest: [String: Int] = [:]
  private var open: [String] = []

  init(_ arrows: [String: Set<String>]) {
    self.arrows = arrows
    for node in arrows.keys.sorted() where order[node] == nil { visit(node) }
    all.sort { $0[0] < $1[0] }
  }

  private mutating func visit(_ node: String) {
    let place = order.count
    order[node] = place
    open.append(node)
    var low = place
    for next in arrows[node, default: []].sorted() {
      if order[next] == nil {
        visit(next)
        low = min(low, earliest[next] ?? low)
      } else if open.contains(next) {
        low = min(low, order[next] ?? low)
      }
    }
    earliest[node] = low
    guard low == place, let begin = open.firstIndex(of: node) else { return }
    let component = open[begin...].sorted()
    open.removeSubrange(begin...)
    if component.count > 1 { all.append(component) }
  }
}
