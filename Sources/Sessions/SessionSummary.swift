/// A session as a list shows it.
public struct SessionSummary: Hashable, Identifiable, Sendable {
  public let id: SessionID
  public let caseID: String
  public let caseTitle: String
  /// BCP 47 code of the language that was played in.
  public let language: String
  /// Unix seconds.
  public let started: Int64
  /// Unix seconds of the last entry; ``started`` when there is none.
  public let last: Int64
  /// Undo and redo counted.
  public let entryCount: Int
  public let status: SessionStatus

  /// What is said of the time it was last played; `nil` when the clock was set wrong then or is now:
  /// before this program was there, or later than tomorrow.
  public func saidTime(now: Int64, _ say: (Int64) -> String) -> String? {
    let (tomorrow, isOver) = now.addingReportingOverflow(86_400)
    guard !isOver, last >= 1_700_000_000, last <= tomorrow else { return nil }
    return say(last)
  }

  public init(
    id: SessionID, caseID: String, caseTitle: String, language: String, started: Int64,
    last: Int64, entryCount: Int, status: SessionStatus
  ) {
    self.id = id
    self.caseID = caseID
    self.caseTitle = caseTitle
    self.language = language
    self.started = started
    self.last = last
    self.entryCount = entryCount
    self.status = status
  }
}
