public import Hosting
public import TableSDL
public import TableUI

extension TableWindow: Display {
  public func paint(_ commands: [DrawCommand]) throws { try draw(commands) }
}
