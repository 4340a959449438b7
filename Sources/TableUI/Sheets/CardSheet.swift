import Rules
import Wording

/// The card on the table, read again.
struct CardSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    guard let card = shown.game?.card else { return }
    frame.dialog(
      card.title, buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, column in
      CardText(context).paint(
        title: "", text: card.text, shown.image.map { CardText.Corner(image: $0, height: 300) },
        on: &frame, in: &column)
    }
  }
}
