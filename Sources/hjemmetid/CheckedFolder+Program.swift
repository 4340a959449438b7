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
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = URL(filePath: cache ?? home + "/.cache").appending(path: "hjemmetid/checked")
    return CheckedFolder(folder, program: hash.text)
  }
}
