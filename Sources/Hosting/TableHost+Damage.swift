import Sessions
import TableUI
import Wording

/// A session database that is damaged.
extension TableHost {
  /// Where it is.
  var damagedStore: String? {
    if case .failure(.corrupt(let path, _))? = store { path } else { nil }
  }

  /// Puts it aside as it is, and goes on with a new one of every game in it that can be read.
  func setAside() {
    guard play == nil, let path = damagedStore else { return }
    do throws(StoreFailure) {
      let rescue = try SessionStore.rescue(path: path)
      store = .success(try SessionStore(path: path))
      showShelf()
      presentation.notice =
        words("The damaged file is now {0}.", rescue.kept) + " "
        + words.plural(
          "{0} game was found in it and can be gone on with.",
          "{0} games were found in it and can be gone on with.", rescue.sessions)
    } catch {
      showShelf()
      presentation.notice = words.sentence(error)
    }
  }
}
