import Foundation
import ScenarioFormat
import Testing

/// The largest shipped case, broken in hundreds of places by program, and what is found each time.
@Suite struct MutationTests {
  struct Mutant: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let code: String
    /// From 1.
    let line: Int
    /// Of the line that was broken, from 1.
    let at: Int

    var testDescription: String { "\(name), line \(at)" }
  }

  /// At most so many of one kind, spread over the file.
  static let most = 8

  /// Long enough for every mutation to find a place.
  static let broken = "luften-om-natten"

  static let mutants: [Mutant] = ShippedCaseTests.cases.filter { $0.name == broken }.flatMap {
    folder in
    guard let yaml = try? String(contentsOfFile: folder.file, encoding: .utf8) else {
      return [Mutant]()
    }
    let lines = CaseLine.all(in: yaml)
    return Mutation.all.flatMap { mutation in
      let fitting = lines.filter { !$0.isInside && mutation.fits($0) }
      let made = fitting.compactMap { mutant(mutation, $0, lines) }
      let step = max(1, Double(made.count) / Double(most))
      return (0..<min(most, made.count)).map { made[Int(Double($0) * step)] }
    }
  }

  private static func mutant(
    _ mutation: Mutation, _ line: CaseLine, _ lines: [CaseLine]
  ) -> Mutant? {
    let broken = mutation.broken(line)
    guard broken != [line.text] else { return nil }
    var texts = lines.map(\.text)
    texts.replaceSubrange(line.number...line.number, with: broken)
    let found: Int
    switch mutation.found {
    case .here: found = line.number
    case .nextLine: found = line.number + 1
    case .parent: found = line.parent
    case .entry: found = lines[..<line.number].last { $0.isEntry }?.number ?? 0
    case .below(let start):
      let end = texts[line.number...].firstIndex { $0.isEmpty } ?? texts.count
      let place = texts[line.number..<end].firstIndex {
        $0.drop { $0 == " " }.hasPrefix(start)
      }
      guard let place else { return nil }
      found = place
    }
    return Mutant(
      name: mutation.name, yaml: texts.joined(separator: "\n"), code: mutation.code,
      line: found + 1, at: line.number + 1)
  }

  @Test func thereAreHundreds() {
    #expect(Self.mutants.count >= 300, "\(Self.mutants.count)")
    #expect(Set(Self.mutants.map(\.yaml)).count == Self.mutants.count)
    for mutation in Mutation.all {
      #expect(Self.mutants.contains { $0.name == mutation.name }, "\(mutation.name)")
    }
  }

  @Test(arguments: mutants) func isFoundAtItsLine(_ mutant: Mutant) {
    let review = Review(
      yaml: Array(mutant.yaml.utf8), file: "scenario.yaml", folder: Self.broken)
    let findings = review.findings
    let told = findings.map { "\($0.code) \($0.line)" }
    #expect(told.contains("\(mutant.code) \(mutant.line)"), "\(told)")
    #expect(Set(findings).count == findings.count)
  }
}
