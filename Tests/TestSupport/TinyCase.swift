import Foundation
public import ScenarioFormat

/// A case of two rounds with one rehearsal, which tests change in one place at a time.
public enum TinyCase {
  public static let yaml = """
    format: 1
    id: tiny
    language: en
    country: DK
    title: A tiny case
    about: {summary: Short., citizen: A man., home: A house., minutes: 5, goals: [talk]}
    start: {place: home, relief: 5, safety: 4, dignity: 6, family: 5,
            preparation-slots: 1, hand-overs: 1}
    roles:
      wife: {title: Wife, sector: network, reach: [day, night], brief: You are tired.}
      nurse: {title: Nurse, sector: municipality, reach: [day, night], brief: You know him.}
      gp: {title: GP, sector: general-practice, reach: [day], brief: You are new.}
    wishes:
      bed: {domain: place, weight: 3, text: His own bed., honoured: {place: home}}
    plan:
      talk: {title: A talk, text: Words., by: [nurse], level: basic, effort: 1}
    phases:
      - id: late
        title: Late
        text: It is late.
        rounds:
          - {moment: day, draw: [visit]}
          - {moment: night, draw: [breath]}
    situations:
      visit:
        title: A visit
        text: He looks up.
        options:
          ask: {text: Ask him, lead: [nurse], effects: {dignity: +1}, told: He answers.}
          leave: {text: Let him be, told: He sleeps.}
      breath:
        title: Short of breath
        text: He sits up.
        options:
          stay: {text: Stay with him, lead: [nurse, wife], told: He calms down.}
          call: {text: Call an ambulance, effects: {place: hospital}, told: They drive.}
    endings:
      - {id: at-home, title: At home, wishes: full, when: {place: home}, text: He dies at home.}
      - {id: away, title: Away, wishes: not, text: He dies elsewhere.}
    rehearsals:
      it holds:
        seed: 7
        do:
          - {in: visit, choose: ask, lead: nurse, tell: [gp]}
          - {prepare: talk, by: nurse}
          - {in: breath, choose: stay, lead: wife}
        expect: {ending: at-home, dignity: 7}
    """

  /// Words that were to be changed do not stand in the case.
  public struct NothingChanged: Error {
    let words: String

    public init(words: String) { self.words = words }
  }

  /// A locality with a telephone line, and words for one term.
  public static func locality(_ title: String, reach: String, term: String = "surgery") -> String {
    """
    format: 1
    language: en
    country: DK
    title: \(title)
    terms:
      surgery: {name: \(term)}
    lines:
      phone: {title: A doctor, level: basic, answers: Somebody., reach: \(reach)}
    """
  }

  /// Checks the case as a folder on disk, with words put in place of others, by pairs.
  ///
  /// - Parameter localities: files beside it, by name.
  public static func check<Value>(
    _ changes: String..., localities: [String: String] = [:],
    look: (CaseFolder) throws -> Value
  ) throws -> Value {
    var changed = yaml
    for pair in stride(from: 0, to: changes.count, by: 2) where !changes[pair].isEmpty {
      let before = changed
      changed = changed.replacing(changes[pair], with: changes[pair + 1])
      guard changed != before else { throw NothingChanged(words: changes[pair]) }
    }
    let above = FileManager.default.temporaryDirectory
      .appendingPathComponent("tiny-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: above) }
    let folder = above.appendingPathComponent("tiny")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(changed.utf8).write(to: folder.appendingPathComponent("scenario.yaml"))
    let places = above.appendingPathComponent("localities")
    try FileManager.default.createDirectory(at: places, withIntermediateDirectories: true)
    for (name, text) in localities {
      try Data(text.utf8).write(to: places.appendingPathComponent("\(name).yaml"))
    }
    return try look(CaseFolder(opening: folder.path))
  }
}
