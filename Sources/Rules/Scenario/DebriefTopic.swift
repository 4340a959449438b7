/// Topics of the debrief, after the focus-group guide of the HEIM project.
public enum DebriefTopic: String, CaseIterable, Sendable, Hashable {
  case reactions, collaboration, relatives, safety, dignity, attitudes, practice, improvements
}
