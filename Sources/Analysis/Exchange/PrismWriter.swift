/// The files of PRISM's explicit format, by what is added to the name.
public enum PrismFile: Hashable, Sendable {
  /// `.tra`: transitions.
  case transitions
  /// `.sta`: what the states are.
  case states
  /// `.lab`: labels.
  case labels
  /// `.NAME.srew`: rewards of states.
  case stateRewards(String)
  /// `.strain.trew`: rewards of transitions.
  case transitionRewards(String)

  /// With its dot.
  public var suffix: String {
    switch self {
    case .transitions: ".tra"
    case .states: ".sta"
    case .labels: ".lab"
    case .stateRewards(let name): ".\(name).srew"
    case .transitionRewards(let name): ".\(name).trew"
    }
  }
}

/// Writes a process as the files PRISM imports, one after the other.
struct PrismWriter<Output: ByteOutput> {
  let process: ExplicitProcess
  let team: ExplicitProcess.Team
  let figures: ProcessFigures
  private let size: ProcessSize

  init(_ process: ExplicitProcess, _ team: ExplicitProcess.Team, figures: ProcessFigures) {
    self.process = process
    self.team = team
    self.figures = figures
    var size = ProcessSize()
    size.count(process, team)
    self.size = size
  }

  var files: [PrismFile] {
    [.transitions, .states, .labels]
      + figures.rewards.enumerated().map {
        $0 == ProcessFigures.strain ? .transitionRewards($1) : .stateRewards($1)
      }
  }

  func write(_ file: PrismFile, to output: Output) throws(Output.Failure) {
    var bytes = ByteBuffer(output)
    switch file {
    case .transitions: try writeTransitions(&bytes)
    case .states: try writeStates(&bytes)
    case .labels: try writeLabels(&bytes)
    case .stateRewards(let name): try writeStateRewards(name, &bytes)
    case .transitionRewards: try writeTransitionRewards(&bytes)
    }
    try bytes.flush()
  }

  /// States, choices when there are any to make, and branches.
  private func addSize(branches: Int, _ bytes: inout ByteBuffer<Output>) {
    bytes.add(process.stateCount)
    bytes.add(" ")
    if team == .any {
      bytes.add(size.choices)
      bytes.add(" ")
    }
    bytes.add(branches)
    bytes.add("\n")
  }

  private func add(
    _ state: Int, _ choice: Int, _ target: Int, _ value: Double, _ bytes: inout ByteBuffer<Output>
  ) {
    bytes.add(state)
    bytes.add(" ")
    if team == .any {
      bytes.add(choice)
      bytes.add(" ")
    }
    bytes.add(target)
    bytes.add(" ")
    bytes.add(value)
    bytes.add("\n")
  }

  private func writeTransitions(_ bytes: inout ByteBuffer<Output>) throws(Output.Failure) {
    addSize(branches: size.branches, &bytes)
    try process.visit(team) { (state, choices) throws(Output.Failure) in
      for choice in 0..<choices.count {
        for branch in choices.branches[choices.range(of: choice)] {
          add(state.number, choice, branch.target, branch.chance, &bytes)
        }
      }
      try bytes.pass()
    }
  }

  private func writeTransitionRewards(_ bytes: inout ByteBuffer<Output>) throws(Output.Failure) {
    var taken = 0
    process.visit(team) { (_, choices) throws(Never) in
      for branch in choices.branches where branch.strain > 0 { taken += 1 }
    }
    addSize(branches: taken, &bytes)
    try process.visit(team) { (state, choices) throws(Output.Failure) in
      for choice in 0..<choices.count {
        for branch in choices.branches[choices.range(of: choice)] where branch.strain > 0 {
          add(state.number, choice, branch.target, branch.strain, &bytes)
        }
      }
      try bytes.pass()
    }
  }

  /// Rounds from 1; the steps are those of ``ExplicitProcess/Kind``; cards from 1, 0 for none.
  private func writeStates(_ bytes: inout ByteBuffer<Output>) throws(Output.Failure) {
    bytes.add("(round,step,card,state)\n")
    try process.visit(team) { (state, _) throws(Output.Failure) in
      bytes.add(state.number)
      bytes.add(":(")
      bytes.add(min(state.round, process.compiled.rounds.count - 1) + 1)
      bytes.add(",")
      bytes.add(Int(state.kind.rawValue))
      bytes.add(",")
      bytes.add(state.card < 0 ? 0 : process.compiled.cards[state.card].situation + 1)
      bytes.add(",")
      bytes.add(state.number)
      bytes.add(")\n")
      try bytes.pass()
    }
  }

  private func writeLabels(_ bytes: inout ByteBuffer<Output>) throws(Output.Failure) {
    bytes.add("0=\"init\" 1=\"deadlock\"")
    for (place, label) in figures.labels.enumerated() {
      bytes.add(" ")
      bytes.add(place + 2)
      bytes.add("=\"")
      bytes.add(label)
      bytes.add("\"")
    }
    bytes.add("\n0: 0\n")
    try process.visitEnds { (state) throws(Output.Failure) in
      bytes.add(state.number)
      bytes.add(":")
      let labels = state.kind == .over ? [figures.over] : figures.labels(state.core)
      for label in labels {
        bytes.add(" ")
        bytes.add(label + 2)
      }
      bytes.add("\n")
      try bytes.pass()
    }
  }

  private func writeStateRewards(
    _ name: String, _ bytes: inout ByteBuffer<Output>
  ) throws(Output.Failure) {
    guard let place = figures.rewards.firstIndex(of: name) else { return }
    var given = 0
    process.visitEnds { (state) throws(Never) in
      if state.kind == .ended, figures.rewards(state.core)[place] > 0 { given += 1 }
    }
    bytes.add(process.stateCount)
    bytes.add(" ")
    bytes.add(given)
    bytes.add("\n")
    try process.visitEnds { (state) throws(Output.Failure) in
      guard state.kind == .ended else { return }
      let reward = figures.rewards(state.core)[place]
      guard reward > 0 else { return }
      bytes.add(state.number)
      bytes.add(" ")
      bytes.add(reward)
      bytes.add("\n")
      try bytes.pass()
    }
  }
}
