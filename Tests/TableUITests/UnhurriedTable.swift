import Rules
import TableUI
import TestSupport

/// A table and people who look before they press, a second each time.
final class UnhurriedTable {
  let model: TableModel
  /// In seconds.
  private(set) var now = 0.0

  init(_ model: TableModel) { self.model = model }

  var places: [Hit] { model.places }

  func show(_ presentation: Presentation) { model.show(presentation, now: now) }

  @discardableResult
  func look() -> [DrawCommand] {
    let commands = model.frame(now: now)
    model.shown(at: now)
    now += 1
    return commands
  }

  @discardableResult
  func key(_ key: Key, _ modifiers: Modifiers = []) -> [Request] {
    look()
    return model.handle(.key(key, modifiers), now: now)
  }

  /// Presses the middle of a place, wherever it is by now.
  @discardableResult
  func press(_ hit: Hit) -> [Request] {
    look()
    model.reveal(hit)
    look()
    let point = (places.last { $0.id == hit.id } ?? hit).rect.center
    _ = model.handle(.pointerDown(point), now: now)
    return model.handle(.pointerUp(point), now: now)
  }
}

extension UnhurriedTable {
  /// A game in English at 1920×1080, without motion, once looked at.
  convenience init(showing game: Game) throws {
    var presentation = try Project.presentation("en")
    presentation.game = game.tableView
    self.init(
      TableModel(
        presentation, size: Size(width: 1920, height: 1080), measurer: FixedMeasurer(),
        motion: .none))
    look()
  }

  /// All that can be read, line by line.
  var said: String {
    look().compactMap {
      if case .text(let line, _, _, _) = $0 { line } else { nil }
    }.joined(separator: " ")
  }
}
