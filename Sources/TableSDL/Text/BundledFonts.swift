import CSDL2
import Synchronization

/// Fonts that lie beside the program, for machines that have none or lack Inter.
enum BundledFonts {
  private static let added = Mutex<Set<String>>([])

  /// Lets fontconfig find the fonts of a folder too, in this process only. A folder that is not there
  /// adds nothing.
  static func add(folder: String) {
    added.withLock { added in
      guard added.insert(folder).inserted else { return }
      FcConfigAppFontAddDir(nil, folder)
    }
  }
}
