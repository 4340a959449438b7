/// The forms in which findings can be told.
public enum ReportFormat: String, CaseIterable, Sendable, Hashable {
  /// For people at a terminal.
  case text
  /// For programs; see `Assets/schemas/check.schema.json`.
  case json
  /// For code scanning: the Static Analysis Results Interchange Format 2.1.0.
  case sarif
  /// For test reports.
  case junit
  /// For annotations in a workflow run.
  case github
}
