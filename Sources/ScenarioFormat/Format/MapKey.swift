/// The keys of one kind of map, each a case, so that what reads a map cannot ask for a key that
/// there is none of.
///
/// Cases stand in the order in which keys are listed to authors: first those that have to be there.
protocol MapKey: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  static var shape: Shape { get }
}

/// Keys that are described to editors. A new one does not compile before it is.
protocol DescribedKey: MapKey {
  var described: Key { get }
}
