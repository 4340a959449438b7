import Rules
import Wording

/// What a scene paints from: everything it may know, and nothing it can change.
struct Context {
  let shown: Presentation
  let desk: Desk
  let style: Style

  var words: Words { shown.words }

  /// Portraits go by the role's place in the case.
  func portrait(_ role: RoleID) -> String { "portrait-\(role.index % 8 + 1)" }

  func icon(_ measure: Measure) -> String { "measure-\(measure.name)" }
  func icon(_ moment: Moment) -> String { "moment-\(moment.rawValue)" }
  func icon(_ place: Place) -> String { "place-\(place.rawValue)" }
  func icon(_ sector: Sector) -> String { "sector-\(sector.rawValue)" }

  func icon(_ status: PlanStatus) -> String {
    switch status {
    case .inPlace: "plan-done"
    case .stale: "plan-stale"
    case .absent: "plan-absent"
    }
  }

  func title(_ seat: TableView.SeatFace, in view: TableView) -> String {
    words.list(seat.roles.map { view.roles[$0.index].title })
  }
}

extension Context {
  func names(_ view: TableView) -> Names { Names(view) }
}
