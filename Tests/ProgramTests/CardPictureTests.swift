import Foundation
import Testing

/// A picture on a card, from a case folder to the table.
@Suite struct CardPictureTests {
  private static let clock = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" \
    fill="#7A5636"/></svg>
    """

  /// What the first card looks like with these bytes as its picture, or with none.
  private func card(
    _ name: String, _ bytes: [UInt8]?, text: Int = 100
  ) throws -> (Pixels, check: String) {
    try Program.withFolder { folder in
      let files = FileManager.default
      let home = "\(folder)/luften-om-natten"
      try files.copyItem(atPath: "\(Program.project)/Scenarios/luften-om-natten", toPath: home)
      try files.copyItem(
        atPath: "\(Program.project)/Scenarios/localities", toPath: "\(folder)/localities")
      let file = "\(home)/scenario.yaml"
      let yaml = try String(contentsOfFile: file, encoding: .utf8)
      try yaml.replacing(
        "    title: En god uge\n", with: "    title: En god uge\n    picture: \(name)\n"
      ).write(toFile: file, atomically: true, encoding: .utf8)
      try files.createDirectory(atPath: "\(home)/art", withIntermediateDirectories: true)
      if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: "\(home)/art/\(name)")) }
      let script = "\(folder)/script"
      try
        "press case-1\nkey end\npress primary\nkey end\npress primary\nkey end\npress primary\npicture card\nkey end\npress primary\n"
        .write(toFile: script, atomically: true, encoding: .utf8)
      let result = try Program.run([
        "play", home, "--script", script, "--pictures", "\(folder)/out", "--no-save", "--seed",
        "2026", "--language", "da", "--size", "1280x720", "--text", "\(text)",
      ])
      #expect(result.status == 0, "\(result.errors)")
      let check = try Program.run(["check", "--no-analysis", home])
      return (try Pixels("\(folder)/out/card.png"), check.output)
    }
  }

  @Test func isShownBesideTheText() throws {
    let without = try card("clock.svg", nil)
    #expect(without.check.contains("C040"))
    let with = try card("clock.svg", Array(Self.clock.utf8))
    #expect(!with.check.contains("C04"))
    let share = PictureDifference(with.0, without.0).share
    #expect((0.01...0.2).contains(share), "\(share)")
  }

  @Test func givesWayToLargeText() throws {
    let without = try card("clock.svg", nil, text: 200)
    let with = try card("clock.svg", Array(Self.clock.utf8), text: 200)
    #expect(PictureDifference(with.0, without.0).share == 0)
  }

  /// What is found before decoding, and what only the decoder finds.
  @Test func aPictureThatCannotBeShownStopsNothing() throws {
    let without = try card("clock.svg", nil)
    let script = Self.clock.replacing("</svg>", with: "<script>1</script></svg>")
    let unsafe = try card("clock.svg", Array(script.utf8))
    #expect(unsafe.check.contains("C045"))
    #expect(PictureDifference(unsafe.0, without.0).share == 0)
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - $0 * 8) & 0xFF) } }
    func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
      number(data.count) + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    let broken =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", number(400) + number(300) + [8, 6, 0, 0, 0]) + part("IDAT", [1, 2, 3])
      + part("IEND", [])
    _ = try card("clock.png", broken)
  }
}
