import Foundation
import Hosting
import Wording

/// The clock on the wall.
struct SystemClock: TableHost.Clock {
  func said(_ unixSeconds: Int64, in words: Words) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: words.language)
    formatter.dateStyle = .medium
    formatter.timeStyle = .short
    return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(unixSeconds)))
  }
}
