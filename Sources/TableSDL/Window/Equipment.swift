import CSDL2
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

  /// The devices that sound could come from; none where there is no sound system.
  public static func soundDevices() -> [String] {
    guard SDL_InitSubSystem(SDL_INIT_AUDIO) >= 0 else { return [] }
    defer { SDL_QuitSubSystem(SDL_INIT_AUDIO) }
    let driver = SDL_GetCurrentAudioDriver().map { String(cString: $0) } ?? ""
    guard !["dummy", "disk"].contains(driver) else { return [] }
    return (0..<max(0, SDL_GetNumAudioDevices(0))).compactMap { number in
      SDL_GetAudioDeviceName(number, 0).map { String(cString: $0) }
    }
  }
}
