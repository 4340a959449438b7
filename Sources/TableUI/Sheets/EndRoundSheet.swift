import Rules
import Wording

/// Whether the round ends although there is time left to prepare something.
struct EndRoundSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    let left = shown.game?.slotsLeft ?? 0
    frame.dialog(
      left == 0
        ? words("End the round without reviewing anything?")
        : words("End the round with time left?"),
      buttons: [
        (
          .single(.endRound), words("End the round"),
          .overlay(nil, asking: .apply(.finishPreparing))
        ),
        (.single(.primary), words("Go on preparing"), .overlay(nil)),
      ]
    ) { frame, column in
      frame.text(
        left == 0
          ? words("One thing that is out of date can still be reviewed without costing time.")
          : words.plural(
            "There is still time to prepare one more thing. What is not used now is gone.",
            "There is still time to prepare {0} things. What is not used now is gone.", left),
        .body, in: &column, color: Palette.ink)
    }
  }
}
