import Rules

/// The table: takes what people do, asks for what has to happen, and paints what is.
///
/// It owns nothing of the game. Whoever does answers requests by giving it a new presentation.
public final class TableModel {
  private var shown: Presentation
  private var desk: Desk
  private var size: Size
  private var textSize = 1.0
  private var scrolled: [ScrollArea: Double] = [:]
  private var hovered: HitID?
  private var focused: HitID?
  private let layout: TextLayout
  private var hits: [Hit] = []
  private var extents: [ScrollArea: Frame.ScrollExtent] = [:]
  private var pressed: Hit?
  private var drag: Point?
  private var motion: Motion
  private var hands = PressGuard()
  private var mark = ReadingMark()

  /// The colour behind everything, seen where a picture of the board is still being made.
  public static let ground = Palette.night

  public init(
    _ presentation: Presentation, size: Size, measurer: any TextMeasuring, motion: MotionKind
  ) {
    shown = presentation
    self.size = size
    layout = TextLayout(measurer: measurer)
    self.motion = Motion(kind: motion)
    desk = Desk(Context(shown: presentation, style: Style(size: size, textScale: 1)))
    settleScreen()
  }

  /// What there is to press now, in reading order.
  public var places: [Hit] { hits }

  public var isAtDebrief: Bool { desk.screen == .debrief }

  private var style: Style { Style(size: size, textScale: textSize) }
  private var context: Context { Context(shown: shown, style: style) }

  /// 1 to 2; other values are clamped.
  public var textScale: Double {
    get { textSize }
    set { textSize = max(1, min(2, newValue)) }
  }

  /// Shows something new. `now` in seconds of any steady clock.
  public func show(_ presentation: Presentation, now: Double) {
    let before = shown.game
    shown = presentation
    if before?.step != presentation.game?.step || before?.card?.id != presentation.game?.card?.id {
      desk.beginAnew(context)
      focused = nil
      scrolled = [:]
      turn(at: now)
    } else {
      desk.show(context)
    }
    settleScreen()
  }

  /// Something else to look at: what was pressed before was meant for something else.
  private func turn(at now: Double) {
    motion.begin(at: now)
    hands.turned()
    mark.turned()
    pressed = nil
  }

  private func settleScreen() {
    if desk.screen.isInGame != (shown.game != nil) {
      desk.go(to: shown.game == nil ? .shelf : .table, context)
    }
    if !desk.scene.isPossible { desk.go(to: shown.game == nil ? .shelf : .table, context) }
  }

  // MARK: Painting

  /// Tell `shown` when it stands on the display.
  public func frame(now: Double) -> [DrawCommand] {
    defer { motion.painted(at: now) }
    return compose(now: now)
  }

  private func compose(now: Double) -> [DrawCommand] {
    let context = context
    desk.show(context)
    var frame = Frame(
      size: size, style: context.style, layout: layout, scrolled: scrolled, hovered: hovered,
      focused: focused)
    desk.paint(on: &frame, progress: motion.progress(at: now))
    hits = frame.hits
    extents = frame.extents
    for (area, offset) in scrolled {
      let most = extents[area]?.most ?? 0
      if offset > most { scrolled[area] = most }
    }
    return frame.commands
  }

  /// The last frame can be seen. Presses count from here on.
  public func shown(at now: Double) {
    hands.shown(at: now)
    guard desk.sheet == nil else { return }
    mark.shown(scrolled: scrolled[.main] ?? 0, most: extents[.main]?.most ?? 0)
  }

  /// Whether another frame is due although nobody does anything.
  public var isMoving: Bool { motion.isMoving }

  // MARK: Input

  public func handle(_ event: InputEvent, now: Double) -> [Request] {
    switch event {
    case .resized(let size):
      self.size = size
      return []
    case .exposed: return []
    case .closeRequested: return [.quit]
    case .focused:
      hands.focused(at: now)
      letGo()
      return []
    case .unfocused:
      hands.unfocused()
      letGo()
      return []
    case .released:
      letGo()
      return []
    case .pointerMoved(let point):
      if let drag, let area = pressed?.area, abs(point.y - drag.y) > 12 {
        scroll(at: drag, by: drag.y - point.y)
        self.drag = point
        // What moves under a finger is not pressed by it.
        if (extents[area]?.most ?? 0) > 0 { pressed = nil }
      } else if let drag, pressed == nil {
        scroll(at: drag, by: drag.y - point.y)
        self.drag = point
      }
      hovered = top(at: point)?.id
      return []
    case .pointerDown(let point):
      let hit = top(at: point)
      hands.tried(at: now)
      pressed = hands.allows(.point(point, on: hit?.rect), at: now) ? hit : nil
      drag = point
      focused = nil
      return []
    case .pointerUp(let point):
      let hit = top(at: point)
      defer {
        pressed = nil
        drag = nil
      }
      guard let hit, hit.id == pressed?.id else { return [] }
      hands.pressed(.point(point, on: hit.rect), at: now)
      return perform(guarded(hit.command, of: hit.id), now: now)
    case .scrolled(let notches, let point):
      scroll(at: point, by: -notches * 90 * Style(size: size, textScale: 1).unit)
      return []
    case .key(let key, let modifiers): return keyed(key, modifiers, now: now)
    }
  }

