/// Rules about the pictures in a case's `art/`.
extension Rule {
  static let pictureName = Rule(
    "R120", "picture-name", title: "A picture that is not a plain file name",
    because: """
      Pictures lie in the folder `art` of the case, so that it can be passed on whole. No name leads \
      out of it, and a name is the same on every machine.
      """,
    message: "{name} is not the plain name of a file in `art`.",
    help: """
      Put the file into `art` and write only its name, such as `bed.png`: letters a to z, digits, \
      hyphens and dots, at most 64.
      """,
    examples: pictured("../bed.png", right: "bed.png"))

  static let pictureKind = Rule(
    "R121", "picture-kind", title: "A picture of another kind",
    because: "Photos are PNG files, and drawings SVG files.",
    message: "{name} ends neither in `.png` nor in `.svg`.",
    help: "Save it as PNG or SVG, with an ending in small letters.",
    examples: pictured("bed.jpg", right: "bed.png"))

  static let pictureMissing = Rule(
    "C040", "picture-missing", .warning, title: "A picture that is not there",
    because: "A card whose picture is missing is shown without it.",
    message: "There is no {name} in the folder `art`.",
    help: "Put the file there, or remove `picture`.",
    examples: art("picture-missing", "a case without the file `art/bed.png`", .failure(.missing)))

  static let pictureIsLink = Rule(
    "C041", "picture-is-link", .warning, title: "A picture that is a link",
    because: "A link leads out of the case, or does on the next machine, so none is followed.",
    message: "{name} is a link, and is not shown.",
    help: "Put the file itself into `art`.",
    examples: art("picture-link", "a case whose `art/bed.png` is a link", .failure(.link)))

  static let pictureUnreadable = Rule(
    "C042", "picture-unreadable", .warning, title: "A picture that cannot be read",
    because: "What is inside a file counts, not only what it is called.",
    message: "{name} is damaged, or is no {kind} inside.",
    help: "Open it in a drawing program and save it again. An SVG has a `viewBox`, or both a width "
      + "and a height.",
    examples: art("picture-other", "a case whose `art/bed.png` holds text", .success([0x41])))

  static let pictureTooLarge = Rule(
    "C043", "picture-too-large", .warning, title: "A picture that takes too much room",
    because: "A case is passed on by mail and kept on small machines.",
    message: "{name} is over {limit} KiB.",
    help: "Save it smaller. A picture on a card is never wider than half a screen.",
    examples: art(
      "picture-large", "a case whose `art/bed.png` is 3 MiB",
      .success([UInt8](repeating: 0, count: 3 << 20))))

  static let pictureTooManyPixels = Rule(
    "C044", "picture-too-many-pixels", .warning, title: "A picture of too many pixels",
    because: "A small file can unpack to more than a machine has room for.",
    message: "{name} is {width} × {height}, and at most {side} each way and {area} in all can be "
      + "shown.",
    help: "Scale it down.",
    examples: art(
      "picture-pixels", "a case whose `art/bed.png` says it is 30,000 × 30,000",
      .success(png(30_000, 30_000))))

  static let pictureUnsafe = Rule(
    "C045", "picture-unsafe", .warning, title: "A drawing that is more than a drawing",
    because: """
      An SVG can hold scripts, links and entities. A case that is passed on must be safe to open, so \
      such a drawing is not shown.
      """,
    message: "{name} holds {part}.",
    help: "Save it as plain SVG, without scripts, links, embedded pictures or a document type.",
    examples: Example.Pair(
      fires: Example(
        .art(
          [withPicture("bed.svg")],
          Term("example.picture-unsafe", "a case whose `art/bed.svg` holds a script"),
          ["bed.svg": .success(Array("<svg viewBox='0 0 9 9'><script/></svg>".utf8))])),
      silent: Example(
        .art(
          [withPicture("bed.svg")], nil,
          ["bed.svg": .success(Array("<svg viewBox='0 0 9 9'><path/></svg>".utf8))]))))

  static let pictureUnused = Rule(
    "C046", "picture-unused", .warning, title: "A picture that nothing uses",
    because: "What lies in `art` is passed on with the case, seen or not.",
    message: "Nothing uses {name} in `art`.",
    help: "Write its name under `picture` at a situation, or delete the file.",
    examples: Example.Pair(
      fires: Example(
        .art(
          [],
          Term("example.picture-unused", "a case with a file `art/bed.png` that it never names"),
          ["bed.png": .success(png(9, 9))])),
      silent: Example(
        .art([withPicture("bed.png")], nil, ["bed.png": .success(png(9, 9))]))))

  static let pictureUndrawn = Rule(
    "C048", "picture-drawn-otherwise", .warning,
    title: "A drawing that is shown otherwise than it is drawn",
    because: """
      The table draws shapes and paths with plain colours, gradients and groups. What else an SVG \
      can hold is left out, or is shown where nothing should be, so that the card may show another \
      picture than the one you drew.
      """,
    message: "Of {name}, the table does not draw as it is meant: {parts}.",
    help: """
      In your drawing program, turn letters, copies, masks and patterns into paths, write colours as \
      `#rrggbb` and lengths as numbers, and save as plain SVG with the style in attributes. Or save \
      it as PNG.
      """,
    examples: Example.Pair(
      fires: Example(
        .art(
          [withPicture("bed.svg")],
          Term(
            "example.picture-undrawn",
            "a case whose `art/bed.svg` draws a part of itself with `<use>`"),
          ["bed.svg": .success(Array("<svg viewBox='0 0 9 9'><use href='#a'/></svg>".utf8))])),
      silent: Example(
        .art(
          [withPicture("bed.svg")], nil,
          ["bed.svg": .success(Array("<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>".utf8))])))
  )

  static let pictureTextAlone = Rule(
    "C047", "picture-text-alone", .warning, title: "Words about a picture that is not there",
    because: "`picture-text` says what a picture shows to those who cannot see it.",
    message: "This situation has `picture-text`, but no `picture`.",
    help: "Add `picture`, or remove `picture-text`.",
    examples: .swap(
      nurse, nurse + "    picture-text: A bed by a window.\n", right: nurse))

  static let pictureNames: [Rule] = [pictureName, pictureKind]

  static let pictures: [Rule] = [
    pictureMissing, pictureIsLink, pictureUnreadable, pictureTooLarge,
    pictureTooManyPixels, pictureUnsafe, pictureUnused, pictureTextAlone, pictureUndrawn,
  ]

  // MARK: Examples

  private static let nurse = "    text: The nurse comes by.\n"

  private static func withPicture(_ name: String) -> Example.Change {
    Example.Change(nurse, nurse + "    picture: \(name)\n")
  }

  private static func pictured(_ wrong: String, right: String) -> Example.Pair {
    Example.Pair(
      fires: Example(.changed([withPicture(wrong)], .nowhere)),
      silent: Example(.changed([withPicture(right)], .nowhere)))
  }

  private static func art(
    _ key: String, _ english: String, _ file: Result<[UInt8], PictureTrouble>
  ) -> Example.Pair {
    Example.Pair(
      fires: Example(
        .art([withPicture("bed.png")], Term("example.\(key)", english), ["bed.png": file])),
      silent: Example(.art([withPicture("bed.png")], nil, ["bed.png": .success(png(9, 9))])))
  }

  /// The parts of a PNG in their order, with no pixels in them.
  private static func png(_ width: Int, _ height: Int) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - $0 * 8) & 0xFF) } }
    func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
      number(data.count) + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", number(width) + number(height) + [8, 6, 0, 0, 0]) + part("IDAT", [0])
      + part("IEND", [])
  }
}
