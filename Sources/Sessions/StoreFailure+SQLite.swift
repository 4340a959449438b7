internal import Foundation
internal import GRDB

extension StoreFailure {
  /// - Parameter path: the sessions' file.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as StoreFailure: self = failure
    case let error as DatabaseError: self.init(error, path: path)
    case is RowDecodingError: self = .corrupt(path: path, detail: .row)
    default: self = .other(path: path, detail: .unknown)
    }
  }

  /// Our statements are fixed and tested, so a general `SQLITE_ERROR` says that tables are not what
  /// the version in the file promises.
  private init(_ error: DatabaseError, path: String) {
    let detail = StoreDetail.sqlite(error.extendedResultCode.rawValue)
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: self = .moved(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, detail: detail)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH,
      .SQLITE_CONSTRAINT, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_DATA, .SQLITE_IOERR_CORRUPTFS:
      self = .corrupt(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR: self = .diskFailed(path: path, detail: detail)
    default: self = .other(path: path, detail: detail)
    }
  }
}
