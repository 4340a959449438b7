/// A set of places in one of the scenario's lists, in one machine word.
public struct IDSet<Thing>: Hashable, Sendable, Sequence {
  /// The most things of one kind a scenario may have. The loader holds cases to it.
  public static var capacity: Int { 64 }

  /// Bit n stands for the thing at place n.
  public var bits: UInt64

  /// Bits past the end of the list are kept: the caller answers for them.
  @inlinable
  public init(bits: UInt64 = 0) { self.bits = bits }

  /// Repetitions count once.
  @inlinable
  public init(_ members: some Sequence<ID<Thing>>) {
    bits = 0
    for member in members { insert(member) }
  }

  /// Places 0 to `count` − 1; all 64 for more.
  @inlinable
  public static func first(_ count: Int) -> Self {
    Self(bits: count >= 64 ? ~0 : (1 << UInt64(count)) - 1)
  }

  @inlinable public var isEmpty: Bool { bits == 0 }
  @inlinable public var count: Int { bits.nonzeroBitCount }

  /// Never so of a place past 63.
  @inlinable
  public func contains(_ member: ID<Thing>) -> Bool { bits & (1 << UInt64(member.index)) != 0 }

  /// Changes nothing for a place past 63, or one that is in it.
  @inlinable
  public mutating func insert(_ member: ID<Thing>) { bits |= 1 << UInt64(member.index) }

  /// Changes nothing when it is not in it.
  @inlinable
  public mutating func remove(_ member: ID<Thing>) { bits &= ~(1 << UInt64(member.index)) }

  /// Whether it is equal, or smaller and within.
  @inlinable
  public func isSubset(of other: Self) -> Bool { bits & ~other.bits == 0 }

  @inlinable
  public func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }

  @inlinable
  public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }

  /// What is in this set and not in the other.
  @inlinable
  public func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }

  /// In rising order of place, whatever order members came in.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(bits: bits) }

  /// Members in rising order of place.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var bits: UInt64

    @usableFromInline
    init(bits: UInt64) { self.bits = bits }

    /// The next higher place; `nil` after the last.
    @inlinable
    public mutating func next() -> ID<Thing>? {
      guard bits != 0 else { return nil }
      let index = bits.trailingZeroBitCount
      bits &= bits - 1
      return ID(index)
    }
  }
}

extension IDSet: ExpressibleByArrayLiteral {
  @inlinable
  public init(arrayLiteral elements: ID<Thing>...) { self.init(elements) }
}
