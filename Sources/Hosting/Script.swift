public import TableUI

/// A play written down as what people do with mouse and keys.
///
/// One step a line; `#` begins a comment:
///
/// ```
/// press case-1              # the middle of what has this name
/// key tab 3                 # a key, so many times
/// point 960 540             # a press at a place, in pixels
/// scroll 3 960 540          # notches at a place
/// size 1280 720
/// expect primary            # fails unless it can be pressed
/// refuse option-3           # fails if it can
/// picture the-ending        # saves a picture of that name, and its texts
/// wait 2                    # nobody does anything for two seconds
/// solved                    # waits until it is known where the story turned
/// auto 7 mouse              # plays on by itself to the debrief, by mouse or by keys, from a seed
/// ```
public struct Script: Hashable, Sendable {
  public let steps: [Step]

  public struct Step: Hashable, Sendable {
    /// From 1.
    public let line: Int
    public let action: Action
  }

  public enum Action: Hashable, Sendable {
    case press(String)
    case key(Key, Modifiers, times: Int)
    case point(Point)
    case scroll(Double, Point)
    case size(Size)
    case expect(String)
    case refuse(String)
    case picture(String)
    case auto(seed: UInt64, Hand)
    /// Nobody does anything for a while, at most so many seconds.
    case wait(Double)
    /// Waits until the case at hand is solved, or given up.
    case solved
  }

  public enum Hand: String, Hashable, Sendable {
    case mouse, keys
  }

  /// A line that is no step.
  public struct Failure: Error, Hashable, Sendable {
    public let line: Int
    public let text: String
  }

  public init(_ text: String) throws(Failure) {
    var steps: [Step] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let code = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      let words = code.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
        .map(String.init)
      guard let verb = words.first else { continue }
      guard let action = Self.action(verb, Array(words.dropFirst())) else {
        throw Failure(line: number + 1, text: String(line))
      }
      steps.append(Step(line: number + 1, action: action))
    }
    self.steps = steps
  }

  private static func action(_ verb: String, _ words: [String]) -> Action? {
    switch (verb, words.count) {
    case ("press", 1): return .press(words[0])
    case ("expect", 1): return .expect(words[0])
    case ("refuse", 1): return .refuse(words[0])
    case ("picture", 1):
      let isPlain = words[0].allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      return isPlain ? .picture(words[0]) : nil
    case ("key", 1...2):
      guard let times = words.count == 2 ? Int(words[1]) : 1, (1...10_000).contains(times),
        let (key, modifiers) = key(words[0])
      else { return nil }
      return .key(key, modifiers, times: times)
    case ("point", 2): return point(words[0], words[1]).map { .point($0) }
    case ("scroll", 3):
      guard let notches = Double(words[0]), let point = point(words[1], words[2]) else {
        return nil
      }
      return .scroll(notches, point)
    case ("size", 2):
      guard let size = point(words[0], words[1]), size.x >= 320, size.y >= 240, size.x <= 8192,
        size.y <= 8192
      else { return nil }
      return .size(Size(width: size.x, height: size.y))
    case ("wait", 1):
      guard let seconds = Double(words[0]), (0...60).contains(seconds) else { return nil }
      return .wait(seconds)
    case ("solved", 0): return .solved
    case ("auto", 2):
      guard let seed = UInt64(words[0]), let hand = Hand(rawValue: words[1]) else { return nil }
      return .auto(seed: seed, hand)
    default: return nil
    }
  }

  private static func point(_ x: String, _ y: String) -> Point? {
    guard let x = Double(x), let y = Double(y), x.isFinite, y.isFinite else { return nil }
    return Point(x: x, y: y)
  }

  /// `enter`, `ctrl+z`, `shift+tab`, `f11`, `3`, `p`.
  private static func key(_ text: String) -> (Key, Modifiers)? {
    var modifiers: Modifiers = []
    var parts = text.split(separator: "+", omittingEmptySubsequences: true).map(String.init)
    if text == "+" { parts = ["+"] }
    guard let name = parts.popLast() else { return nil }
    for part in parts {
      switch part {
      case "ctrl": modifiers.insert(.control)
      case "shift": modifiers.insert(.shift)
      case "alt": modifiers.insert(.alt)
      case "super": modifiers.insert(.logo)
      default: return nil
      }
    }
    return named(name).map { ($0, modifiers) }
  }

  private static func named(_ name: String) -> Key? {
    switch name {
    case "enter": return .enter
    case "space": return .space
    case "escape": return .escape
    case "tab": return .tab
    case "backspace": return .backspace
    case "up": return .up
    case "down": return .down
    case "left": return .left
    case "right": return .right
    case "pageup": return .pageUp
    case "pagedown": return .pageDown
    case "home": return .home
    case "end": return .end
    default:
      if name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) {
        return .function(number)
      }
      guard name.count == 1, let character = name.first else { return nil }
      if let digit = character.wholeNumberValue, character.isASCII { return .digit(digit) }
      return .character(character)
    }
  }
}