  private func letGo() {
    pressed = nil
    drag = nil
    hovered = nil
  }

  private func top(at point: Point) -> Hit? {
    hits.last { $0.rect.contains(point) }
  }

  private func scroll(at point: Point, by distance: Double) {
    guard let area = extents.first(where: { $0.value.rect.contains(point) && $0.value.most > 0 })
    else { return }
    scroll(area.key, by: distance)
  }

  private func scroll(_ area: ScrollArea, by distance: Double) {
    let most = extents[area]?.most ?? 0
    scrolled[area] = max(0, min(most, (scrolled[area] ?? 0) + distance))
  }

  /// Scrolls until the place can be pressed. Used by the keyboard's focus and by scripts.
  public func reveal(_ hit: Hit) {
    guard let area = hit.area, let extent = extents[area] else { return }
    if hit.full.y < extent.rect.y {
      scroll(area, by: hit.full.y - extent.rect.y - 8)
    } else if hit.full.maxY > extent.rect.maxY {
      let down = hit.full.maxY - extent.rect.maxY + 8
      scroll(area, by: min(down, hit.full.y - extent.rect.y))
    }
  }

  /// The area on the screen that the place is scrolled in.
  public func scrollArea(of hit: Hit) -> Rect? {
    hit.area.flatMap { extents[$0]?.rect }
  }

  private func keyed(_ key: Key, _ modifiers: Modifiers, now: Double) -> [Request] {
    guard modifiers.subtracting(.shift).isEmpty else { return pressed(key, modifiers, now: now) }
    switch key {
    case .tab: moveFocus(modifiers.contains(.shift) ? -1 : 1)
    case .right, .down: moveFocus(1)
    case .left, .up: moveFocus(-1)
    case .pageDown, .pageUp:
      let page = (key == .pageDown ? 0.8 : -0.8) * size.height
      if let area = extents.filter({ $0.value.most > 0 }).max(by: {
        $0.value.rect.height * $0.value.rect.width < $1.value.rect.height * $1.value.rect.width
      }) {
        scroll(area.key, by: page / 2)
      }
    case .home: scrolled = [:]
    case .end: for area in extents.keys { scroll(area, by: .infinity) }
    case .enter, .space, .escape, .backspace, .digit, .character, .function:
      return pressed(key, modifiers, now: now)
    }
    return []
  }

  private func pressed(_ key: Key, _ modifiers: Modifiers, now: Double) -> [Request] {
    guard let asked = meaning(of: key, modifiers) else { return [] }
    let press = PressGuard.Press.key(key, on: asked.place)
    hands.tried(at: now)
    guard hands.allows(press, at: now) else { return [] }
    hands.pressed(press, at: now)
    return perform(asked.command, now: now)
  }

  private func moveFocus(_ step: Int) {
    let places = hits.filter { !$0.isGround }
    // What happens first, then what stands round it.
    let ids =
      (places.filter { !$0.id.isFurniture } + places.filter(\.id.isFurniture)).map(\.id)
    guard !ids.isEmpty else { return }
    let next: Int
    if let focused = focused, let index = ids.firstIndex(of: focused) {
      next = (index + step + ids.count) % ids.count
    } else {
      next = step > 0 ? 0 : ids.count - 1
    }
    focused = ids[next]
    if let hit = hits.first(where: { $0.id == ids[next] }) { reveal(hit) }
  }

