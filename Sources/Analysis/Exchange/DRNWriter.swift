/// Writes a process in Storm's explicit format, DRN.
struct DRNWriter<Output: ByteOutput> {
  private var bytes: ByteBuffer<Output>
  private let figures: ProcessFigures

  init(_ output: Output, figures: ProcessFigures) {
    bytes = ByteBuffer(output)
    self.figures = figures
  }

  mutating func write(
    _ process: ExplicitProcess, _ team: ExplicitProcess.Team
  ) throws(Output.Failure) {
    var size = ProcessSize()
    size.count(process, team)
    bytes.add(team == .any ? "@type: MDP\n" : "@type: DTMC\n")
    bytes.add("@parameters\n\n@reward_models\n")
    bytes.add(figures.rewards.joined(separator: " "))
    bytes.add("\n@nr_states\n")
    bytes.add(process.stateCount)
    bytes.add("\n@nr_choices\n")
    bytes.add(size.choices)
    bytes.add("\n@model\n")
    try process.visit(team) { (state, choices) throws(Output.Failure) in
      add(state)
      for choice in 0..<choices.count { add(choice, choices) }
      try bytes.pass()
    }
    try bytes.flush()
  }

  private mutating func add(_ state: ExplicitProcess.State) {
    bytes.add("state ")
    bytes.add(state.number)
    switch state.kind {
    case .ended:
      for (place, reward) in figures.rewards(state.core).enumerated() {
        bytes.add(place == 0 ? " [" : ",")
        bytes.add(reward)
      }
      bytes.add("]")
      for label in figures.labels(state.core) { add(label: figures.labels[label]) }
    case .over: add(label: figures.labels[figures.over])
    case .drawing, .deciding, .preparing: if state.number == 0 { bytes.add(" init") }
    }
    bytes.add("\n")
  }

  private mutating func add(label: String) {
    bytes.add(" ")
    bytes.add(label)
  }

  private mutating func add(_ choice: Int, _ choices: ProcessChoices) {
    bytes.add("\taction ")
    bytes.add(choice)
    let strain = choices.strain(of: choice)
    if strain > 0 {
      bytes.add(" [0,")
      bytes.add(strain)
      bytes.add("]")
    }
    bytes.add("\n")
    for branch in choices.branches[choices.range(of: choice)] {
      bytes.add("\t\t")
      bytes.add(branch.target)
      bytes.add(" : ")
      bytes.add(branch.chance)
      bytes.add("\n")
    }
  }
}

/// How large a process is; formats that say so first need it before the rest.
struct ProcessSize {
  private(set) var choices = 0
  private(set) var branches = 0

  mutating func count(_ process: ExplicitProcess, _ team: ExplicitProcess.Team) {
    process.visit(team) { (_, listed) throws(Never) in
      choices += listed.count
      branches += listed.branches.count
    }
  }
}
