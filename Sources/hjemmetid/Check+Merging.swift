import ArgumentParser
import Checking
import Foundation
import Reports
import Wording

extension Check {
  /// Makes one report of those of all parts.
  func putTogether(_ targets: [ReportTarget], _ asked: ReportLanguage) throws {
    var reports: [ShardReport] = []
    for path in paths {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw FileFailure.noFile(path)
      }
      guard let report = JSONReport.shard(in: Array(bytes)) else {
        throw MergeFailure.noPart(path)
      }
      reports.append(report)
    }
    let version = Hjemmetid.configuration.version
    let (report, statuses): (CheckedCases, [Int32])
    do throws(ShardReport.Mismatch) {
      (report, statuses) = try ShardReport.merged(reports, version: version)
    } catch {
      throw MergeFailure.mismatch(error)
    }
    let spoken = reports[0].language
    guard self.language == nil || asked.words.language == spoken else {
      throw MergeFailure.otherLanguage(spoken)
    }
    let language = try ProgramLanguage.reports(in: spoken)
    let place = Self.place(in: reports[0].folder)
    var worst = statuses.last.map { ExitCode($0) }
    for target in targets {
      do { try write(report, target, language, place, nil) } catch { worst = said(error) }
    }
    try end(report, language.words, worst)
  }
}
