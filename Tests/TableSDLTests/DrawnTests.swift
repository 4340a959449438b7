import ScenarioFormat
import Testing

@testable import TableSDL

/// What `check` says of a drawing is what our painter does with it.
@MainActor struct DrawnTests {
  private nonisolated static let red = "<rect width=\"20\" height=\"20\" fill=\"#f00\"/>"
  private nonisolated static let ends =
    "<stop offset=\"0\" stop-color=\"#f00\"/><stop offset=\"1\" stop-color=\"#f00\"/>"
  private nonisolated static let painted = "<rect width=\"20\" height=\"20\" fill=\"url(#g)\"/>"

  /// Each paints the whole square red, and nothing is said of it.
  nonisolated static let drawn: [String] = [
    red, "<g>\(red)</g>", "<a>\(red)</a>", "<title>A bed</title>\(red)<desc>By a window</desc>",
    "<path d=\"M0 0H20V20H0z\" fill=\"#f00\"/>",
    "<path d=\"M.0.0L20 0 2e1 20 0,20z\" fill=\"#FF0000\"/>",
    "<circle cx=\"10\" cy=\"10\" r=\"20\" fill=\"red\"/>",
    "<ellipse cx=\"10\" cy=\"10\" rx=\"20\" ry=\"20\" fill=\"rgb(255, 0, 0)\"/>",
    "<polygon points=\"0,0 20,0 20,20 0,20\" fill=\"rgb(100%,0%,0%)\"/>",
    "<polyline points=\"0,0 20,0 20,20 0,20\" fill=\"#f00f\"/>",
    "<line x1=\"0\" y1=\"10\" x2=\"20\" y2=\"10\" stroke=\"#f00\" stroke-width=\"20\"/>",
    "<path d=\"M-20 10A30 30 0 0 1 40 10A30 30 0 0,1 -20 10\" fill=\"#f00\"/>",
    "<rect width=\"100%\" height=\"100%\" fill=\"#f00\"/>",
    "<rect width=\"15pt\" height=\"20px\" fill=\"#f00\"/>",
    "<rect width=\"20\" height=\"20\" style=\"fill: #f00; -inkscape-stroke: none\"/>",
    "<rect width=\"20\" height=\"20\" style=\"fill:#f00 !important\"/>",
    "<style>.a{fill:#f00}</style><rect class=\"a\" width=\"20\" height=\"20\"/>",
    "<defs><style>.b,.a{fill:#f00}</style></defs><g class=\"a\"><rect width=\"20\" height=\"20\"/></g>",
    "<linearGradient id=\"g\">\(ends)</linearGradient>\(painted)",
    "<defs><linearGradient id=\"g\" x1=\"0%\" x2=\"100%\">\(ends)</linearGradient></defs>\(painted)",
    "<defs><radialGradient id=\"g\" gradientUnits=\"userSpaceOnUse\" cx=\"9\" cy=\"9\" r=\"5\">\(ends)</radialGradient></defs>\(painted)",
    "<defs><style>.a{fill:url(#g)}</style><linearGradient id=\"g\">\(ends)</linearGradient></defs><rect class=\"a\" width=\"20\" height=\"20\"/>",
    "<defs><linearGradient id=\"h\">\(ends)</linearGradient><linearGradient id=\"g\" xlink:href=\"#h\"/></defs>\(painted)",
    "<defs><clipPath id=\"c\"><circle r=\"3\"/></clipPath><symbol id=\"s\"><text>x</text></symbol></defs>\(red)",
    "<sodipodi:namedview id=\"v\"/><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata>\(red)",
    "<g transform=\"translate(10 10) rotate(90) scale(1,-1)\"><rect x=\"-10\" y=\"-10\" width=\"20\" height=\"20\" fill=\"#f00\"/></g>",
    "<g display=\"none\"><rect width=\"20\" height=\"20\"/></g>\(red)",
    "<g clip-path=\"none\" filter=\"none\">\(red)</g>",
    "\(red)<rect width=\"20\" height=\"20\" fill=\"none\" opacity=\".5\"/>",
  ]

