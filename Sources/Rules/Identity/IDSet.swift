/// A set of places in one of the scenario's lists, in one machine word.
public struct IDSet<Thing>: Hashable, Sendable, Sequence {
  /// The most things of one kind a scenario may have. The loader holds cases to it.
  public static var capacity: Int { 64 }

  /// Bit n stands for the thing at place n.
  public var bits: UInt64

  @inlinable
  public init(bits: UInt64 = 0) { self.bits = bits }

  @inlinable
  public init(_ members: some Sequence<ID<Thing>>) {
    bits = 0
    for member in members { insert(member) }
  }

  @inlinable
  public static func first(_ count: Int) -> Self {
    Self(bits: count >= 64 ? ~0 : (1 << UInt64(count)) - 1)
  }

  @inlinable public var isEmpty: Bool { bits == 0 }
  @inlinable public var count: Int { bits.nonzeroBitCount }

  @inlinable
  public func contains(_ member: ID<Thing>) -> Bool { bits & (1 << UInt64(member.index)) != 0 }

  @inlinable
  public mutating func insert(_ member: ID<Thing>) { bits |= 1 << UInt64(member.index) }

  @inlinable
  public mutating func remove(_ member: ID<Thing>) { bits &= ~(1 << UInt64(member.index)) }

  @inlinable
  public func isSubset(of other: Self) -> Bool { bits & ~other.bits == 0 }

  @inlinable
  public func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }

  @inlinable
  public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }

  @inlinable
  public func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(bits: bits) }

  /// Members in rising order of place.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var bits: UInt64

    @usableFromInline
    init(bits: UInt64) { self.bits = bits }

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
