import CSDL2
import Foundation
public import TableUI

/// What a machine has for a table, found without opening a window.
public enum Equipment {
  public struct Screen: Hashable, Sendable {
    public let name: String
    /// Of what is free of panels, in pixels.
    public let size: Size
    /// Whether the table can be laid out on it.
    public let isLargeEnough: Bool
  }

  /// The driver that windows would be opened with, and every screen it knows of, the first one first.
  ///
  /// - Throws: ``WindowFailure/noDisplay(reason:)`` and ``WindowFailure/nothingSeen(driver:)``, as a
  ///   window would.
  public static func screens() throws(WindowFailure) -> (driver: String, screens: [Screen]) {
    let video = try VideoSystem(mode: .window)
    defer { withExtendedLifetime(video) {} }
    let driver = SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
    let screens = (0..<max(0, SDL_GetNumVideoDisplays())).compactMap { number -> Screen? in
      guard let area = Displays.usable(number) else { return nil }
      return Screen(
        name: Displays.name(number) ?? "",
        size: Size(width: Double(area.width), height: Double(area.height)),
        isLargeEnough: area.width >= WindowRoom.smallest.width
          && area.height >= WindowRoom.smallest.height)
    }
    return (driver, screens)
  }

  /// The cards that sound could come from, as the kernel lists them; none where it lists none.
  ///
  /// Sound systems are not asked: they make folders and files of their own when they are.
  public static func soundCards() -> [String] {
    guard let list = try? String(contentsOfFile: "/proc/asound/cards", encoding: .utf8) else {
      return []
    }
    return list.split(separator: "\n").compactMap { line in
      line.firstRange(of: " - ").map { String(line[$0.upperBound...]) }
    }
  }
}