  /// Each is drawn so that the whole square would be red in a browser. Here it is not, and what is
  /// said of it names the part.
  nonisolated static let undrawn: [(drawing: String, part: String)] = [
    (
      "<defs><rect id=\"a\" width=\"20\" height=\"20\" fill=\"#f00\"/></defs><use href=\"#a\"/>",
      "<use>"
    ),
    ("\(red)<symbol><rect width=\"20\" height=\"20\"/></symbol>", "<symbol>"),
    ("\(red)<mask><rect width=\"20\" height=\"20\"/></mask>", "<mask>"),
    ("\(red)<clipPath><rect width=\"20\" height=\"20\"/></clipPath>", "<clipPath>"),
    ("\(red)<pattern><rect width=\"20\" height=\"20\"/></pattern>", "<pattern>"),
    ("\(red)<marker><rect width=\"20\" height=\"20\"/></marker>", "<marker>"),
    ("<text y=\"90\" font-size=\"200\" fill=\"#f00\">█</text>", "<text>"),
    ("<s:rect width=\"20\" height=\"20\" fill=\"#f00\"/>", "<s:rect>"),
    (
      "<svg x=\"-15\" y=\"-15\" width=\"40\" height=\"40\"><rect x=\"15\" y=\"15\" width=\"20\" height=\"20\" fill=\"#f00\"/></svg>",
      "<svg> (<svg>)"
    ),
    ("<switch>\(red)<rect width=\"20\" height=\"20\" fill=\"#0f0\"/></switch>", "<switch>"),
    (
      "<defs><clipPath id=\"c\"/></defs>\(red)<rect width=\"20\" height=\"20\" clip-path=\"url(#c)\"/>",
      "clip-path: url(#c)"
    ),
    (
      "<defs><mask id=\"m\"/></defs>\(red)<rect width=\"20\" height=\"20\" mask=\"url(#m)\"/>",
      "mask: url(#m)"
    ),
    ("\(red)<rect width=\"20\" height=\"20\" filter=\"opacity(0)\"/>", "filter: opacity(0)"),
    ("\(red)<rect width=\"20\" height=\"20\" visibility=\"hidden\"/>", "visibility: hidden"),
    ("\(red)<rect width=\"20\" height=\"20\" fill=\"transparent\"/>", "fill: transparent"),
    ("\(red)<rect width=\"20\" height=\"20\" fill=\"#00000000\"/>", "fill: #00000000"),
    ("\(red)<rect width=\"20\" height=\"20\" opacity=\"1%\"/>", "opacity: 1%"),
    ("\(red)<rect width=\"20\" height=\"20\" fill=\"rgba(0,0,0,0)\"/>", "fill: rgba(0,0,0,0)"),
    (
      "\(red)<rect width=\"20\" height=\"20\" style=\"mix-blend-mode:lighten\"/>",
      "mix-blend-mode: lighten"
    ),
    ("<rect width=\"20\" height=\"20\" fill=\"hsl(0,100%,50%)\"/>", "fill: hsl(0,100%,50%)"),
    ("<rect width=\"20\" height=\"20\" fill=\"rgb(255 0 0)\"/>", "fill: rgb(255 0 0)"),
    ("<rect width=\"20\" height=\"20\" fill=\"RED\"/>", "fill: RED"),
    (
      "<g color=\"#f00\"><rect width=\"20\" height=\"20\" fill=\"currentColor\"/></g>",
      "fill: currentColor"
    ),
    ("<g fill=\"#f00\"><rect width=\"20\" height=\"20\" fill=\"inherit\"/></g>", "fill: inherit"),
    ("<rect width=\"20\" height=\"20\" style=\"--c:#f00;fill:var(--c)\"/>", "fill: var(--c)"),
    ("<rect width=\"20\" height=\"20\" fill=\"url(#nowhere) #f00\"/>", "fill: url(#nowhere) #f00"),
    ("\(painted)<linearGradient id=\"g\">\(ends)</linearGradient>", "fill: url(#g)"),
    (
      "<linearGradient id=\"g\">\(ends)</linearGradient><rect width=\"20\" height=\"20\" fill=\"url('#g')\"/>",
      "fill: url('#g')"
    ),
    (
      "<defs><linearGradient id=\"h\">\(ends)</linearGradient><linearGradient id=\"g\" href=\"#h\"/></defs>\(painted)",
      "<linearGradient> href"
    ),
    (
      "<linearGradient id=\"g\" x2=\"1\"><stop offset=\"0\" stop-color=\"#f00\"/><stop offset=\".99\" stop-color=\"#f00\"/><stop offset=\"1\" stop-color=\"#00f\"/></linearGradient>\(painted)",
      "<linearGradient> x2: 1"
    ),
    ("<rect width=\"2em\" height=\"2em\" font-size=\"20\" fill=\"#f00\"/>", "width: 2em"),
    ("<rect width=\"calc(10px + 10px)\" height=\"20\" fill=\"#f00\"/>", "width: calc(10px + 10px)"),
    ("<rect style=\"width:20px;height:20px\" fill=\"#f00\"/>", "style: width"),
    (
      "<rect x=\"20\" y=\"20\" width=\"20\" height=\"20\" transform=\"rotate(180)\" transform-origin=\"20 20\" fill=\"#f00\"/>",
      "transform-origin: 20 20"
    ),
    (
      "<rect y=\"-20\" width=\"20\" height=\"20\" style=\"transform:translateY(20px)\" fill=\"#f00\"/>",
      "transform: translateY(20px)"
    ),
    (
      "<rect x=\"-20\" y=\"-20\" width=\"20\" height=\"20\" transform=\"rotate(.5turn)\" fill=\"#f00\"/>",
      "transform: rotate(.5turn)"
    ),
    (
      "<path d=\"M-20 10a30 30 0 0160 0a30 30 0 01-60 0\" fill=\"#f00\"/>",
      "d: M-20 10a30 30 0 0160 0a30 30 0 01-60 0"
    ),
    ("<style>#a{fill:#f00}</style><rect id=\"a\" width=\"20\" height=\"20\"/>", "<style> #a"),
    ("<style>rect{fill:#f00}</style><rect width=\"20\" height=\"20\"/>", "<style> rect"),
    (
      "<style>g .a{fill:#f00}</style><g><rect class=\"a\" width=\"20\" height=\"20\"/></g>",
      "<style> g .a"
    ),
    (
      "<style>/* a */.a{fill:#f00}</style><rect class=\"a\" width=\"20\" height=\"20\"/>",
      "<style> /*…*/"
    ),
    (
      "<style>.b{fill:#0f0}.a{fill:#f00}</style><rect class=\"b a\" width=\"20\" height=\"20\"/>",
      "class: b a"
    ),
    ("<rect class=\"a\" width=\"20\" height=\"20\"/><style>.a{fill:#f00}</style>", "<style> .a"),
    ("<rect width=\"20\" height=\"20\" style=\"fill:#f00\" fill=\"#0f0\"/>", "style, fill"),
    ("<rect width=\"20\" height=\"20\" style=\"/* a */fill:#f00\"/>", "style: /*…*/"),
    ("<rect width=\"20\" height=\"20\" style=\"FILL:#f00\"/>", "style: FILL"),
    (
      "<circle cx=\"10\" cy=\"10\" r=\"20\" fill=\"#f00\" stroke=\"#0f0\" stroke-width=\"60\" paint-order=\"stroke\"/>",
      "paint-order: stroke"
    ),
    ("<g opacity=\".5\"><g opacity=\".5\">\(red)</g></g>", "opacity (<g>)"),
    ("<g opacity=\".5\">\(red)\(red)</g>", "opacity (<g>)"),
    (
      "<linearGradient id=\"g\">\(ends)</linearGradient><rect width=\"20\" height=\"20\" fill=\"url(#g)\" fill-opacity=\".5\"/>",
      "fill-opacity (fill: url)"
    ),
  ]

