import Rules

/// The colours of the table. Light surfaces, because a beamer in a lit room washes dark ones out;
/// text on them has a contrast of at least 4.5 : 1.
enum Palette {
  static let paper = Color(0xFBF6EC)
  static let card = Color(0xFFFCF5)
  static let linen = Color(0xF1E8D8)
  static let line = Color(0xDCCFB8)
  static let ink = Color(0x22303C)
  static let inkSoft = Color(0x55616B)
  static let white = Color(0xFFFFFF)
  static let night = Color(0x1F3147)
  static let nightDeep = Color(0x16243A)
  static let amber = Color(0xE8A33D)
  static let amberDeep = Color(0x9A5B0B)
  static let glow = Color(0xFBE7BE)
  static let sage = Color(0xDDE7D6)
  static let moss = Color(0x3F6650)
  static let clay = Color(0xB4472A)
  static let blush = Color(0xF6DDD3)
  static let focus = Color(0x1D6FB8)

  static func color(of sector: Sector) -> Color {
    switch sector {
    case .municipality: Color(0x2F6B5C)
    case .generalPractice: Color(0xA84B24)
    case .hospital: Color(0x315C8C)
    case .network: Color(0x7A4B73)
    }
  }

  static func color(of measure: Measure) -> Color {
    switch measure {
    case .relief: Color(0x2C7888)
    case .safety: Color(0x8F5708)
    case .dignity: Color(0x6C4E8C)
    case .family: Color(0xA84A5F)
    }
  }

  static func color(of level: KnowledgeLevel) -> Color {
    switch level {
    case .practical: Color(0x3F6650)
    case .basic: Color(0x315C8C)
    case .specialised: Color(0x6C4E8C)
    }
  }
}
