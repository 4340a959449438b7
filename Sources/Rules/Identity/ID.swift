/// The place of one `Thing` in its list in the scenario, in the order of the file, from 0.
///
/// Names (`home-nurse`) live in the scenario; play works with places, so that a state is a few
/// machine words. The type parameter keeps a role from being taken for a wish.
public struct ID<Thing>: Hashable, Comparable, Sendable {
  /// Two bytes, so that states, actions and events are small to copy.
  @usableFromInline let place: Int16

  /// What two bytes cannot hold is clamped, so check against the list first.
  @inlinable
  public init(_ index: Int) { place = Int16(clamping: index) }

  /// 0 to 63: see ``IDSet/capacity``.
  @inlinable public var index: Int { Int(place) }

  /// Earlier in the file is less.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.place < b.place }
}
