import Rules

/// Which picture stands for which role. The people on them are nobody; they only fit the sector.
enum Portraits {
  /// A picture for each role: first those that suit its sector, then any that is left, then again
  /// from the start.
  static func deal(_ sectors: [Sector]) -> [String] {
    var free = Array(1...8)
    return sectors.map { sector in
      let suited = suited(to: sector)
      let number = suited.first(where: free.contains) ?? free.first ?? suited[0]
      free.removeAll { $0 == number }
      if free.isEmpty { free = Array(1...8) }
      return "portrait-\(number)"
    }
  }

  private static func suited(to sector: Sector) -> [Int] {
    switch sector {
    case .municipality: [4, 1, 7, 6]
    case .generalPractice: [2]
    case .hospital: [3, 6]
    case .network: [5, 8, 7]
    }
  }
}
