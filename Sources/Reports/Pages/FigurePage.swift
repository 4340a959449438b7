/// A page of figures: headings, sentences and tables, in the words of one language. Shown as text
/// and as HTML with the same content.
public struct FigurePage: Sendable, Hashable {
  /// BCP 47 code.
  public let language: String
  public let title: String
  /// Sentences under the title.
  public let intro: [String]
  public let sections: [Section]
  /// Small print at the end.
  public let footer: [String]

  public struct Section: Sendable, Hashable {
    public let title: String
    /// What the figures mean.
    public let intro: [String]
    public let table: Table?
    /// Sentences of their own, one point each.
    public let points: [String]

    init(_ title: String, intro: [String] = [], table: Table? = nil, points: [String] = []) {
      self.title = title
      self.intro = intro
      self.table = table
      self.points = points
    }

    var isEmpty: Bool { points.isEmpty && table?.rows.isEmpty ?? true }
  }

  public struct Table: Sendable, Hashable {
    /// Headings of the columns after the first.
    public let columns: [String]
    public let rows: [Row]
  }

  public struct Row: Sendable, Hashable {
    public let label: String
    public let cells: [String]
    public let bar: Bar?
  }

  /// Parts of a whole, 0 to 1.
  public enum Bar: Sendable, Hashable {
    case upTo(Double)
    /// From the least to the most, with a mark between.
    case range(Double, mark: Double, Double)
  }
}
