import TestSupport
import Testing

@testable import TableUI

/// A paragraph begins where its script begins.
@Suite struct WritingDirectionTests {
  static let texts: [(text: String, direction: WritingDirection)] = [
    ("Karl trækker vejret", .forwards), ("مرحبا بكم", .backwards), ("שלום לך", .backwards),
    ("3 ليالٍ", .backwards), ("«سلام»", .backwards), ("ܫܠܡܐ", .backwards), ("ދިވެހި", .backwards),
    ("Hjemmetid: مرحبا", .forwards), ("สวัสดี", .forwards), ("Привет", .forwards),
    ("112!", .forwards),
    ("", .forwards), ("Ω שלום", .backwards), ("Karl: مرحبا بكم في البيت", .backwards),
    ("GP (1) הגיע אליו בערב.", .backwards), ("PCA — دواء للألم", .backwards),
    ("Hun sagde שלום til ham", .forwards), ("אב ab", .backwards), ("ab אב", .forwards),
  ]

  @Test(arguments: texts) func direction(_ row: (text: String, direction: WritingDirection)) {
    #expect(WritingDirection(of: row.text) == row.direction, "\(row.text)")
  }

  /// What the page leaves to the writing stands at the side where reading begins; what is centred or
  /// set to the right stays so.
  @Test(arguments: texts.filter { !$0.text.isEmpty })
  func aParagraphStandsWhereItIsRead(_ row: (text: String, direction: WritingDirection)) throws {
    let size = Size(width: 1920, height: 1080)
    var frame = Frame(
      size: size, style: Style(size: size, textScale: 1),
      layout: TextLayout(measurer: FixedMeasurer()), scrolled: [:], hovered: nil, focused: nil)
    let text = row.text + "\n" + row.text + " " + row.text
    for align in [Frame.Alignment.left, .right, .center] {
      let start = frame.commands.count
      frame.text(
        text, .body, at: Point(x: 100, y: 0), width: 900, color: Palette.ink, align: align)
      let places = frame.commands[start...].compactMap { command -> ClosedRange<Double>? in
        guard case .text(let marked, let point, let font, _) = command else { return nil }
        let line = marked.filter { !"\u{200E}\u{200F}".contains($0) }
        return point.x...(point.x + FixedMeasurer().width(of: line, style: font))
      }
      #expect(places.count == 2)
      for place in places {
        let (left, right) = (place.lowerBound - 100, 1000 - place.upperBound)
        switch (align, row.direction) {
        case (.left, .forwards): #expect(left == 0)
        case (.left, .backwards), (.right, _): #expect(abs(right) <= 1)
        case (.center, _): #expect(abs(left - right) <= 2)
        }
      }
    }
  }

  /// Each line runs as its paragraph does, whatever it begins with after it is broken.
  @Test(arguments: [
    ("مرحبا", WritingDirection.backwards, "مرحبا"), ("GP هنا", .backwards, "\u{200F}GP هنا"),
    ("112!", .backwards, "\u{200F}112!"), ("שלום sagde hun", .forwards, "\u{200E}שלום sagde hun"),
    ("112!", .forwards, "112!"), ("Karl", .forwards, "Karl"),
  ]) func aLineIsMarkedWhereItWouldBeMistaken(
    _ line: String, _ direction: WritingDirection, _ marked: String
  ) {
    #expect(Array(direction.marked(line).unicodeScalars) == Array(marked.unicodeScalars))
  }

  /// Thai and Lao without spaces: no vowel is torn from its consonant.
  @Test(arguments: [
    "เขาอยากอยู่ที่บ้านของเขาในเวลาที่เหลือ", "แม่บ้านไปโรงพยาบาลและไม่ได้กลับ", "ใครจะโทรหาหมอตอนกลางคืนๆ",
    "ເຂົາຢາກຢູ່ເຮືອນແລະບໍ່ໄປໂຮງໝໍ",
  ]) func noVowelIsTornOff(_ text: String) {
    let breaker = LineBreaker(measurer: FixedMeasurer(), style: TextStyle(.regular, size: 20))
    for width in stride(from: 80.0, to: 400, by: 7) {
      let lines = breaker.lines(of: text, width: width)
      #expect(lines.joined() == text)
      for (line, next) in zip(lines, lines.dropFirst()) where line.count > 1 {
        #expect(line.last.map { !"เแโใไເແໂໃໄ".contains($0) } == true, "\(lines)")
        #expect(
          next.unicodeScalars.first.map { !"ะาำๅๆฯະາຳໆຽ".unicodeScalars.contains($0) } == true,
          "\(lines)")
      }
    }
  }
}
