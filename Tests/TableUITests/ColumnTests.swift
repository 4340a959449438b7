import Testing

@testable import TableUI

@Suite struct ColumnTests {
  @Test func handsOutPlacesFromTopToBottom() {
    var column = Column(at: Point(x: 10, y: 20), width: 300)
    #expect(column.place(height: 40) == Rect(x: 10, y: 20, width: 300, height: 40))
    column.skip(8)
    #expect(column.point == Point(x: 10, y: 68))
    #expect(column.place(height: 2) == Rect(x: 10, y: 68, width: 300, height: 2))
    #expect(column.height == 50)
    column.goOn(at: 100)
    #expect(column.height == 80 && column.x == 10 && column.width == 300)
  }
}