  /// What a key asks for, and the place it presses. Nothing with alt or the system's own key: those
  /// are for windows and menus.
  private func meaning(of key: Key, _ modifiers: Modifiers) -> (command: Command, place: Rect?)? {
    let held = modifiers.subtracting(.shift)
    if held == .control { return command(of: key, modifiers).map { ($0, nil) } }
    guard held.isEmpty else { return nil }
    switch key {
    case .enter, .space:
      let hit = hits.first { $0.id == focused } ?? hits.last { $0.id == .single(.primary) }
      return hit.map { (guarded($0.command, of: $0.id), $0.rect) }
    case .digit(let digit):
      let hit = hits.last { $0.id == .numbered(.option, digit) }
      return hit.map { ($0.command, $0.rect) }
    case .escape: return (desk.sheet?.closing ?? desk.scene.back, nil)
    case .backspace: return shown.game?.canUndo == true ? (.request(.undo), nil) : nil
    case .character("+"): return (.textSize(.up), nil)
    case .character("-"): return (.textSize(.down), nil)
    case .function(11): return (.request(.toggleFullScreen), nil)
    case .function(2): return shown.game == nil ? nil : (.overlay(.facilitator(.covered)), nil)
    case .function(3): return shown.preview == nil ? nil : (.overlay(.preview), nil)
    case .character("m"), .function(10): return (.overlay(.menu), nil)
    case .character("p"): return shown.game == nil ? nil : (.overlay(.plan), nil)
    case .tab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .function, .character:
      return nil
    }
  }

  /// One question before the step that leads on from a text of which part has not been seen, whoever
  /// presses it with what.
  private func guarded(_ command: Command, of id: HitID) -> Command {
    guard desk.sheet == nil, desk.scene.reading == .story, !mark.isAtEnd else { return command }
    switch id {
    case .single(.primary), .single(.deck): return .overlay(.confirmUnread)
    case .single, .numbered, .length, .language: return command
    }
  }

  private func command(of key: Key, _ modifiers: Modifiers) -> Command? {
    switch key {
    case .character("z") where !modifiers.contains(.shift):
      shown.game?.canUndo == true ? .request(.undo) : nil
    case .character("y"), .character("z"): shown.game?.canRedo == true ? .request(.redo) : nil
    case .character("+"): .textSize(.up)
    case .character("-"): .textSize(.down)
    case .enter, .space, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .function, .digit, .character:
      nil
    }
  }

  private func perform(_ command: Command, now: Double) -> [Request] {
    let before = (screen: desk.screen, page: desk.scene.page, overlay: desk.overlay)
    let reaction = take(command)
    if before.screen != desk.screen || before.page != desk.scene.page {
      scrolled = [:]
      focused = nil
      turn(at: now)
    }
    if !reaction.requests.isEmpty {
      hands.asked()
      pressed = nil
    }
    if let unfolded = reaction.unfolded {
      _ = compose(now: now)
      if let hit = hits.last(where: { $0.id == unfolded }) { reveal(hit) }
    }
    if before.overlay != desk.overlay {
      focused = nil
      hovered = nil
      scrolled[.sheet] = nil
      hands.turned()
      pressed = nil
    }
    return reaction.requests
  }

  /// Carries a command out as far as the table goes.
  private func take(_ command: Command) -> Reaction {
    switch command {
    case .nothing: return Reaction()
    case .request(let request): return Reaction(requests: [request])
    case .screen(let screen, let request):
      desk.go(to: screen, context)
      return Reaction(requests: request.map { [$0] } ?? [])
    case .overlay(let overlay, let request):
      desk.lay(overlay, context)
      return Reaction(requests: request.map { [$0] } ?? [])
    case .textSize(let change):
      changeTextSize(change)
      return Reaction()
    case .goOn:
      desk.lay(nil, context)
      return desk.scene.footer.primary.map { take($0.command) } ?? Reaction()
    case .readOn:
      desk.lay(nil, context)
      scroll(.main, by: 0.8 * (extents[.main]?.rect.height ?? 0))
      return Reaction()
    case .change(let change):
      desk.show(context)
      return desk.take(change)
    }
  }

  private func changeTextSize(_ change: Command.TextSizeChange) {
    let sizes = Style.textScales
    let index = sizes.lastIndex { $0 <= textSize + 0.01 } ?? 0
    switch change {
    case .up: textSize = sizes[min(index + 1, sizes.count - 1)]
    case .down: textSize = sizes[max(index - 1, 0)]
    }
    scrolled = [:]
  }
}

extension TableModel {
  /// A picture over the whole surface, and the size it is painted in.
  public struct LargePicture: Hashable, Sendable {
    public let picture: Picture
    public let size: Size
  }

  /// Grounds that a scene to come will need.
  public var picturesToCome: [LargePicture] {
    let scene = Frame.coverSize(size, .scene)
    let vignette = Frame.coverSize(size, .vignette)
    let scenes = ["title"] + Moment.allCases.map { "home-\($0.rawValue)" }
    let elsewhere = Place.allCases.filter { $0 != .home }.map(\.rawValue)
    return scenes.map { LargePicture(picture: Picture($0), size: scene) }
      + elsewhere.map { LargePicture(picture: Picture($0), size: vignette) }
  }

  /// What has the keyboard's focus.
  public var focusedPlace: HitID? { focused }
}
