/// The story between two steps of play, as far as the case can still read it, in 16 bytes.
///
/// What the bits mean is the case's own: see ``StateLayout``. Where in the round the table is, is
/// not in here: solver and player know which step they are at.
struct PackedState: Hashable {
  /// All that some rule or condition reads.
  var core: UInt64
  /// The measures nothing reads before the end, four bits each, in the order of `Measure.allCases`.
  /// Measures that are read have their place in `core`, and zero here.
  var aside: UInt32
}
