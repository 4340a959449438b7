import TableSDL
import TableUI
import Testing

@MainActor
struct WindowTests {
  @Test("windows come and go, and a failed one leaves the others as they were")
  func comesAndGoes() throws {
    let window = try headless()
    for _ in 0..<3 {
      // SDL has one driver at a time, and the headless one shows nothing.
      #expect {
        try TableWindow(
          title: "seen", size: Size(width: 960, height: 540), mode: .window, assets: "")
      } throws: { error in
        guard case .nothingSeen = error as? WindowFailure else { return false }
        return true
      }
      try headless().draw([])
    }
    window.push(.key(.enter, []))
    #expect(window.events(waitingUpTo: 0).contains(.key(.enter, [])))
    window.setTitle("Hjemmetid")
    window.toggleFullScreen()
    try window.draw([.fill(Rect(0, 0, 9, 9), red, radius: 2)])
  }

  @Test("a size no screen has is brought within bounds")
  func sizes() throws {
    #expect(try headless(width: 0, height: .nan).size == Size(width: 1, height: 1))
  }
}
