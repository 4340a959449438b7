import Rules
import Wording

extension Words {
  /// Why an item cannot be prepared: by the author where he said it.
  func reason(
    _ refusal: Rejection, of item: TableView.PlanFace, _ names: Names
  ) -> String {
    switch refusal {
    case .itemTooLate where !item.closedText.isEmpty: item.closedText
    case .itemClosed where !item.closedText.isEmpty: item.closedText
    case .itemClosed where !item.closedBecause.isEmpty:
      item.closedBecause.map { sentence($0, names) }.joined(separator: " ")
    case _: sentence(refusal, names)
    }
  }
}
