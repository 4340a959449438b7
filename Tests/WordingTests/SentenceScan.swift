import Foundation
import SwiftSource

/// The sentences that source text gives to `Words`.
struct SentenceScan {
  private(set) var sentences: [Sentence] = []
  /// Calls whose sentence is not written in the call, so that nobody can know it beforehand.
  private(set) var unreadable: [String] = []

  struct Sentence: Hashable {
    let one: String
    /// For more than one.
    let other: String?
    /// How many values the call puts in.
    let values: Int
    /// File and line.
    let place: String
  }

  /// Every file below the folder that can see `Words`.
  init(folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let isInside = file.deletingLastPathComponent().lastPathComponent == "Wording"
      if isInside || source.contains("import Wording\n") {
        scan(source, file: file.lastPathComponent)
      }
    }
  }

  init(_ source: String, file: String) { scan(source, file: file) }

  private mutating func scan(_ source: String, file: String) {
    let read = SwiftToken.read(source)
    let tokens = read.map(\.kind)
    let lines = read.map(\.line)
    let words: SwiftToken.Kind = .name("Words")
    let isWords = zip(tokens, tokens.dropFirst()).contains {
      ($0 == .name("extension") || $0 == .name("struct")) && $1 == words
    }
    for index in tokens.indices.dropLast() where tokens[index + 1] == .mark("(") {
      let place = "\(file):\(lines[index])"
      switch Self.form(of: tokens, at: index, isWords: isWords) {
      case nil: continue
      case .plain: addPlain(Self.arguments(tokens[(index + 2)...]), place)
      case .plural: addPlural(Self.arguments(tokens[(index + 2)...]), place)
      }
    }
  }

  private mutating func addPlain(_ arguments: [[SwiftToken.Kind]], _ place: String) {
    let texts = Self.literals(arguments[0])
    if texts.isEmpty || texts.contains(nil) { unreadable.append(place) }
    for case let text? in texts {
      sentences.append(
        Sentence(one: text, other: nil, values: arguments.count - 1, place: place))
    }
  }

  private mutating func addPlural(_ arguments: [[SwiftToken.Kind]], _ place: String) {
    let texts = arguments.prefix(2).map(Self.literals)
    guard arguments.count > 2, let one = texts[0].first ?? nil, let other = texts[1].first ?? nil,
      texts.allSatisfy({ $0.count == 1 })
    else {
      unreadable.append(place)
      return
    }
    sentences.append(
      Sentence(one: one, other: other, values: arguments.count - 2, place: place))
  }

  // MARK: Calls

  private enum Form {
    case plain, plural
  }

  /// `words(…)` and `words.plural(…)`; in `Words` itself also `self(…)` and `plural(…)`.
  private static func form(
    of tokens: [SwiftToken.Kind], at index: Int, isWords: Bool
  ) -> Form? {
    func before(_ steps: Int) -> SwiftToken.Kind? {
      index >= steps ? tokens[index - steps] : nil
    }
    guard before(1) != .name("func") else { return nil }
    let owner = before(1) == .mark(".") ? before(2) : nil
    switch tokens[index] {
    case .name("words"):
      // `languages.words(code)` and `words(of: text)` are other functions.
      let isLabelled = tokens.indices.contains(index + 3) && tokens[index + 3] == .mark(":")
      return isLabelled || owner == .name("languages") ? nil : .plain
    case .name("self"): return isWords ? .plain : nil
    case .name("plural"):
      if owner == .name("words") { return .plural }
      return isWords && (owner == nil || owner == .name("self")) ? .plural : nil
    case .name, .string, .mark: return nil
    }
  }

  /// What stands between the commas up to the closing parenthesis.
  private static func arguments(_ tokens: ArraySlice<SwiftToken.Kind>) -> [[SwiftToken.Kind]] {
    var arguments: [[SwiftToken.Kind]] = [[]]
    var depth = 0
    for token in tokens {
      switch token {
      case .mark("("), .mark("["), .mark("{"): depth += 1
      case .mark(")"), .mark("]"), .mark("}"): depth -= 1
      case .mark(",") where depth == 0:
        arguments.append([])
        continue
      case .name, .string, .mark: break
      }
      if depth < 0 { break }
      arguments[arguments.count - 1].append(token)
    }
    return arguments
  }

  /// The literals of an argument that may be its value: one, or the two of a condition.
  private static func literals(_ argument: [SwiftToken.Kind]) -> [String?] {
    var texts: [String?] = []
    var depth = 0
    for token in argument {
      switch token {
      case .mark("("), .mark("["), .mark("{"): depth += 1
      case .mark(")"), .mark("]"), .mark("}"): depth -= 1
      case .string(let text) where depth == 0: texts.append(text)
      case .name, .string, .mark: break
      }
    }
    return texts
  }
}
