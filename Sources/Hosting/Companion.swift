import Rules

/// What accompanies the games of a table, such as the preview of a case that is being written. The host
/// tells it what happens, and knows no more of it.
protocol Companion: AnyObject {
  func caseOpened()
  func gameShown()
  func tableLeft()
  func languageChanged()
  /// Goes to a card in a state that play can reach.
  func jump(to card: SituationID)
  /// - Returns: whether there is something new to show.
  func look() -> Bool
}
