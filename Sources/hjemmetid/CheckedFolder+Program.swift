import Checking
import Foundation
import ScenarioFormat

extension CheckedFolder {
  /// `hjemmetid/checked` in `$XDG_CACHE_HOME`, or in `.cache` of the home folder, for this very program.
  ///
  /// `nil` where the program cannot be read: then it is not known what another one would find.
  static var ofProgram: CheckedFolder? {
    let own = URL(fileURLWithPath: "/proc/self/exe")
    guard let program = try? Data(contentsOf: own, options: .alwaysMapped) else { return nil }
    var hash = ContentHash()
    program.withUnsafeBytes { hash.mix(words: $0) }
    let cache = Places.cache(environment: ProcessInfo.processInfo.environment)
    let folder = URL(filePath: cache).appending(path: "checked")
    return CheckedFolder(folder, program: hash.text)
  }
}
