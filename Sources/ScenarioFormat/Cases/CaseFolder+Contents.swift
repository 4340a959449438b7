extension CaseFolder {
  /// The files of a case as they are, for a recording that has to open for ever.
  public struct Contents: Hashable, Sendable {
    /// The case's own file.
    public let yaml: [UInt8]
    /// PO files by language.
    public let translations: [String: [UInt8]]
    /// The locality it is played in and those that one extends, nearest first; `nil` when it was
    /// recorded before there were localities.
    public let localities: [LocalityText]?

    /// - Parameter translations: as they come out of a recording; localities are among them.
    public init(yaml: [UInt8], translations: [String: [UInt8]]) {
      self.yaml = yaml
      self.translations = translations.filter { LocalityText.place(of: $0.key) == nil }
      let kept = translations.compactMap { key, bytes in
        LocalityText.place(of: key).map { ($0, bytes) }
      }
      localities =
        kept.isEmpty
        ? nil
        : kept.sorted { $0.0 < $1.0 }.map {
          LocalityText(name: $0.0.name, bytes: $0.1)
        }
    }

    init(yaml: [UInt8], translations: [String: [UInt8]], localities: [LocalityText]) {
      self.yaml = yaml
      self.translations = translations
      self.localities = localities
    }

    /// Translations and localities, for a recording: ``init(yaml:translations:)`` takes them apart.
    public var kept: [String: [UInt8]] {
      var kept = translations
      for (number, text) in (localities ?? []).enumerated() {
        kept[LocalityText.key(number, text.name)] = text.bytes
      }
      return kept
    }

    /// Reads the case from these files alone, in the language if it has it, else in its own.
    public func read(language: String, file: String, folder: String? = nil) -> Reading {
      let translation = translations[language].map {
        Translation(po: $0, file: "\(language).po", language: language)
      }
      let place = localities.map {
        LocalChoice(LocalityShelf($0), named: $0.first?.name)
      }
      return ScenarioReader.read(
        yaml: yaml, file: file, folder: folder, translation: translation, place: place)
    }
  }

  /// - Parameter locality: where it is played; the first locality that fits if it is not said.
  public func contents(locality: String? = nil) throws(CaseFailure) -> Contents {
    contents(of: try readings(locality: locality), locality: locality)
  }

  /// What was read.
  ///
  /// - Parameter locality: the one it was read for.
  public func contents(of readings: CaseReadings, locality: String? = nil) -> Contents {
    let base = readings.base
    let choice = LocalChoice(localities, named: locality)
    let chosen = base.needsLocality ? choice.locality(for: base.countries) : nil
    let texts = localities.readings.first { $0.name == chosen?.name }?.texts
    let translations = readings.files.map { ($0.language, $0.bytes) }
    return Contents(
      yaml: readings.yaml, translations: Dictionary(uniqueKeysWithValues: translations),
      localities: texts ?? [])
  }
}
