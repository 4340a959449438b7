import Foundation
import Hosting
import TableUI
import Testing

/// What is remembered of the window comes back, and nothing that was found there stops the table.
@Suite final class WindowMemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("window-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var path: String { "\(folder)/new/window.json" }

  static let places = [
    WindowPlace(size: Size(width: 1280, height: 720)),
    WindowPlace(size: Size(width: 1, height: 16_384), extent: .fullScreen, display: "HDMI-1 27\""),
    WindowPlace(size: nil, extent: .fullScreen, display: nil),
    WindowPlace(size: nil, extent: .window, display: "Skærm æøå\n2"),
  ]

  @Test(arguments: places) func comesBack(_ place: WindowPlace) throws {
    let memory = WindowMemory(path: path)
    #expect(memory.place == nil)
    memory.keep(place)
    memory.keep(place)
    #expect(memory.place == place && WindowMemory(path: path).place == place)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new") == ["window.json"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  static let damaged: [(text: String, place: WindowPlace?)] = [
    ("", nil), ("{", nil), ("[1]", nil), ("\u{0}\u{0}\u{0}", nil), ("null", nil),
    (#"{"width": "wide"}"#, nil), (#"{"width": 1e99, "height": 2}"#, nil),
    (#"{"width": -5, "height": 720}"#, WindowPlace()),
    (#"{"width": 1280}"#, WindowPlace()),
    (#"{"width": 0, "height": 0, "fullScreen": true}"#, WindowPlace(extent: .fullScreen)),
    (#"{"width": 99999, "height": 720, "display": "x"}"#, WindowPlace(display: "x")),
    (
      #"{"later": [1, 2], "width": 800, "height": 600}"#,
      WindowPlace(size: Size(width: 800, height: 600))
    ),
  ]

  @Test(arguments: damaged) func damageIsAsGoodAsNothing(
    _ row: (text: String, place: WindowPlace?)
  ) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/new", withIntermediateDirectories: true)
    try Data(row.text.utf8).write(to: URL(fileURLWithPath: path))
    let memory = WindowMemory(path: path)
    #expect(memory.place == row.place)
    memory.keep(WindowPlace(size: Size(width: 5, height: 5)))
    #expect(WindowMemory(path: path).place?.size == Size(width: 5, height: 5))
  }

  @Test func whereNothingCanBeWrittenNothingHappens() {
    let memory = WindowMemory(path: "/proc/nothing/window.json")
    memory.keep(WindowPlace(extent: .fullScreen))
    #expect(WindowMemory(path: "/proc/nothing/window.json").place == nil)
    #expect(WindowMemory(path: "/").place == nil)
  }

  @Test func itLiesInTheDataFolder() {
    let rows: [([String: String], String)] = [
      (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/hjemmetid/window.json"),
      (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/hjemmetid/window.json"),
      (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/hjemmetid/window.json"),
    ]
    for (environment, path) in rows {
      #expect(WindowMemory.standardPath(environment: environment) == path)
    }
  }
}
