import Hosting
import Rules
import TableUI
import TestSupport
import Testing
import Wording

/// Somebody plays the shipped case: scenes glide in, a pointer passes over them, sheets are laid on
/// them and lists are scrolled.
enum Walk {
  /// In seconds: sixty frames each.
  private static let step = 1.0 / 60

  /// - Parameter count: frames of scenes gliding in, and as many more as come of the rest.
  /// - Returns: every frame in order.
  static func frames(
    _ size: Size, _ count: Int, measurer: any TextMeasuring, language: String = "da"
  ) throws -> (gliding: [[DrawCommand]], all: [[DrawCommand]]) {
    let scenario = try ShippedCase.scenario(in: language)
    let languages = Languages(assets: Project.assets)
    var presentation = Presentation(
      words: try #require(languages.words(language)), languages: languages.choices)
    let model = TableModel(presentation, size: size, measurer: measurer, motion: .gentle)
    var (gliding, all): ([[DrawCommand]], [[DrawCommand]]) = ([], [])
    var now = 0.0
    func look() {
      let wasMoving = model.isMoving
      all.append(model.frame(now: now))
      if wasMoving { gliding.append(all[all.count - 1]) }
      model.shown(at: now)
      now += step
    }
    var seed: UInt64 = 1
    while gliding.count < count {
      var game = try Game(.dealt(scenario, seed: seed), of: scenario)
      var generator = Generator(seed: seed)
      seed += 1
      while game.state.step != .ended, gliding.count < count {
        let actions = game.legalActions
        try game.apply(actions[generator.below(actions.count)])
        presentation.game = game.tableView
        presentation.debrief = game.debriefView
        model.show(presentation, now: now)
        repeat { look() } while model.isMoving
        for hit in model.places.prefix(3) {
          _ = model.handle(.pointerMoved(hit.rect.center), now: now)
          look()
        }
        let middle = Point(x: size.width / 2, y: size.height / 2)
        let key = [Key.character("p"), .character("m"), .pageDown][generator.below(3)]
        for event in [.key(key, []), .scrolled(-1, at: middle), .key(.escape, [])] as [InputEvent] {
          _ = model.handle(event, now: now)
          look()
        }
      }
    }
    return (gliding, all)
  }
}
