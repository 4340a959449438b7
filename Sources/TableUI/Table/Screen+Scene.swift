import Rules

extension Screen {
  /// The scene the table is at there, with nothing chosen in it yet.
  func scene(_ context: Context) -> any Scene {
    switch self {
    case .shelf: ShelfScene(context: context)
    case .intro(let length): IntroScene(context: context, length: length)
    case .seating(let length): SeatingScene(context, length: length)
    case .table: context.shown.game?.step.scene(context) ?? ShelfScene(context: context)
    case .debrief: DebriefScene(context)
    }
  }
}

extension TableView.Step {
  fileprivate func scene(_ context: Context) -> any Scene {
    switch self {
    case .drawing: ArrivalScene(context: context)
    case .stances: StancesScene(context)
    case .choosing, .appointing, .asking, .telling, .concluding: DecisionScene(context)
    case .consequence: ConsequenceScene(context: context)
    case .preparing: PreparationScene(context: context)
    case .ended: EndingScene(context: context)
    }
  }
}
