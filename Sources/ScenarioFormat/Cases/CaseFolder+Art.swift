extension CaseFolder {
  /// The pictures beside the case; none for a file that is not called `scenario.yaml`.
  public var art: CaseArt {
    guard name != nil else { return CaseArt([:]) }
    return CaseArt(in: String(file.dropLast(Self.fileName.count)))
  }
}
