public import Rules

/// Why a case cannot be compiled.
public enum CompilationFailure: Error, Hashable, Sendable {
  /// The things the case reads need more than the 63 bits of a packed state.
  case tooWide(bits: Int)
  /// The table cannot sit down like this.
  case setup(Rejection)
}
