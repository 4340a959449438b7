import Rules
import Wording

/// Something that paints a part of a frame from what is seen.
protocol Piece {
  var context: Context { get }
}

extension Piece {
  var shown: Presentation { context.shown }
  var style: Style { context.style }
  var words: Words { context.shown.words }

  func portrait(_ role: RoleID) -> String { context.portrait(role) }

  func icon(_ measure: Measure) -> String { "measure-\(measure.name)" }
  func icon(_ moment: Moment) -> String { "moment-\(moment.rawValue)" }
  func icon(_ place: Place) -> String { "place-\(place.rawValue)" }

  func icon(_ status: PlanStatus) -> String {
    switch status {
    case .inPlace: "plan-done"
    case .stale: "plan-stale"
    case .absent: "plan-absent"
    case .ordered: "clock"
    }
  }

  func title(_ seat: TableView.SeatFace, in view: TableView) -> String {
    words.list(seat.roles.map { view.roles[$0.index].title })
  }

  func names(_ view: TableView) -> Names { Names(view) }
}
