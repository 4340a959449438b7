/// What of a drawing our painter shows otherwise than it is drawn.
///
/// The painter is SDL_image's nanosvg: shapes and paths, plain colours, gradients and groups. What it
/// does not know it leaves out, paints grey, or paints although it should not, and says nothing. Each
/// line here was seen by painting it (`DrawnTests`); what is not known to be right is told of.
struct SVGDrawing {
  /// Each part once, in the order of the file, such as `<use>` or `fill: orange`.
  private(set) var undrawn: [String] = []
  private var open: [Element] = []
  private var gradients: Set<String> = []
  /// Of single classes, as far as paint is a part of the drawing, which has to be there before it is
  /// used.
  private var rules: [String: [(key: String, value: String)]] = [:]
  private var usedClasses: Set<String> = []
  private var origin = true

  /// Told of one drawing.
  static let most = 8
  /// Of parts in parts; the painter goes no deeper.
  static let depth = 128

  private struct Element {
    let name: String
    /// Less than whole, so that what overlaps in it would show.
    let isFaint: Bool
    var shapes = 0
  }

  init(_ bytes: [UInt8]) {
    for tag in SVGTags(bytes) {
      if tag.isEnd {
        if let last = open.lastIndex(where: { $0.name == tag.name }) { close(to: last) }
      } else {
        guard open.count < Self.depth else {
          add("<\(tag.name)> × \(Self.depth)")
          break
        }
        read(tag)
        if tag.isWhole, !open.isEmpty { close(to: open.count - 1) }
      }
    }
    close(to: 0)
  }

  private mutating func add(_ part: String) {
    if !undrawn.contains(part), undrawn.count < Self.most { undrawn.append(part) }
  }

  private mutating func close(to place: Int) {
    while open.count > place, let element = open.popLast() {
      if element.isFaint, element.shapes > 1 { add("opacity (<\(element.name)>)") }
      if !open.isEmpty { open[open.count - 1].shapes += element.shapes }
    }
  }

  // MARK: Elements

