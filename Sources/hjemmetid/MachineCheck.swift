import Foundation
import Hosting
import Sessions
import TableSDL
import TableUI
import Wording

/// Looks whether a table can be played on this machine, and leaves everything as it was.
struct MachineCheck {
  enum Level: Hashable {
    case ready
    /// The table can be played all the same.
    case noticed
    case blocking
  }

  struct Remark: Hashable {
    let level: Level
    let subject: String
    let text: String
  }

  let words: Words
  var environment = ProcessInfo.processInfo.environment
  var now = Date()

  func remarks() -> [Remark] {
    [screen(), fonts(), cases(), disk(), sound(), spoken(), clock()]
  }

  private func remark(_ level: Level, _ subject: String, _ text: String) -> Remark {
    Remark(level: level, subject: subject, text: text)
  }

  private func remark(_ failure: some ProgramFailure, _ subject: String) -> Remark {
    remark(.blocking, subject, failure.sentence(words))
  }

  private func screen() -> Remark {
    let subject = words("Screen")
    do throws(WindowFailure) {
      let (driver, screens) = try Equipment.screens()
      guard let first = screens.first else {
        return remark(WindowFailure.noDisplay(reason: driver), subject)
      }
      let sizes = screens.map { "\(Int($0.size.width))x\(Int($0.size.height))" }
        .joined(separator: ", ")
      guard first.isLargeEnough else {
        return remark(
          .noticed, subject,
          words(
            "{0}: the table is made for 960x540 and more, so some of it will be cut off.", sizes))
      }
      return remark(.ready, subject, "\(sizes) (\(driver))")
    } catch {
      return remark(error, subject)
    }
  }

  private func fonts() -> Remark {
    let subject = words("Font")
    do throws(WindowFailure) {
      let assets = Places.assets(environment: environment)
      let book = try FontBook(bundled: assets.flatMap(Places.fonts))
      if let other = book.substitutions.first {
        return remark(.noticed, subject, other.sentence(words))
      }
      return remark(.ready, subject, "Inter")
    } catch {
      return remark(error, subject)
    }
  }

  private func cases() -> Remark {
    let subject = words("Cases")
    guard Places.assets(environment: environment) != nil else {
      return remark(FileFailure.noAssets, subject)
    }
    guard let folder = Places.scenarios(), let library = try? Library(opening: [folder]),
      !library.volumes.isEmpty
    else { return remark(FileFailure.noScenarios, subject) }
    let said = words.plural(
      "{0} that can be played", "{0} that can be played", library.volumes.count)
    guard library.troubles.isEmpty else {
      return remark(
        .noticed, subject,
        said + ", "
          + words.plural(
            "{0} with mistakes: hjemmetid check tells more",
            "{0} with mistakes: hjemmetid check tells more", library.troubles.count))
    }
    return remark(.ready, subject, said)
  }

  /// Less than this is soon full, in bytes. A whole game takes some tens of thousands.
  private static let little = 50_000_000

  private func disk() -> Remark {
    let subject = words("Disk")
    let path = SessionStore.standardPath(environment: environment)
    let folder = nearestFolder(above: path)
    if let reason = refusal(to: folder) {
      return remark(
        .noticed, subject,
        words(
          "nothing can be kept in {0} ({1}). The table can be played all the same, and the game saved in another folder.",
          folder, reason.said(words)))
    }
    let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize]
    if let free = (free as? NSNumber)?.intValue, free < Self.little {
      return remark(
        .noticed, subject,
        words("only {0} MB are free in {1}. Make room before you play.", free / 1_000_000, folder))
    }
    return remark(.ready, subject, words("games are kept in {0}", path))
  }

  private func nearestFolder(above path: String) -> String {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while !Places.isFolder(folder.path), folder.path != "/" { folder.deleteLastPathComponent() }
    return folder.path
  }

  /// Why a file that is made there for a moment cannot be; `nil` when it can.
  private func refusal(to folder: String) -> SystemReason? {
    let name = "\(folder)/.hjemmetid-\(UUID().uuidString)"
    let file = open(name, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { return .ofLastCall }
    defer {
      close(file)
      unlink(name)
    }
    let page = [UInt8](repeating: 0, count: 4096)
    return write(file, page, page.count) == page.count ? nil : .ofLastCall
  }

  private func sound() -> Remark {
    let cards = Equipment.soundCards()
    let said =
      cards.isEmpty
      ? words("no device was found; the game is played without sound")
      : words("{0}; the game is played without sound", cards[0])
    return remark(.ready, words("Sound"), said)
  }

  private func spoken() -> Remark {
    let subject = words("Language")
    if let language = ProgramLanguage.ofSurroundings {
      return remark(.ready, subject, language.ownName)
    }
    return remark(
      .noticed, subject,
      words(
        "this machine names none that the game has. It begins in: {0}. Choose another in the menu or with --language.",
        (ProgramLanguage.languages.known.first ?? .english).ownName))
  }

  /// The program was not made, nor any game kept, later than now.
  private func clock() -> Remark {
    let subject = words("Clock")
    let said = SystemClock().said(Int64(now.timeIntervalSince1970), in: words)
    let day: TimeInterval = 86_400
    guard let latest = latestKnown(), now < latest.addingTimeInterval(-day) else {
      return remark(.ready, subject, said)
    }
    return remark(
      .noticed, subject,
      words(
        "{0}, which is before {1}, when this was last used. Set the clock, or the dates of games will be wrong.",
        said, SystemClock().said(Int64(latest.timeIntervalSince1970), in: words)))
  }

  private func latestKnown() -> Date? {
    let made = Places.program.flatMap {
      (try? FileManager.default.attributesOfItem(atPath: $0))?[.modificationDate] as? Date
    }
    let path = SessionStore.standardPath(environment: environment)
    let played =
      FileManager.default.fileExists(atPath: path)
      ? (try? SessionStore(path: path, access: .readOnly).all())?.map(\.last).max() : nil
    let last = played.map { Date(timeIntervalSince1970: TimeInterval($0)) }
    return [made, last].compactMap { $0 }.max()
  }
}
