extension BrokenCase {
  /// Roles, wishes and plan items together.
  static let rolesAndWishes: [BrokenCase] = [
    BrokenCase(
      "two roles",
      """
        wife:
          title: Wife
          sector: network
          reach: [day, evening, night, weekend]
          brief: You are tired.

      """,
      to: "",
      "R030 27:1+5", "R010 107:7+4", "R010 125:7+4", "R010 138:50+4", "R010 147:16+4"),
    BrokenCase(
      "a role named lead", "brief: You are tired.",
      to: "brief: You are tired.\n  lead: {title: A, sector: network, reach: [day], brief: B}",
      "R031 33:3+4"),
    BrokenCase(
      "two commitments", "brief: You are tired.",
      to: "brief: You are tired.\n    commitment: {default: 1, allowed: [0, 1, 2, 3]}",
      "R032 44:5+10"),
    BrokenCase(
      "a commitment that is not allowed", "[0, 1, 2, 3]", to: "[0, 2, 3]",
      "R033 43:27+1"),
    BrokenCase(
      "nobody makes a commitment", "    commitment: {default: 1, allowed: [0, 1, 2, 3]}\n", to: "",
      "R034 176:5+10"),
    BrokenCase(
      "no commitment to choose from", "{default: 1, allowed: [0, 1, 2, 3]}",
      to: "{default: 1, allowed: []}",
      "R013 43:39+2"),
    BrokenCase(
      "a change outside a turning point", "at: late", to: "at: early",
      "R040 55:19+5"),
    BrokenCase(
      "a wish that is there already", "wish: calm", to: "wish: own-bed",
      "R041 55:31+7", "R042 56:3+4"),
    BrokenCase(
      "neither later nor not", "later: true", to: "later: yes",
      "R015 57:12+3"),
    BrokenCase(
      "a later wish that never comes",
      "    becomes: {at: late, wish: calm, when: {family: at most 2}}\n",
      to: "",
      "R042 55:3+4"),
    BrokenCase(
      "an item that needs itself", "needs: [talk]", to: "needs: [breath-plan]",
      "R050 77:12+13"),
    BrokenCase(
      "items that need each other", "effort: 1", to: "effort: 1\n    needs: [breath-plan]",
      "R050 70:12+13"),
  ]
}
