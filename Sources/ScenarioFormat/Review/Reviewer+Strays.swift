extension Reviewer {
  /// What lies beside the case and is not read.
  func review(_ strays: [CaseReadings.Stray]) {
    for stray in strays {
      switch stray {
      case .translation(let name, let right):
        add(
          .translationMisnamed, ["name": .quote(name), "right": .quote(right)],
          at: .root / "translations" / name)
      case .picture(let name):
        add(.pictureElsewhere, ["name": .quote(name)], at: .root / CaseArt.folderName / name)
      }
    }
  }
}
