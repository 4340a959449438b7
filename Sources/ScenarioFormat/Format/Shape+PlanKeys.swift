import Rules

extension Shape {
  static let planKeys: [Described] = [
    (
      planItem,
      [
        "title": Key(.title, "Title", "What the item is called on the board."),
        "text": Key(.text, "Text", "What it is and what it gives."),
        "by": Key(.list(.name(.role)), "By", "Roles that can put it in place or review it."),
        "level": Key(level, "Level", "Which kind of knowledge it takes."),
        "effort": Key(
          .number(PlanItem.efforts), "Effort",
          "Slots it takes, in one round: 1 or 2. 2 takes a second role."),
        "needs": Key(.list(.name(.plan)), "Needs", "Items that have to be in place first."),
        "ages": Key(
          .flag, "Ages", "true: a turning point makes it stale until somebody reviews it."),
        "effects": Key(
          .effects(.planning), "Effects", "What happens when it is put in place or reviewed."),
      ]
    ),
    (
      adviceLine,
      [
        "title": Key(.title, "Title", "What the line is called."),
        "level": Key(level, "Level", "The level of advice it gives."),
        "answers": Key(.text, "Answers", "Who answers, and what to expect."),
        "reach": Key(moments, "Reach", "When it can be reached."),
        "when": Key(
          .condition(.story), "When",
          "What has to be so for it to answer, such as an agreement in the plan."),
      ]
    ),
    (
      phase,
      [
        "id": Key(.newName, "Name", "What conditions call the phase."),
        "title": Key(.title, "Title", "What the phase is called at the table."),
        "text": Key(.text, "Text", "Told when the phase begins."),
        "turning-point": Key(
          .flag, "Turning point", "true: plan items that age go stale, and wishes may change."),
        "last-days": Key(
          .flag, "Last days", "true: a commitment of 3 reaches nights and weekends here."),
        "rounds": Key(.list(.keys(round)), "Rounds", "What is played in this phase."),
      ]
    ),
    (
      round,
      [
        "moment": Key(.word(Vocabulary.moments.all), "Moment", "When in the week it happens."),
        "draw": Key(
          .list(.name(.situation)), "Draw", "The situations that may come here. One is drawn."),
        "quiet": Key(.text, "Quiet", "Told when none of them can happen."),
        "short": Key(
          .list(.word(Vocabulary.shortLengths.all)), "Short games",
          "Short games play only the rounds that name them."),
        "slots": Key(
          .number(0...4), "Slots",
          "How many things can be prepared after it; as `start` says if left out. 0: none."),
      ]
    ),
    (
      ending,
      [
        "id": Key(.newName, "Name", "What rehearsals call the ending."),
        "title": Key(.title, "Title", "What the ending is called."),
        "wishes": Key(
          .word(Vocabulary.honoured.all), "Wishes",
          "How far the wishes were honoured, as you judge it."),
        "when": Key(
          .condition(.story), "When", "What has to be so. The last ending has none: it fits always."
        ),
        "text": Key(.text, "Text", "How the story closes. Read aloud."),
      ]
    ),
  ]
}
