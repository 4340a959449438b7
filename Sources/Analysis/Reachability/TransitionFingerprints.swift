import Rules

/// Numbers that tell whether a step of two versions of a case is the same: what it reads, what it can
/// come to and how likely. Names, texts and places in lists play no part.
///
/// Only for versions with the same ``StateLayout``, in one run of the program.
struct TransitionFingerprints: Hashable {
  /// By round.
  private(set) var deciding: [Int] = []
  private(set) var preparing: [Int] = []
  private(set) var end = 0

  init(of compiled: CompiledCase, _ liveness: Liveness) {
    for round in 0..<compiled.rounds.count {
      var hasher = Hasher()
      compiled.hash(deciding: round, into: &hasher)
      hasher.combine(liveness.drawing[round])
      hasher.combine(liveness.preparing[round])
      deciding.append(hasher.finalize())
      hasher = Hasher()
      compiled.hash(preparing: round, into: &hasher)
      hasher.combine(liveness.preparing[round])
      hasher.combine(liveness.items[round])
      hasher.combine(liveness.relieved[round])
      hasher.combine(liveness.drawing[round + 1])
      preparing.append(hasher.finalize())
    }
    var hasher = Hasher()
    compiled.hashEnd(into: &hasher)
    hasher.combine(liveness.drawing[compiled.rounds.count])
    end = hasher.finalize()
  }
}

extension CompiledCase {
  fileprivate func hash(deciding round: Int, into hasher: inout Hasher) {
    hasher.combine(seated)
    for group in scenario.groups { hasher.combine(group.roles) }
    hashAnswers(round, into: &hasher)
    for place in rounds[round].lines.range {
      hasher.combine(lines[place].level)
      hash(lines[place].condition, round, into: &hasher)
    }
    for place in rounds[round].cards.range {
      let card = cards[place]
      hash(card.condition, round, into: &hasher)
      hasher.combine(card.weight)
      hasher.combine(card.hidden.count)
      for place in card.hidden.range { hasher.combine(possibilities[place]) }
      hasher.combine(card.drawn)
      hasher.combine(card.needed)
      hasher.combine(card.lines.count)
      for place in card.lines.range {
        hasher.combine(lines[place].level)
        hash(lines[place].condition, round, into: &hasher)
      }
      hasher.combine(card.answerCount)
      hasher.combine(card.answer)
      hasher.combine(handOvers(of: card))
      for role in 0..<roleCount { hasher.combine(tellings[card.tellings + role]) }
      hasher.combine(card.options.count)
      for place in card.options.range { hash(options[place], round, into: &hasher) }
    }
  }

  private func hash(_ option: CompiledOption, _ round: Int, into hasher: inout Hasher) {
    hash(option.condition, round, into: &hasher)
    hasher.combine(option.leads)
    hasher.combine(option.needsLead)
    hasher.combine(option.mayTell)
    hasher.combine(option.strain)
    hash(option.effects, round, into: &hasher)
    hasher.combine(option.outcomes.count)
    for place in option.outcomes.range {
      let outcome = outcomes[place]
      hasher.combine(outcome.kind)
      hasher.combine(outcome.weight)
      hasher.combine(outcome.leans.range.count)
      for lean in outcome.leans.range {
        hasher.combine(leans[lean].by)
        hash(leans[lean].condition, round, into: &hasher)
      }
      hash(outcome.condition, round, into: &hasher)
      hash(outcome.effects, round, into: &hasher)
    }
  }

  fileprivate func hash(preparing round: Int, into hasher: inout Hasher) {
    hasher.combine(seated)
    hasher.combine(rounds[round].slots)
    hasher.combine(rounds[round].freeReviews)
    hasher.combine(rounds[round].present)
    hasher.combine(rounds[round].helping)
    hashAnswers(round, into: &hasher)
    if round == rounds.count - 1 { hashAnswers(rounds.count, into: &hasher) }
    for number in 0..<items.count {
      let item = items[number]
      hasher.combine(item.inPlace)
      hasher.combine(item.stale)
      hasher.combine(item.ordered)
      hasher.combine(item.order)
      hasher.combine(item.needs)
      let gate = gate(of: number, round: round)
      hasher.combine(gate.by)
      hash(gate.condition, round, into: &hasher)
      hasher.combine(item.by)
      hasher.combine(item.effort)
      hasher.combine(gate.isPut)
      hasher.combine(gate.isReviewed)
      hasher.combine(item.madeAgain)
      hasher.combine(item.justMade)
      hash(gate.effects, round, into: &hasher)
      hash(gate.later, round, into: &hasher)
    }
    hash(rounds[round].passage, min(round + 1, rounds.count - 1), into: &hasher)
  }

  /// What may be heard of drawn wishes, and how likely.
  private func hashAnswers(_ round: Int, into hasher: inout Hasher) {
    for question in 0..<questions.count {
      hasher.combine(questions[question].asking)
      hasher.combine(questions[question].fates)
      hasher.combine(questions[question].known)
      for place in answers[round * questions.count + question].range {
        hasher.combine(heardWays[place].fates)
        hasher.combine(heardWays[place].known)
      }
    }
    guard drawsWishes else { return }
    for bit in 0..<fateShares.count { hasher.combine(fateShares[bit]) }
  }

  fileprivate func hashEnd(into hasher: inout Hasher) {
    let round = rounds.count - 1
    hashWishes(round, into: &hasher)
    for number in 0..<endings.count {
      hasher.combine(scenario.endings[number].honoured)
      hash(endings[number].condition, round, into: &hasher)
    }
  }

  private func hashWishes(_ round: Int, into hasher: inout Hasher) {
    for place in rounds[round].wishes.range {
      hasher.combine(wishes[place].weight)
      hasher.combine(wishes[place].current)
      hasher.combine(wishes[place].others)
      hash(wishes[place].honoured, round, into: &hasher)
    }
  }

  private func hash(_ condition: CompiledCondition, _ round: Int, into hasher: inout Hasher) {
    hasher.combine(condition.mask)
    hasher.combine(condition.value)
    guard condition.node >= 0 else { return }
    let node = nodes[Int(condition.node)]
    hasher.combine(node.kind)
    hasher.combine(node.place)
    hasher.combine(node.low)
    hasher.combine(node.high)
    hasher.combine(node.mask)
    hasher.combine(node.value)
    hasher.combine(node.count)
    if node.kind == .honoured { hashWishes(round, into: &hasher) }
    for place in Int(node.first)..<Int(node.first) + Int(node.count) {
      hash(children[place], round, into: &hasher)
    }
  }

  private func hash(_ span: Span, _ round: Int, into hasher: inout Hasher) {
    hasher.combine(span.count)
    for place in span.range {
      let effect = effects[place]
      hasher.combine(effect.kind)
      hasher.combine(effect.shift)
      hasher.combine(effect.by)
      hasher.combine(effect.a)
      hasher.combine(effect.b)
      switch effect.kind {
      case .swapWhen: hash(conditions[Int(effect.first)], round, into: &hasher)
      case .reveal:
        for wish in Int(effect.first)..<Int(effect.first) + Int(effect.count) {
          hasher.combine(revealed[wish].current)
          hasher.combine(revealed[wish].known)
        }
      case .due: hasher.combine(effect.count)
      case .bits, .strain, .leadStrain, .measure, .aside, .swap, .order, .rest: break
      }
    }
  }
}
