import Analysis
import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing
import Wording

@testable import Reports

/// Rounds are numbered as the table numbers them: within the length that is played. The taster of the
/// shipped case has four of its ten rounds, from all over the case. Of the full one both numbers are the
/// same, and it takes minutes to solve.
@Suite struct RoundNumberTests {
  private struct Missing: Error {}

  static let short = [GameLength.lunch, .taster]

  /// What stands after "round", in whatever case, and after "to round".
  private static func numbers(in text: String) -> [Int] {
    text.matches(of: /[Rr]ound (\d+)/).compactMap { Int($0.output.1) }
  }

  private static func figures(_ length: GameLength) throws -> (Scenario, CaseFigures) {
    let scenario = try ShippedCase.scenario(in: "en")
    let outcome = Solver(scenario, setup: Setup.dealt(scenario, length: length, seed: 1)).solve()
    guard case .decided(let solution) = outcome else { throw Missing() }
    return (scenario, CaseFigures(solution))
  }

  @Test(arguments: short) func aPageCountsWithinTheLength(length: GameLength) throws {
    let (scenario, figures) = try Self.figures(length)
    let rounds = scenario.index.rounds(of: length).count
    #expect(figures.rounds == rounds)
    let page = AnalysisPage(figures, words: .english).page()
    for text in [page.text, page.html] {
      let numbers = Set(Self.numbers(in: text))
      #expect(numbers.count > 1, "\(numbers)")
      #expect(numbers.allSatisfy { 1...rounds ~= $0 }, "\(numbers.sorted())")
    }
    let arising = figures.plan.compactMap(\.arises) + figures.roles.compactMap(\.arises)
    #expect(!arising.isEmpty && arising.allSatisfy { 0..<rounds ~= $0.round })
    #expect(figures.roles.allSatisfy { $0.idle.upperBound <= rounds })
  }

  /// Quiet rounds are known by their place in the whole case, and told by their place in the game.
  @Test(arguments: short) func aQuietRoundIsTheTables(length: GameLength) throws {
    let (scenario, figures) = try Self.figures(length)
    let page = AnalysisPage(figures, words: .english)
    let rounds = scenario.index.rounds(of: length)
    #expect(rounds.enumerated().contains { $0.offset + 1 != $0.element.number })
    for (place, round) in rounds.enumerated() {
      #expect(page.name(.quiet(round: round.number)) == "Round \(place + 1): quiet")
    }
  }

  @Test(arguments: short)
  func whatIsNotDecidedStopsWithinTheLength(length: GameLength) throws {
    let scenario = try ShippedCase.scenario(in: "en")
    let setup = Setup.dealt(scenario, length: length, seed: 1)
    let rounds = scenario.index.rounds(of: length).count
    let whole = try Self.figures(length).1.states
    for states in [whole / 2, whole - 1] {
      let solver = Solver(scenario, setup: setup, budget: SolverBudget(states: states))
      guard case .notDecided(.overBudget(let round, _)) = solver.solve() else { throw Missing() }
      #expect(0..<rounds ~= round)
      let page = NotDecidedPage.page(
        scenario, setup, because: .tooManyStates(round: round + 1, states: states), nil,
        words: .english)
      #expect(Self.numbers(in: page.text).allSatisfy { 1...rounds ~= $0 }, "\(page.text)")
    }
  }
}
