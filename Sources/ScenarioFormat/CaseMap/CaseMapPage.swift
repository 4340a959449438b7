import Markup

/// A laid-out picture in a page of its own, for a browser: fitted to the width of the screen, with
/// links that stand out under the pointer. No script, nothing from elsewhere.
public struct CaseMapPage {
  private let title: String
  private let language: String
  private let svg: String
  private let fullSize: String

  /// - Parameters:
  ///   - fullSize: what the box says that shows the picture in full size, to be moved about in.
  ///   - svg: as Graphviz writes it, with its prologue.
  public init(title: String, language: String, fullSize: String, svg: String) {
    self.title = title
    self.language = language
    self.fullSize = fullSize
    self.svg = svg
  }

  /// The picture without what belongs in front of a file of its own; `nil` when it is none.
  public static func picture(in svg: String) -> String? {
    guard let start = svg.firstRange(of: "<svg"), let end = svg.firstRange(of: "</svg>") else {
      return nil
    }
    return String(svg[start.lowerBound..<end.upperBound])
  }

  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(XMLText.attribute(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(XMLText.content(title))</title>
    <style>
    body { margin: 0; background: \(Ink.paper); }
    svg { display: block; width: 100%; height: auto; max-height: 100vh; }
    label { position: fixed; right: 8px; top: 6px; font: 15px \(Ink.font); color: \(Ink.ink); }
    label { background: \(Ink.card); border: 1px solid \(Ink.line); padding: 4px 8px; }
    body:has(input:checked) svg { width: auto; max-height: none; }
    svg text { font-family: \(Ink.font); }
    g.edge { opacity: 0.55; }
    g.edge:hover { opacity: 1; }
    g.edge:hover path { stroke-width: 4; }
    </style>
    </head>
    <body>
    <label><input type="checkbox"> \(XMLText.content(fullSize))</label>
    \(Self.picture(in: svg) ?? "")
    </body>
    </html>

    """
  }
}
