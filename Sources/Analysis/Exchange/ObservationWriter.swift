import Rules

/// Writes a partially observable process in Storm's explicit format: as ``DRNWriter``, with what is observed.
struct ObservationWriter<Output: ByteOutput> {
  private var bytes: ByteBuffer<Output>

  init(_ output: Output) { bytes = ByteBuffer(output) }

  mutating func write(_ process: PartiallyObservableProcess) throws(Output.Failure) {
    bytes.add("@type: POMDP\n@parameters\n\n@reward_models\n")
    bytes.add((["wishes"] + Measure.allCases.map(\.name)).joined(separator: " "))
    bytes.add("\n@nr_states\n")
    bytes.add(process.states.count)
    bytes.add("\n@nr_choices\n")
    bytes.add(process.states.reduce(0) { $0 + $1.choices.count })
    bytes.add("\n@model\n")
    for (number, state) in process.states.enumerated() {
      add(number, state, process.labels(of: number))
      try bytes.pass()
    }
    try bytes.flush()
  }

  private mutating func add(
    _ number: Int, _ state: PartiallyObservableProcess.State, _ labels: [String]
  ) {
    bytes.add("state ")
    bytes.add(number)
    bytes.add(" {")
    bytes.add(state.observation)
    bytes.add("}")
    if let end = state.end {
      bytes.add(" [")
      bytes.add(end.wishes)
      for measure in end.measures {
        bytes.add(",")
        bytes.add(measure)
      }
      bytes.add("]")
    }
    for label in number == 0 ? ["init"] : labels {
      bytes.add(" ")
      bytes.add(label)
    }
    bytes.add("\n")
    for (place, choice) in state.choices.enumerated() {
      // Storm tells the choices of an observation apart by their names.
      bytes.add("\taction ")
      bytes.add(place)
      bytes.add("\n")
      for branch in choice {
        bytes.add("\t\t")
        bytes.add(branch.target)
        bytes.add(" : ")
        bytes.add(branch.chance)
        bytes.add("\n")
      }
    }
  }
}
