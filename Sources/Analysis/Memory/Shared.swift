import Synchronization

/// A value that threads change in turn.
final class Shared<Value: Sendable>: Sendable {
  private let box: Mutex<Value>

  init(_ value: Value) { box = Mutex(value) }

  func update(_ change: (inout sending Value) -> Void) { box.withLock { change(&$0) } }

  var value: Value { box.withLock { $0 } }
}
