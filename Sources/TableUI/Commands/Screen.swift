/// Which scene the table is at.
enum Screen: Hashable, Sendable {
  case shelf, intro, seating, table, debrief
}
