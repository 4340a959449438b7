import Rules
import Wording

/// The debrief: reactions, what happened, why, what we take home.
struct DebriefScene: Scene {
  var context: Context

  /// What is read now; a page that comes before it does not push it away.
  private(set) var open = Page.reactions

  enum Changes: Change {
    case open(Page)
  }

  init(_ context: Context) { self.context = context }

  var ground: Ground { .evening }
  var isPossible: Bool { shown.debrief != nil }
  var back: Command {
    let pages = shown.game.flatMap { view in shown.debrief.map { self.pages($0, view) } } ?? []
    let number = number(of: pages)
    return number > 0 ? .change(Changes.open(pages[number - 1])) : .screen(.table)
  }

  /// From 0.
  var page: Int {
    shown.game.flatMap { view in shown.debrief.map { number(of: pages($0, view)) } } ?? 0
  }

  var footer: Footer {
    guard let view = shown.game, let debrief = shown.debrief else { return Footer(prompt: "") }
    let pages = self.pages(debrief, view)
    let number = number(of: pages)
    let isLast = number == pages.count - 1
    return Footer(
      prompt: words(
        "Debrief {0} of {1}. There is no right answer: talk to each other.", number + 1,
        pages.count),
      primary: isLast
        ? Footer.Primary(label: words("Finish"), command: .request(.finish))
        : Footer.Primary(label: words("Go on"), command: .change(Changes.open(pages[number + 1]))),
      back: Footer.Back(
        label: words("Back"),
        command: back))
  }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .open(let page): open = page
    }
    return Reaction()
  }

  enum Page: Hashable {
    case reactions, story, turns, why
    case talk(DebriefTopic)
    case home
  }

  /// A short game has a short debrief: the story, why, and one topic to talk about.
  private func pages(_ debrief: DebriefView, _ view: TableView) -> [Page] {
    var talk = debrief.questions.filter { $0.topic != .reactions && $0.topic != .improvements }
    switch view.length {
    case .full: break
    case .lunch, .taster: talk = Array(talk.prefix(1))
    }
    // Whoever reads that page keeps it, whatever becomes of it.
    return [.reactions, .story] + (hasTurns || open == .turns ? [.turns] : []) + [.why]
      + talk.map { .talk($0.topic) } + [.home]
  }

  private func number(of pages: [Page]) -> Int { pages.firstIndex(of: open) ?? 0 }

  func paint(on frame: inout Frame) {
    guard let view = shown.game, let debrief = shown.debrief else { return }
    let pages = self.pages(debrief, view)
    let page = pages[number(of: pages)]
    let footer = frame.footerRect
    let edge = style.px(70)
    let area = Rect(
      x: edge, y: style.px(36), width: frame.size.width - edge * 2,
      height: footer.y - style.px(60))
    frame.sheet(in: area, band: Palette.amber) { frame, column in
      switch page {
      case .reactions: paintReactions(debrief, on: &frame, in: &column)
      case .story: paintStory(debrief, view, on: &frame, in: &column)
      case .turns: paintTurns(on: &frame, in: &column)
      case .why: paintWhy(debrief, on: &frame, in: &column)
      case .talk(let topic):
        paintTopic(
          words.name(topic), questions(topic, debrief), on: &frame, in: &column)
      case .home: paintHome(debrief, on: &frame, in: &column)
      }
    }
  }

  private func paintTopic(
    _ title: String, _ questions: [String], on frame: inout Frame, in column: inout Column
  ) {
    column.skip(
      frame.text(
        title, .display, at: column.point, width: column.width, color: Palette.ink))
    column.skip(style.px(16))
    paintQuestions(questions, on: &frame, in: &column)
  }

  private func paintQuestions(
    _ questions: [String], on frame: inout Frame, in column: inout Column
  ) {
    for question in questions {
      let side = style.icon(40)
      frame.picture(
        "debrief", Rect(x: column.x, y: column.y, width: side, height: side))
      column.skip(
        max(
          side,
          frame.text(
            question, .title, at: Point(x: column.x + side + style.px(18), y: column.y),
            width: column.width - side - style.px(18), color: Palette.ink)))
      column.skip(style.px(30))
    }
  }

  private func questions(_ topic: DebriefTopic, _ debrief: DebriefView) -> [String] {
    debrief.questions.first { $0.topic == topic }?.questions ?? []
  }

  private func paintReactions(
    _ debrief: DebriefView, on frame: inout Frame, in column: inout Column
  ) {
    paintTopic(
      words.name(DebriefTopic.reactions), questions(.reactions, debrief), on: &frame,
      in: &column)
    column.skip(style.px(8))
    column.skip(
      frame.text(
        words("One sentence from each, the least senior first. Figures come later."), .bodyItalic,
        at: column.point, width: column.width, color: Palette.inkSoft))
  }

  private func paintStory(
    _ debrief: DebriefView, _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let names = self.names(view)
    column.skip(
      frame.text(
        words("What happened"), .display, at: column.point, width: column.width,
        color: Palette.ink))
    var phase = ""
    for entry in debrief.timeline {
      if entry.phase != phase {
        phase = entry.phase
        column.skip(style.px(14))
        column.skip(
          frame.text(
            phase, .heading, at: column.point, width: column.width, color: Palette.amberDeep))
        column.skip(style.px(6))
      }
      column.skip(paintEntry(entry, names, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(16))
    }
  }

  private func paintEntry(
    _ entry: DebriefView.Entry, _ names: Names, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let side = style.icon(44)
    let x = point.x + side + style.px(18)
    let room = width - side - style.px(18)
    frame.picture(
      icon(entry.moment), Rect(x: point.x, y: point.y, width: side, height: side))
    var y = point.y
    y += frame.text(
      entry.situation, .bodyStrong, at: Point(x: x, y: y), width: room, color: Palette.ink)
    y += frame.text(
      entry.option.isEmpty ? words("Nobody could act.") : entry.option, .body,
      at: Point(x: x, y: y), width: room, color: Palette.ink)
    if !entry.truth.isEmpty {
      y += frame.text(
        entry.truth, .bodyItalic, at: Point(x: x, y: y), width: room, color: Palette.ink)
    }
    if !entry.answer.isEmpty, let asked = entry.asked {
      y += frame.text(
        "\(asked): \(entry.answer)", .small, at: Point(x: x, y: y), width: room,
        color: Palette.ink)
    }
    var notes: [String] = []
    if let lead = entry.lead { notes.append(words("{0} leads.", lead)) }
    if let asked = entry.asked { notes.append(words("You ask: {0}.", asked)) }
    if !entry.told.isEmpty { notes.append(words("Told: {0}.", words.list(entry.told))) }
    if entry.differing > 0 {
      notes.append(
        words.plural("One saw it otherwise", "{0} saw it otherwise", entry.differing) + ", "
          + (entry.heard == 0
            ? words("nobody was heard.")
            : words.plural("one was heard.", "{0} were heard.", entry.heard)))
    }
    if !notes.isEmpty {
      y += frame.text(
        notes.joined(separator: " "), .small, at: Point(x: x, y: y), width: room,
        color: Palette.inkSoft)
    }
    let chips = ChangeChips(context).chips(for: entry.changes, names)
    if !chips.isEmpty {
      y += style.px(8)
      y += frame.chips(chips, at: Point(x: x, y: y), width: room)
    }
    return max(y - point.y, side)
  }

  private func paintWhy(
    _ debrief: DebriefView, on frame: inout Frame, in column: inout Column
  ) {
    column.skip(
      frame.text(
        words("Why it went this way"), .display, at: column.point, width: column.width,
        color: Palette.ink))
    column.skip(style.px(10))
    let gap = style.px(48)
    let columns = style.columns(atMost: 2, in: column.width, each: 600)
    let columnWidth = (column.width - gap * Double(columns - 1)) / Double(columns)
    let scores = debrief.scores
    let citizen: [(String, Int?, Color)] =
      Measure.allCases.map {
        (words.name($0), scores.measures[$0.rawValue], Palette.color(of: $0))
      } + [(words("Wishes honoured"), scores.wishes, Palette.amber)]
    let team: [(String, Int?, Color)] = [
      (words("Voices"), scores.voices, Palette.night),
      (words("Competence"), scores.competence, Palette.night),
      (words("Information"), scores.information, Palette.night),
      (words("Foresight"), scores.foresight, Palette.night),
      (words("Shared load"), scores.sharedLoad, Palette.night),
    ]
    var left = Column(at: column.point, width: columnWidth)
    paintProfile(words("For the citizen"), citizen, on: &frame, in: &left)
    var right = Column(
      at: Point(
        x: columns == 2 ? column.x + columnWidth + gap : column.x,
        y: columns == 2 ? column.y : left.y + style.px(20)), width: columnWidth)
    paintProfile(words("How we worked together"), team, on: &frame, in: &right)
    column.goOn(at: max(left.y, right.y) + style.px(22))
    column.skip(
      frame.text(
        words("The wishes at the end"), .heading, at: column.point, width: column.width,
        color: Palette.ink))
    column.skip(style.px(8))
    for wish in debrief.wishes {
      let side = style.icon(40)
      frame.picture(
        wish.wasKnown || wish.isHonoured ? "wish" : "wish-hidden",
        Rect(x: column.x, y: column.y, width: side, height: side),
        opacity: wish.isHonoured ? 1 : 0.45)
      let note =
        wish.isHonoured
        ? words("honoured") : words("not honoured")
      let known = wish.wasKnown ? "" : " · " + words("nobody had asked")
      column.skip(
        max(
          side,
          frame.text(
            "\(wish.text) (\(note)\(known))", .body,
            at: Point(x: column.x + side + style.px(16), y: column.y),
            width: column.width - side - style.px(16),
            color: Palette.ink)))
      column.skip(style.px(10))
    }
    column.skip(style.px(6))
    column.skip(
      frame.text(
        words(
          "Where somebody died is not scored. Whether it was as wished, and how safe, dignified and relieved it was, is."
        ),
        .small, at: column.point, width: column.width, color: Palette.inkSoft))
  }

  private func paintProfile(
    _ title: String, _ figures: [(String, Int?, Color)], on frame: inout Frame,
    in column: inout Column
  ) {
    column.skip(
      frame.text(
        title, .heading, at: column.point, width: column.width, color: Palette.ink))
    column.skip(style.px(10))
    for (name, value, color) in figures {
      let text = value.map { "\($0)" } ?? words("not applicable")
      frame.text(name, .small, at: column.point, width: column.width, color: Palette.ink)
      frame.text(
        text, .smallStrong, at: column.point, width: column.width, color: Palette.ink,
        align: .right)
      column.skip(frame.lineHeight(.small))
      let bar = Rect(x: column.x, y: column.y, width: column.width, height: style.px(16))
      frame.fill(bar, Palette.line, radius: bar.height / 2)
      if let value, value > 0 {
        frame.fill(
          Rect(
            x: bar.x, y: bar.y, width: max(bar.height, bar.width * Double(value) / 100),
            height: bar.height), color, radius: bar.height / 2)
      }
      column.skip(style.px(28))
    }
  }

  private func paintHome(
    _ debrief: DebriefView, on frame: inout Frame, in column: inout Column
  ) {
    paintTopic(
      words("What we take home"), questions(.improvements, debrief), on: &frame, in: &column)
    column.skip(style.px(8))
    column.skip(
      frame.text(
        words(
          "On paper: up to three key points, and one small test of change: what, which role, how you will see it, by when. The next seminar opens with it."
        ),
        .body, at: column.point, width: column.width, color: Palette.ink))
    column.skip(style.px(16))
    column.skip(
      frame.text(
        words("Before you leave: how is everybody? Say whom to call if the case stays with you."),
        .bodyItalic, at: column.point, width: column.width, color: Palette.inkSoft))
  }
}
