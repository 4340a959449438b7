extension ExampleCase {
  /// A translation with nothing to remark on either.
  static let po: String = {
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: file, folder: folder)
    let head = "msgid \"\"\nmsgstr \"Language: da\\n\"\n"
    return reading.texts.reduce(head) { text, entry in
      text + """

        msgctxt "\(entry.address)"
        msgid "\(entry.text)"
        msgstr "[\(entry.text)]"

        """
    }
  }()
}

extension ExampleCase.File {
  var text: String {
    switch self {
    case .scenario: ExampleCase.yaml
    case .translation: ExampleCase.po
    case .locality(ExampleCase.here): ExampleCase.hereYAML
    case .locality: ExampleCase.thereYAML
    }
  }
}
