import Rules
import TableUI
import TestSupport
import Testing

/// Whatever glides in comes to rest: the last frame that is painted is the one at rest.
@Suite struct MotionTests {
  /// Frames as the table's loop paints them: as long as one is due, at these intervals in seconds.
  static let rhythms: [[Double]] = [
    [0.012], [0.1], [0.279, 0.002], [0.28], [0.281], [3], [0.001, 0.4], [0.25, 0.05],
    [0.0161, 0.0159, 0.3],
  ]

  @Test(arguments: rhythms) func everySceneComesToRest(_ rhythm: [Double]) throws {
    let scenario = try ShippedCase.scenario()
    var presentation = try Project.presentation("da")
    var game = try Game(.dealt(scenario, seed: 6), of: scenario)
    var generator = Generator(seed: 6)
    presentation.game = game.tableView
    let model = TableModel(
      presentation, size: Size(width: 1280, height: 720), measurer: FixedMeasurer(),
      motion: .gentle)
    var now = 0.0
    var moved = 0
    while game.state.step != .ended {
      let actions = game.legalActions
      try game.apply(actions[generator.below(actions.count)])
      presentation.game = game.tableView
      presentation.debrief = game.debriefView
      model.show(presentation, now: now)
      moved += settle(model, rhythm, &now) ? 1 : 0
    }
    // Pages and screens glide as well.
    for id in Array(repeating: HitID.single(.primary), count: 8) + [.single(.back)] {
      guard let hit = model.places.last(where: { $0.id == id }), hit.label != "Finish" else {
        continue
      }
      now += 1
      _ = model.handle(.pointerDown(hit.rect.center), now: now)
      _ = model.handle(.pointerUp(hit.rect.center), now: now)
      moved += settle(model, rhythm, &now) ? 1 : 0
    }
    #expect(moved > 60)
  }

  /// - Returns: whether anything moved.
  private func settle(_ model: TableModel, _ rhythm: [Double], _ now: inout Double) -> Bool {
    let isMoving = model.isMoving
    var last: [DrawCommand] = []
    var step = 0
    repeat {
      now += rhythm[step % rhythm.count]
      step += 1
      last = model.frame(now: now)
      model.shown(at: now)
    } while model.isMoving && step < 10_000
    #expect(step < 10_000 && last == model.frame(now: now + 100), "after \(step) frames")
    now += 1
    return isMoving
  }
}
