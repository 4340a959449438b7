import Rules
import Wording

/// What a scene paints from: everything it may know, and nothing it can change.
struct Context {
  let shown: Presentation
  let desk: Desk
  let style: Style
  /// Pictures of the roles, by their place in the case.
  private let faces: [String]

  init(shown: Presentation, desk: Desk, style: Style) {
    self.shown = shown
    self.desk = desk
    self.style = style
    faces = Portraits.deal(
      shown.game?.roles.map(\.sector) ?? shown.chosen?.roles.map(\.sector) ?? [])
  }

  var words: Words { shown.words }

  func portrait(_ role: RoleID) -> String {
    faces.indices.contains(role.index) ? faces[role.index] : "person"
  }

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
