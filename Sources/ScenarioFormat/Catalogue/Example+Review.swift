extension Example {
  /// What the rules say of it.
  ///
  /// - Parameter played: what they say of a case once its rehearsals have been played, which is not
  ///   for this module to know.
  public func review(played: (Reading) -> [Finding] = { _ in [] }) -> Review {
    let review = reviewed
    return review.base.map { review.adding(played($0)) } ?? review
  }

  private var reviewed: Review {
    switch source {
    case .changed(let changes, let place): review(with: changes, at: place)
    case .file(let text):
      Review(yaml: Array(text.utf8), file: ExampleCase.file, folder: ExampleCase.folder)
    case .made(_, let make): Review(yaml: make(), file: ExampleCase.file, folder: nil)
    case .translationFile(let text): review(ExampleCase.yaml, po: text)
    case .art(let changes, _, let files):
      Review(
        yaml: Array(Self.apply(changes, to: ExampleCase.yaml).text.utf8), file: ExampleCase.file,
        folder: ExampleCase.folder, translations: [], place: nil, art: CaseArt(files))
    case .beside(_, let names):
      Review(
        CaseReadings(
          yaml: Array(ExampleCase.yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder,
          translations: [], place: nil, strays: StrayFiles.ofCase(names, folders: [:])), art: nil)
    case .shelf(let change):
      Review(
        of: [ExampleCase.yaml, Self.apply([change], to: ExampleCase.yaml).text].enumerated().map {
          Review(yaml: Array($1.utf8), file: "\($0 + 1)/\(ExampleCase.file)", folder: nil)
        })
    case .older:
      Review(
        yaml: Array(Self.apply([Self.olderFormat], to: ExampleCase.yaml).text.utf8),
        file: ExampleCase.file, folder: ExampleCase.folder, translations: [], place: nil, art: nil,
        along: MigrationPath(
          steps: [MigrationStep(from: Migration.current - 1, about: "") { _, _ in [] }],
          target: Migration.current))
    }
  }

  private func review(with changes: [Change], at place: Place) -> Review {
    func text(of file: ExampleCase.File) -> String {
      Self.apply(changes.filter { $0.file == file }, to: file.text).text
    }
    let po = changes.contains { $0.file == .translation } ? text(of: .translation) : nil
    guard place != .nowhere else { return review(text(of: .scenario), po: po) }
    let shelf = LocalityShelf(
      LocalityReader.read(
        ExampleCase.localities.map { name in
          let file = ExampleCase.File.locality(name)
          return LocalityFile(
            name: name, path: file.path, bytes: .success(Array(text(of: file).utf8)))
        }))
    let name: String? = if case .named(let name) = place { name } else { nil }
    let review = review(text(of: .scenario), po: po, place: LocalChoice(shelf, named: name))
    var places = LocalityCheck(named: name)
    for reading in review.readings { places.check(reading, in: shelf) }
    return review.adding(places.findings, sources: places.sources)
  }

  private func review(_ yaml: String, po: String?, place: LocalChoice? = nil) -> Review {
    let translation = po.map {
      TranslationFile(
        language: ExampleCase.translationLanguage, file: ExampleCase.File.translation.path,
        bytes: Array($0.utf8))
    }
    return Review(
      yaml: Array(yaml.utf8), file: ExampleCase.file, folder: ExampleCase.folder,
      translations: translation.map { [$0] } ?? [], place: place)
  }
}
