import ScenarioFormat

/// What libFuzzer calls: whatever the bytes are, the case is looked over and its findings are told.
///
/// Bytes after a line `%%PO` are a translation of the case before it.
@_cdecl("LLVMFuzzerTestOneInput")
public func lookOver(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let mark = Array("\n%%PO\n".utf8)
  let place = bytes.firstRange(of: mark)
  let yaml = Array(bytes[..<(place?.lowerBound ?? bytes.endIndex)])
  let translations = place.map {
    [Review.PO(language: "da", file: "da.po", bytes: Array(bytes[$0.upperBound...]))]
  }
  let review = Review(
    yaml: yaml, file: "scenario.yaml", folder: "quiet-house", translations: translations ?? [])
  _ = DiagnosticRenderer().render(review.findings, in: review.sources)
  let base = review.base
  precondition(
    (base?.scenario == nil) == (base?.findings.contains { $0.severity == .error } ?? true),
    "a case with an error is not played, and one without is")
  precondition(
    Set(review.findings).count == review.findings.count, "nothing is told twice")
  return 0
}