  private static let shapes: Set<String> = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]
  private static let quiet: Set<String> = [
    "svg", "g", "a", "defs", "linearGradient", "radialGradient", "stop", "style", "title", "desc",
    "metadata", "view",
  ]

  private mutating func read(_ tag: SVGTags.Tag) {
    let isKept = open.contains { $0.name == "defs" }
    let isShape = Self.shapes.contains(tag.name)
    let around = open.last?.name
    defer {
      let opacity = value("opacity", of: tag).flatMap { Double($0) } ?? 1
      if opacity < 1, open.contains(where: \.isFaint), !isKept { add("opacity (<\(tag.name)>)") }
      open.append(Element(name: tag.name, isFaint: opacity < 1, shapes: isShape ? 1 : 0))
    }
    if let colon = tag.name.lastIndex(of: ":") {
      // What drawing programs keep for themselves is nobody else's; a shape is.
      let local = String(tag.name[tag.name.index(after: colon)...])
      if !isKept, Self.shapes.contains(local) || ["svg", "g"].contains(local) {
        add("<\(tag.name)>")
      }
      return
    }
    guard isShape || Self.quiet.contains(tag.name) else {
      // What is only kept is not seen before something points at it.
      if !isKept { add("<\(tag.name)>") }
      return
    }
    if tag.name == "svg" {
      if around != nil { return add("<svg> (<svg>)") }
      let box = value("viewBox", of: tag)?.split { $0 == " " || $0 == "," }.map { Double($0) } ?? []
      origin = box.count != 4 || (box[0] == 0 && box[1] == 0)
    }
    if isShape, let around, ["title", "desc", "metadata", "linearGradient"].contains(around) {
      add("<\(tag.name)> (<\(around)>)")
    }
    if tag.name == "style" { readRules(tag.text) }
    if tag.name.hasSuffix("Gradient") { readGradient(tag) }
    // Of what is kept, only gradients are asked for.
    if isKept, isShape || tag.name == "g" { return }
    readAttributes(tag)
  }

  private func value(_ key: String, of tag: SVGTags.Tag) -> String? {
    tag.attributes.first { $0.key == key }?.value
      ?? Self.declarations(tag.attributes.first { $0.key == "style" }?.value ?? "")
      .first { $0.key == key }?.value
  }

  // MARK: Attributes and style

  static func declarations(_ style: String) -> [(key: String, value: String)] {
    style.split(separator: ";").compactMap { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1).map(SVGValue.trimmed)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  private mutating func readAttributes(_ tag: SVGTags.Tag) {
    var said: Set<String> = []
    if tag.name == "a", let key = tag.attributes.map(\.key).first(where: SVGValue.isDrawn) {
      return add("<a> \(key)")
    }
    for paint in ["fill", "stroke"] where value(paint, of: tag)?.hasPrefix("url(") == true {
      let opacity = value("\(paint)-opacity", of: tag).flatMap { Double($0) } ?? 1
      if opacity < 1 { add("\(paint)-opacity (\(paint): url)") }
    }
    for (key, value) in tag.attributes {
      switch key {
      case "style":
        if value.contains("/*") { add("style: /*…*/") }
        for (key, value) in Self.declarations(value) {
          said.insert(key)
          readStyle(key, value, of: tag.name)
        }
      case "class":
        let names = value.split(whereSeparator: \.isWhitespace).map(String.init)
        usedClasses.formUnion(names)
        let known = names.compactMap { rules[$0] }
        if names.count > 1, !known.isEmpty { add("class: \(value)") }
        if !known.isEmpty { said.formUnion(SVGValue.paints) }
        for (key, value) in known.joined() { readValue(key, value, of: tag.name) }
      case "href", "xlink:href": break
      default:
        // What stands later wins here, and a style wins everywhere else.
        if said.contains(key), SVGValue.isDrawn(key) { add("style, \(key)") }
        readValue(key, value, of: tag.name)
      }
    }
  }

  private mutating func readStyle(_ key: String, _ value: String, of name: String) {
    if SVGValue.lengths.contains(key), key != "stroke-width" {
      add("style: \(key)")
    } else if key != key.lowercased(), SVGValue.isDrawn(key.lowercased()) {
      add("style: \(key)")
    } else {
      readValue(key, SVGValue.trimmed(value.split(separator: "!")[0]), of: name)
    }
  }

  private mutating func readValue(_ key: String, _ value: String, of name: String) {
    if SVGValue.isPaint(key) {
      guard !SVGValue.isColour(value) else { return }
      if key != "stop-color", value.hasPrefix("url(#"), value.hasSuffix(")"),
        gradients.contains(String(value.dropFirst(5).dropLast()))
      {
        return
      }
      add("\(key): \(value)")
    } else if SVGValue.lengths.contains(key) {
      // Places of gradients were looked at with their units.
      if name.hasSuffix("Gradient") || name == "svg" { return }
      let isPercent = value.hasSuffix("%")
      if !SVGValue.isLength(value)
        || (isPercent && !origin && ["x", "y", "cx", "cy"].contains(key))
      {
        add("\(key): \(value)")
      }
    } else if !SVGValue.isRight(value, for: key) {
      add("\(key): \(value.count > 40 ? value.prefix(40) + "…" : value)")
    }
  }

  // MARK: Gradients and rules

  private mutating func readGradient(_ tag: SVGTags.Tag) {
    if let id = value("id", of: tag) { gradients.insert(id) }
    if tag.attributes.contains(where: { $0.key == "href" }) { add("<\(tag.name)> href") }
    if let spread = value("spreadMethod", of: tag), spread != "pad" {
      add("spreadMethod: \(spread)")
    }
    for (key, centre) in [("fx", "cx"), ("fy", "cy")] {
      if let focus = value(key, of: tag), focus != value(centre, of: tag) ?? "50%" {
        add("\(key): \(focus)")
      }
    }
    guard value("gradientUnits", of: tag) != "userSpaceOnUse" else { return }
    for key in ["x1", "y1", "x2", "y2", "cx", "cy", "r"] {
      guard let length = value(key, of: tag), !length.hasSuffix("%"), Double(length) != 0 else {
        continue
      }
      add("<\(tag.name)> \(key): \(length)")
    }
  }

  /// Rules for single classes are known, and nothing else that a style sheet can say.
  private mutating func readRules(_ text: String) {
    if text.contains("/*") || text.contains("<![") { return add("<style> /*…*/") }
    for rule in text.split(separator: "}") {
      let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      let selectors = SVGValue.trimmed(parts[0])
      guard parts.count == 2, SVGValue.areClasses(selectors) else {
        add("<style> \(selectors)")
        continue
      }
      let names = selectors.split(separator: ",").map { String($0.dropFirst()) }
      // What is painted already has not heard of it.
      for name in names where usedClasses.contains(name) { add("<style> .\(name)") }
      let said = Self.declarations(String(parts[1]))
      let links = said.filter { SVGValue.isPaint($0.key) && $0.value.hasPrefix("url(") }
      for name in names { rules[name, default: []] += links }
      for (key, value) in said where !links.contains(where: { $0.key == key }) {
        readStyle(key, value, of: "style")
      }
    }
  }
}
