import Foundation

/// How long ago the system started this program.
enum ProcessAge {
  /// In seconds, to a hundredth; `nil` where the system does not tell.
  static var seconds: Double? {
    guard let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
      let uptime = try? String(contentsOfFile: "/proc/uptime", encoding: .utf8),
      let now = uptime.split(separator: " ").first.flatMap({ Double($0) }),
      let close = stat.lastIndex(of: ")")
    else { return nil }
    // Field 22 is the start in ticks since boot; the name in brackets before it may hold spaces.
    let fields = stat[stat.index(after: close)...].split(separator: " ")
    guard fields.count > 19, let ticks = Double(fields[19]) else { return nil }
    return now - ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// How long processors have worked for this program, all threads together, in seconds.
  static var worked: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
