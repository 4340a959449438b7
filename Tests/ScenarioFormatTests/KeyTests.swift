import Foundation
import Rules
import TestSupport
import Testing

@testable import ScenarioFormat

/// Keys of the file: each is described by a `switch` that does not compile without it, and read.
@Suite struct KeyTests {
  /// Maps that are read key by key in a `switch` over all keys, so that none can be left out.
  static let switched = Shape.asking.union([EffectKey.shape.term.key])
  /// What is looked at before the map is opened.
  static let lookedAtBefore: Set<String> = [
    "shape.case: format", "shape.phase: id", "shape.ending: id",
  ]

  /// The shipped case has a map of nearly every kind; a key that is not in it is asked for all the
  /// same.
  @Test func everyKeyIsRead() throws {
    let file = "\(Project.scenarios)/luften-om-natten/scenario.yaml"
    let shipped = try String(contentsOfFile: file, encoding: .utf8)
    let quiet = "  stille: {seed: 1, do: [{round: quiet}], expect: {place: home}}\n"
    let clues = "    clues:\n      wife:\n        - truth: ready"
    let reached = """
          clues:
            home-nurse: {reach: true, says: [{truth: ready, text: A.}, {text: B.}]}
            wife:
              - truth: ready
      """
    let becoming = """
        later-wish: {later: true, domain: social, weight: 1, text: A., honoured: {place: home}}
        remembered:
          domain: social
          weight: 1
          one-of:
            this: {chance: 1, text: A., honoured: {place: home}}
            that: {chance: 1, text: B., honoured: {place: home}}
          heard:
            wife: {tells: this, text: A., otherwise: B.}
        no-yellow-car:
          becomes: {at: terminal, wish: later-wish, when: {place: home}}

      """
    #expect(shipped.contains("  no-yellow-car:\n"))
    let truth = "      ready:\n        chance: 2\n"
    let drawn = "          - chance: 11\n            when: {truth: ready}\n"
    let groups = "groups:\n  night: {title: The night, roles: [night-nurse]}\n"
    #expect(shipped.contains(clues) && shipped.contains(truth) && shipped.contains(drawn))
    let yaml =
      shipped.replacingOccurrences(of: "\nrehearsals:\n", with: "\nrehearsals:\n\(quiet)")
      .replacingOccurrences(of: clues, with: reached)
      .replacingOccurrences(of: "  no-yellow-car:\n", with: becoming)
      .replacingOccurrences(of: truth, with: "\(truth)        when: {place: home}\n")
      .replacingOccurrences(
        of: drawn, with: "\(drawn)            more: [{by: 1, when: {place: home}}]\n"
      )
      .replacingOccurrences(of: "\nfacts:\n", with: "\n\(groups)\nfacts:\n")
    let composed = ComposedCase(Array(yaml.utf8), file: file)
    let root = try #require(composed.root)
    let report = FileFindings(composed.source)
    let decoder = CaseDecoder(root, report, TextBook(report, nil))
    decoder.asked = []
    #expect(decoder.scenario(folder: nil, language: nil) != nil)
    let all = Shape.ordered.filter { !Self.switched.contains($0.term.key) }.flatMap { shape in
      shape.keys.map { "\(shape.term.key): \($0)" }
    }
    let asked = decoder.asked ?? []
    #expect(Set(all).subtracting(asked).subtracting(Self.lookedAtBefore) == [], "never read")
    #expect(Self.lookedAtBefore.isSubset(of: all))
  }

  /// Findings and editors name those first that have to be there.
  @Test func whatHasToBeThereComesFirst() {
    for shape in Shape.ordered + Shape.ofLocalities {
      #expect(Array(shape.keys.prefix(shape.required.count)) == shape.required, "\(shape.term.key)")
      #expect(Set(shape.keys).count == shape.keys.count)
    }
  }
}
