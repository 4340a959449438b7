import Markup
import Rules

/// The picture reads from left to right: what is there from the start, then for each phase a column
/// of cards and beside it a column of what comes of them, and the endings.
extension CaseMap {
  /// The text that Graphviz's `dot` takes.
  public var dot: String {
    var lines = [
      "digraph {",
      "graph [rankdir=LR bgcolor=\"\(Ink.paper)\" pad=0.1 nodesep=0.1 ranksep=0.34 newrank=true "
        + "fontname=\"\(Ink.font)\" fontsize=22 fontcolor=\"\(Ink.ink)\" labelloc=t labeljust=l "
        + "tooltip=\" \" label=<\(legend)>]",
      "node [shape=plain fontname=\"\(Ink.font)\" fontsize=13 fontcolor=\"\(Ink.ink)\" tooltip=\" \"]",
      "edge [penwidth=1.5 arrowsize=0.6 constraint=false tooltip=\" \"]",
    ]
    for phase in scenario.phases.indices { lines += column(of: phase) }
    lines += ["subgraph cluster_endings {", Self.box(labels.endings, Ink.glow)]
    lines += scenario.endings.indices.map { "\(Self.id(.ending($0))) [label=<\(ending($0))>]" }
    lines += Self.stack(scenario.endings.indices.map { .ending($0) }) + ["}"]
    for (place, chips) in chipColumns.enumerated() {
      lines += chips.map { "\(Self.id($0)) [label=<\(chip($0))>]" }
      lines += ["{rank=same; anchor\(place) [style=invis label=\"\" width=0 height=0];"]
      lines += chips.map { Self.id($0) + ";" } + ["}"]
    }
    lines += spine
    lines += links.compactMap(edge)
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  // MARK: Columns

  /// The phase in which a card first comes.
  func phase(of situation: Int) -> Int {
    scenario.phases.firstIndex { phase in
      phase.rounds.contains { $0.deck.contains { $0.index == situation } }
    } ?? 0
  }

  private func column(of phase: Int) -> [String] {
    let cards = cards(in: phase)
    let speech = labels.hidden.speaks[scenario.phases[phase].speaks]
    let title = scenario.phases[phase].title + (speech.map { " · \($0)" } ?? "")
    return ["subgraph cluster_\(phase) {", Self.box(title, Ink.linen)]
      + cards.map { "\(Self.id(.situation($0))) [label=<\(card($0))>]" }
      + Self.stack(cards.map { .situation($0) }) + ["}"]
  }

  private func cards(in phase: Int) -> [Int] {
    var seen: Set<Int> = []
    let drawn = scenario.phases[phase].rounds.flatMap(\.deck).map(\.index)
    let others = scenario.situations.indices.filter { self.phase(of: $0) == phase }
    return (drawn + others).filter { self.phase(of: $0) == phase && seen.insert($0).inserted }
  }

  private static func box(_ title: String, _ fill: String) -> String {
    "label=<<b>\(XMLText.content(title))</b>> labelloc=t style=\"rounded,filled\" color=\"\(Ink.line)\" "
      + "fillcolor=\"\(fill)\" margin=12 fontsize=18"
  }

  /// One below the other, in this order.
  private static func stack(_ spots: [CaseSpot]) -> [String] {
    guard !spots.isEmpty else { return [] }
    let names = spots.map(id)
    let chain = names.count > 1 ? ["\(names.joined(separator: " -> ")) [style=invis]"] : []
    return ["{rank=same; \(names.joined(separator: "; "))}"] + chain
  }

  /// What is brought about and waited for, by the column it stands in: before the first phase, or
  /// after the phase that first has to do with it.
  var chipColumns: [[CaseSpot]] {
    var columns = Array(repeating: [CaseSpot](), count: scenario.phases.count + 1)
    for spot in chips { columns[chipColumn(of: spot)].append(spot) }
    return columns
  }

  private var chips: [CaseSpot] {
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    let places = Place.allCases.filter { place in links.contains { $0.from == .place(place) } }
    let all =
      scenario.plan.indices.map { CaseSpot.plan($0) }
      + scenario.facts.indices.map { .fact($0) } + places.map { .place($0) }
      + scenario.advice.indices.map { .advice($0) }.filter(linked.contains)
      + scenario.groups.indices.map { .group($0) }.filter(linked.contains)
      + scenario.wishes.indices.map { .wish($0) }
    return all
  }

  private func chipColumn(of spot: CaseSpot) -> Int {
    let makers = links.filter { $0.to == spot }.compactMap { phase(of: $0.from) }
    let readers = links.filter { $0.from == spot }.compactMap { phase(of: $0.to) }
    switch spot {
    // Wishes are looked at in the end.
    case .wish: return scenario.phases.count
    case .fact, .plan, .advice, .group, .place, .situation, .option, .ending:
      if case .plan = spot, let first = readers.min() { return first }
      return makers.min().map { $0 + 1 } ?? readers.min() ?? 0
    }
  }

  private func phase(of spot: CaseSpot) -> Int? {
    switch spot {
    case .situation(let number), .option(let number, _): phase(of: number)
    case .ending: scenario.phases.count
    case .fact, .wish, .plan, .advice, .group, .place: nil
    }
  }

  /// Holds the columns in their order.
  private var spine: [String] {
    var names: [String] = []
    for phase in scenario.phases.indices {
      names.append("anchor\(phase)")
      if let first = cards(in: phase).first { names.append(Self.id(.situation(first))) }
    }
    names.append("anchor\(scenario.phases.count)")
    if !scenario.endings.isEmpty { names.append(Self.id(.ending(0))) }
    return ["\(names.joined(separator: " -> ")) [style=invis constraint=true weight=100]"]
  }

  // MARK: Edges

  private func edge(_ link: CaseLink) -> String? {
    let color = Ink.color(of: link.kind)
    let style = link.closes ? "dashed" : "solid"
    return "\(Self.port(link.from)) -> \(Self.port(link.to)) [color=\"\(color)\" style=\(style) "
      + "class=\"\(link.kind)\"]"
  }

  static func id(_ spot: CaseSpot) -> String {
    switch spot {
    case .situation(let number), .option(let number, _): "s\(number)"
    case .ending(let number): "e\(number)"
    case .fact(let number): "f\(number)"
    case .wish(let number): "w\(number)"
    case .plan(let number): "p\(number)"
    case .advice(let number): "a\(number)"
    case .group(let number): "g\(number)"
    case .place(let place): "at_\(Place.allCases.firstIndex(of: place) ?? 0)"
    }
  }

  private static func port(_ spot: CaseSpot) -> String {
    switch spot {
    case .option(_, let option): "\(id(spot)):o\(option)"
    case .situation: "\(id(spot)):card"
    case .ending, .fact, .wish, .plan, .advice, .group, .place: id(spot)
    }
  }
}
