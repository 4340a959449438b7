extension TableHost {
  /// Begins to watch the files of the cases; nothing is kept on disk in a preview.
  public func beginPreview(of paths: [String]) {
    _ = beginPreview(of: paths, solving: .everyVersion)
  }

  func beginPreview(of paths: [String], solving: CasePreview.Solving) -> CasePreview {
    let preview = CasePreview(self, of: paths, solving: solving)
    companion = preview
    preview.readAgain()
    return preview
  }

  /// Whether something else than the people at the table may change what is shown.
  public var isAccompanied: Bool { companion != nil }

  /// Looks whether something came in the meantime, and takes it in.
  ///
  /// - Returns: whether there is something new to show.
  public func lookForChanges() -> Bool {
    let isNew = companion?.look() == true
    return isNew || lookForTurns()
  }
}
