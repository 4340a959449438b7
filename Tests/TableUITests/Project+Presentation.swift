import Hosting
import TableUI
import TestSupport
import Testing
import Wording

extension Project {
  static func presentation(_ language: String) throws -> Presentation {
    let languages = Languages(assets: assets)
    return Presentation(
      words: try #require(languages.words(language)), languages: languages.choices)
  }
}
