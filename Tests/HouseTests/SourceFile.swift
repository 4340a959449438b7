import SwiftSource

/// What a file of Swift declares and which words it uses, as far as tokens tell.
struct SourceFile {
  let name: String
  /// Below the module's folder, `.` for files that lie in it directly.
  let folder: String
  /// At the top level, where other files see it.
  private(set) var declared: Set<String> = []
  /// By a type directly, or by an extension of it, where other files see it.
  private(set) var members: [Member] = []
  /// Every other name that is declared: parameters, labels, local variables, what is private.
  private(set) var local: Set<String> = []
  private(set) var uses: [Use] = []

  struct Member: Hashable {
    let name: String
    /// The type that an extension adds it to; `nil` where it stands in the type itself.
    let extended: String?
  }

  struct Use: Hashable {
    let name: String
    let place: Place

    enum Place: Hashable {
      /// After a full stop, as members stand.
      case member
      /// Before `(` or `.`, as functions and variables stand.
      case called
      case plain
    }
  }

  init(name: String, folder: String, source: String) {
    self.name = name
    self.folder = folder
    read(SwiftToken.read(source).map(\.kind))
  }

  /// Whether the file itself says what the name means.
  func declares(_ name: String) -> Bool {
    declared.contains(name) || local.contains(name) || members.contains { $0.name == name }
  }

  // MARK: Reading

  private static let declaring: Set<String> = [
    "struct", "class", "enum", "protocol", "actor", "typealias", "func", "let", "var", "case",
    "extension",
  ]
  private static let types: Set<String> = ["struct", "class", "enum", "protocol", "actor"]
  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "static", "final", "mutating",
    "nonmutating", "indirect", "nonisolated", "override", "class", "lazy", "weak", "convenience",
  ]

  private mutating func read(_ tokens: [SwiftToken.Kind]) {
    var nesting = Nesting()
    for (index, token) in tokens.enumerated() {
      switch token {
      case .string: continue
      case .mark(let mark): nesting.read(mark)
      case .name(let word):
        let next = index + 1 < tokens.count ? tokens[index + 1] : .mark("\n")
        let before = index > 0 ? tokens[index - 1] : .mark("\n")
        if before != .mark("."), Self.declaring.contains(word), case .name(let name) = next {
          declare(name, by: word, Self.modifiers(before: index, of: tokens), &nesting)
        } else if case .name(let keyword) = before, Self.declaring.contains(keyword),
          keyword != "extension", keyword != "case"
        {
          continue
        } else {
          use(word, after: before, before: next, nesting)
        }
      }
    }
  }

  private mutating func declare(
    _ name: String, by keyword: String, _ modifiers: Set<String>, _ nesting: inout Nesting
  ) {
    // `class func`, `case let`
    guard !Self.declaring.contains(name) else { return }
    let isHidden = modifiers.contains("private") || modifiers.contains("fileprivate")
    switch (nesting.depth, nesting.owner) {
    case (0, _):
      nesting.owner =
        keyword == "extension"
        ? .extension(of: name) : Self.types.contains(keyword) ? .type : .other
      guard keyword != "extension" else { return }
      if isHidden { local.insert(name) } else { declared.insert(name) }
    case (1, .type) where !isHidden:
      members.append(Member(name: name, extended: nil))
    case (1, .extension(let extended)) where !isHidden:
      members.append(Member(name: name, extended: extended))
    default: local.insert(name)
    }
    nesting.isInCase = keyword == "case" && nesting.depth == 1
  }

  private mutating func use(
    _ word: String, after before: SwiftToken.Kind, before next: SwiftToken.Kind,
    _ nesting: Nesting
  ) {
    // The second of `case one, two`.
    if nesting.isInCase, nesting.parentheses == 0, before == .mark(",") {
      members.append(Member(name: word, extended: nil))
      return
    }
    if next == .mark(":") { local.insert(word) }
    if before == .mark(".") {
      uses.append(Use(name: word, place: .member))
    } else if next == .mark("(") || next == .mark(".") {
      uses.append(Use(name: word, place: .called))
    } else {
      uses.append(Use(name: word, place: .plain))
    }
  }

  private static func modifiers(
    before index: Int, of tokens: [SwiftToken.Kind]
  ) -> Set<String> {
    var found: Set<String> = []
    var place = index - 1
    while place >= 0, case .name(let word) = tokens[place], modifiers.contains(word) {
      found.insert(word)
      place -= 1
    }
    return found
  }

  /// Where in a file reading has come to.
  private struct Nesting {
    var depth = 0
    var parentheses = 0
    var owner: Owner = .other
    var isInCase = false

    enum Owner {
      case type
      case `extension`(of: String)
      /// A function or a variable, whose names nobody sees outside.
      case other
    }

    mutating func read(_ mark: Character) {
      switch mark {
      case "{": depth += 1
      case "}": depth -= 1
      case "(": parentheses += 1
      case ")": parentheses -= 1
      default: return
      }
      if mark == "{" || mark == "}" { isInCase = false }
    }
  }
}