  @Test(arguments: drawn) func paintsWhatNothingIsSaidOf(_ drawing: String) throws {
    #expect(try Self.undrawn(in: drawing) == [])
    #expect(try Self.seen(drawing).allSatisfy { $0 == 0xFFFF_0000 })
  }

  @Test(arguments: undrawn) func saysWhatItPaintsOtherwise(_ drawing: String, _ part: String) throws
  {
    let found = try Self.undrawn(in: drawing)
    #expect(found.contains(part), "\(found)")
    // Some are as red as they should not be: those with half a colour are asked below.
    guard !drawing.contains("opacity=\".5\"") else { return }
    #expect(try Self.seen(drawing).contains { $0 != 0xFFFF_0000 }, "it is painted: \(part)")
  }

  @Test func mixesFaintGroupsOtherwise() throws {
    func middle(_ drawing: String) throws -> UInt32 { try Self.seen(drawing)[1] >> 24 }
    #expect(try middle("<g opacity=\".5\"><g opacity=\".5\">\(Self.red)</g></g>") > 0x60)
    #expect(try middle("<g opacity=\".5\">\(Self.red)\(Self.red)</g>") > 0xA0)
  }

  // MARK: Parts

  private nonisolated static func whole(_ drawing: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\">\(drawing)</svg>"
  }

  /// Colours in corners and the middle, `0xAARRGGBB`.
  private static func seen(_ drawing: String) throws -> [UInt32] {
    let surface = try SVGFile(text: whole(drawing)).surface(width: 20, height: 20)
    let (stride, isOpaque) = (surface.stride, surface.format == Surface.opaque)
    return surface.withPixels { pixels in
      [(1, 1), (10, 10), (18, 18), (3, 16)].map { x, y in
        pixels[y * stride + x] | (isOpaque ? 0xFF00_0000 : 0)
      }
    }
  }

  private nonisolated static func undrawn(in drawing: String) throws -> [String] {
    try CasePicture(name: "bed.svg", bytes: Array(whole(drawing).utf8)).undrawn
  }
}
