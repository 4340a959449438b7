import Foundation
import Wording

/// What the system says of a file that cannot be written, in words of ours: its own are in another
/// language than the sentence around them.
enum SystemReason: Equatable {
  case missing, noRight, full, readOnly, tooLarge, inTheWay, closed, unknown
  case number(Int32)

  /// - Parameter code: of `errno`; `nil` when the system did not tell one.
  init(_ code: Int32?) {
    self =
      switch code {
      case nil, 0?: .unknown
      case ENOENT?: .missing
      case EACCES?, EPERM?: .noRight
      case ENOSPC?, EDQUOT?: .full
      case EROFS?: .readOnly
      case EFBIG?: .tooLarge
      case ENOTDIR?, EEXIST?, EISDIR?: .inTheWay
      case EBADF?: .closed
      case let code?: .number(code)
      }
  }

  /// Of the call that has just failed.
  static var ofLastCall: SystemReason { SystemReason(errno) }

  func said(_ words: Words) -> String {
    switch self {
    case .missing: words("the folder is not there")
    case .noRight: words("you have no right to")
    case .full: words("the disk is full")
    case .readOnly: words("the disk can only be read")
    case .tooLarge: words("the file is too large")
    case .inTheWay: words("something else is in the way")
    case .closed: words("it is closed")
    case .unknown: words("the system does not say why")
    case .number(let code): words("error {0} of the system", code)
    }
  }
}
