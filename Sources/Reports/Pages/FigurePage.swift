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
    public let plays: [Play]
    /// Where the lines of plays stand, for pages that leave them out.
    public let playsElsewhere: String?

    init(
      _ title: String, intro: [String] = [], table: Table? = nil, points: [String] = [],
      plays: [Play] = [], playsElsewhere: String? = nil
    ) {
      self.title = title
      self.intro = intro
      self.table = table
      self.points = points
      self.plays = plays
      self.playsElsewhere = playsElsewhere
    }

    var isEmpty: Bool { points.isEmpty && plays.isEmpty && table?.rows.isEmpty ?? true }
  }

  /// A play that comes to where a figure is the most.
  public struct Play: Sendable, Hashable {
    /// What has the figure.
    public let title: String
    /// The round and the card.
    public let place: String
    /// What the story has come to by then, or what happens: each a line of its own.
    public let story: [String]
    /// To be pasted under `rehearsals:`. Where there is little room, a page leaves them out.
    public let lines: [String]
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
