extension Setup {
  /// Roles dealt over so many seats so that a doubled seat asks for one way of seeing things: two
  /// roles of a sector before two doctors before two professionals, and a relative only at the last.
  ///
  /// - Parameters:
  ///   - sectors: of the roles, in the order of the scenario.
  ///   - count: of seats; roles that do not fit on seats of two are left out.
  public static func paired(_ sectors: [Sector], over count: Int) -> [[RoleID]] {
    var seats = sectors.prefix(count * 2).indices.map { [RoleID($0)] }
    func closeness(_ a: [RoleID], _ b: [RoleID]) -> Int {
      guard a.count == 1, b.count == 1 else { return -1 }
      let pair = (sectors[a[0].index], sectors[b[0].index])
      switch pair {
      case (.network, .network): return 1
      case (.network, _), (_, .network): return 0
      case let (one, other) where one == other: return 4
      case (.generalPractice, .hospital), (.hospital, .generalPractice): return 3
      case (_, _): return 2
      }
    }
    while seats.count > count {
      var best = (closeness: -1, first: 0, second: 0)
      for first in seats.indices {
        for second in seats.indices.dropFirst(first + 1) {
          let closeness = closeness(seats[first], seats[second])
          if closeness > best.closeness { best = (closeness, first, second) }
        }
      }
      guard best.closeness >= 0 else { break }
      seats[best.first] += seats[best.second]
      seats.remove(at: best.second)
    }
    return seats
  }
}
