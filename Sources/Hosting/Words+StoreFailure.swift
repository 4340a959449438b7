public import Sessions
public import Wording

extension Words {
  /// What went wrong with the session database, and the way out, in one sentence each.
  public func sentence(_ failure: StoreFailure) -> String {
    switch failure {
    case .folderNotWritable(let path):
      self(
        "The folder {0} cannot be written, so games cannot be kept there. Name another place with --sessions, or play without keeping with --no-save.",
        path)
    case .readOnly(let path):
      self(
        "The session database {0} cannot be written. Name another with --sessions, or play without keeping with --no-save.",
        path)
    case .cannotOpen(let path, let detail):
      self(
        "The session database {0} cannot be opened ({1}). Name another with --sessions, or play without keeping with --no-save.",
        path, said(detail))
    case .corrupt(let path, let detail):
      self(
        "The session database {0} is damaged ({1}). It was left untouched. Start with --set-aside: it is put aside, and every game in it that can still be read goes into a new one.",
        path, said(detail))
    case .notOurs(let path):
      self(
        "{0} belongs to another program. It was left untouched. Name another place with --sessions.",
        path)
    case .newerVersion(let path, _, _):
      self(
        "The session database {0} was made by a newer Hjemmetid. Use that one, or name another place with --sessions.",
        path)
    case .busy(let path):
      self("Another program is using the session database {0}. Close it and try again.", path)
    case .diskFull(let path):
      self("The disk that holds {0} is full. Make room and try again: nothing was lost.", path)
    case .diskFailed(let path, let detail):
      self(
        "The disk that holds {0} gave an error ({1}). Go back to the shelf and open the game from there: what was kept is there.",
        path, said(detail))
    case .moved(let path):
      self(
        "The session database {0} was moved or deleted while the game ran. Put it back, or start again with --sessions.",
        path)
    case .nothingToSetAside(let path):
      self("There is no session database at {0} to put aside.", path)
    case .noSuchSession:
      self("That game is no longer in the session database.")
    case .damaged(_, let detail):
      self(
        "This game is damaged in the session database ({0}). The others are unharmed, and it stays in the list.",
        said(detail))
    case .takenOver:
      self(
        "This game was continued in another window. Go back to the shelf and open it from there.")
    case .entriesMissing:
      self(
        "The session database has fewer steps of this game than it should. Go back to the shelf and open it from there."
      )
    case .other(let path, let detail):
      self(
        "The session database {0} gave an error: {1}. Name another with --sessions, or play without keeping with --no-save.",
        path, said(detail))
    }
  }

  private func said(_ detail: StoreDetail) -> String {
    switch detail {
    case .folder: self("it is a folder")
    case .noFileName: self("that is no name of a file")
    case .header: self("its first bytes are not as they were written")
    case .log: self("its log does not add up")
    case .contents: self("what is in it does not hold together")
    case .row: self("a part of it cannot be read")
    case .sqlite(let code): self("SQLite, error {0}", String(code))
    case .unknown: self("the system does not say why")
    }
  }

  /// That the table goes on without being kept, why, and the way out.
  func warning(_ failure: StoreFailure) -> String {
    let reason =
      switch failure {
      case .folderNotWritable(let path), .readOnly(let path):
        self("{0} cannot be written.", path)
      case .diskFull(let path): self("The disk that holds {0} is full.", path)
      case .moved(let path): self("{0} was moved or deleted.", path)
      case .busy(let path): self("Another program is using {0}.", path)
      case .cannotOpen(let path, _), .corrupt(let path, _), .notOurs(let path),
        .newerVersion(let path, _, _), .diskFailed(let path, _), .nothingToSetAside(let path),
        .other(let path, _):
        self("{0} cannot be used.", path)
      case .noSuchSession, .damaged, .takenOver, .entriesMissing: sentence(failure)
      }
    return reason + " "
      + self("You can play on, but what you do is not kept. “Save elsewhere” is in the menu.")
  }
}
