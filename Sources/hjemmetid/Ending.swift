import ArgumentParser
import Foundation

/// Exit statuses, as in `sysexits.h`.
enum Status {
  static let findings = ExitCode(1)
  static let usage = ExitCode(64)
  static let noInput = ExitCode(66)
  static let internalError = ExitCode(70)
  static let inputOutput = ExitCode(74)
}

/// Says one sentence on standard error and ends the program.
func stop(_ sentence: String, _ status: ExitCode) -> ExitCode {
  FileHandle.standardError.write(Data("hjemmetid: \(sentence)\n".utf8))
  return status
}
