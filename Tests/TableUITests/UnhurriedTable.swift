import TableUI

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
