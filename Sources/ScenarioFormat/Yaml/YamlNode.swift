/// A value in a file, and where it stands.
struct YamlNode: Sendable {
  let content: Content
  /// For a value that is not written, its key.
  let span: Range<Int>
  /// Whether a key of the map or an entry of the list could not be read, which has been told.
  var hasGaps = false

  enum Content: Sendable {
    case text(String, Style)
    case list([YamlNode])
    /// In the order of the file, each key once.
    case map([YamlEntry])
    /// Nothing after the colon, or a bare `null` or `~`.
    case nothing
    /// What could not be read, which has been told.
    case unread
  }

  enum Style: Sendable {
    /// Without quotation marks.
    case bare
    case quoted
    /// On the lines below a `|` or `>`.
    case block
  }

  /// The words, if that is what it is.
  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  /// The words, if they stand without quotation marks on their own line.
  var bareText: String? {
    guard case .text(let text, .bare) = content else { return nil }
    return text
  }

  var list: [YamlNode]? {
    guard case .list(let nodes) = content else { return nil }
    return nodes
  }

  var map: [YamlEntry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  /// Whether nothing in it was left out because it could not be read.
  var isWhole: Bool {
    guard !hasGaps else { return false }
    return switch content {
    case .text, .nothing: true
    case .unread: false
    case .list(let nodes): nodes.allSatisfy(\.isWhole)
    case .map(let entries): entries.allSatisfy(\.value.isWhole)
    }
  }

  var isUnread: Bool { if case .unread = content { true } else { false } }

  subscript(key: String) -> YamlNode? { map?.first { $0.key == key }?.value }
}

struct YamlEntry: Sendable {
  let key: String
  let keySpan: Range<Int>
  let value: YamlNode
}
