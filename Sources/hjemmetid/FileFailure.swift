import ArgumentParser
import Wording

/// Something is not where it is looked for, or cannot be read or written.
enum FileFailure: ProgramFailure, Equatable {
  /// The folder with the pictures and words of the program.
  case noAssets
  case noScenarios
  case noCase([String])
  case noLocality(String, there: [String])
  case noFile(String)
  case noScript(String)
  case scriptUnreadable(String)
  case template(String)
  case notWritten(String, SystemReason)
  case isFolder(String)
  case folderNotMade(String)
  /// Standard output, with what the system says of it.
  case outputLost(SystemReason)
  case noGit
  case noRepository(String)
  case noRevision(String, of: String)
  case notInRevision(String, String)
  case noRoomForRevision(String)
  case noGraphviz
  case graphvizFailed(program: String)

  var status: ExitCode {
    switch self {
    case .noAssets, .noScenarios, .noCase, .noLocality, .noFile, .noScript, .noRepository,
      .noRevision, .notInRevision:
      Status.noInput
    case .scriptUnreadable, .template, .notWritten, .isFolder, .folderNotMade, .outputLost, .noGit,
      .noRoomForRevision, .noGraphviz, .graphvizFailed:
      Status.inputOutput
    }
  }

  func sentence(_ words: Words) -> String {
    switch self {
    case .noAssets:
      words(
        "the folder Assets with the pictures and words was not found. Start hjemmetid from the folder of the project, or set HJEMMETID_ASSETS to where it is."
      )
    case .noScenarios:
      words("the folder Scenarios was not found. Name a case: hjemmetid play {0}", "Scenarios/…")
    case .noCase(let paths):
      words(
        "there is no case at {0}. Name a folder with a scenario.yaml.",
        paths.joined(separator: ", "))
    case .noLocality(let name, let there):
      there.isEmpty
        ? words("there is no locality {0} beside the cases. Write it as localities/{0}.yaml.", name)
        : words(
          "there is no locality {0} beside the cases. There are: {1}.", name,
          there.joined(separator: ", "))
    case .noFile(let path): words("there is no file {0}. Look at how it is spelt.", path)
    case .noScript(let path): words("there is no script at {0}. Look at how it is spelt.", path)
    case .scriptUnreadable(let path):
      words("the script {0} cannot be read, or is larger than 1 MiB.", path)
    case .template(let language):
      words(
        "there is no first case in the language {0}. Choose another with --language.", language)
    case .notWritten(let path, let reason):
      words(
        "{0} cannot be written ({1}). Look at the folder and its rights, or name another file.",
        path, reason.said(words))
    case .isFolder(let path):
      words("{0} is a folder, so nothing can be written to it. Name a file.", path)
    case .folderNotMade(let path):
      words("the folder {0} cannot be made. Look at its rights, or name another folder.", path)
    case .outputLost(let reason):
      words(
        "standard output cannot be written ({0}). What belonged there is lost: send it elsewhere and try again.",
        reason.said(words))
    case .noGit:
      words("git was not found, which keeps the versions. Install it: apt-get install git.")
    case .noRepository(let path):
      words("{0} lies in no git repository. Name a case with --against.", path)
    case .noRevision(let revision, let path):
      words(
        "there is no case and no revision {0}. Look with: git log --oneline {1}", revision, path)
    case .notInRevision(let path, let revision):
      words("{0} was not there in {1}. Name a later version.", path, revision)
    case .noRoomForRevision(let path):
      words("{0} cannot be written. Make room in the folder for temporary files.", path)
    case .noGraphviz:
      words(
        "Graphviz was not found, which lays the picture out. Install it: apt-get install graphviz.")
    case .graphvizFailed(let program):
      words("Graphviz could not lay the picture out. Try {0} -V, or install it again.", program)
    }
  }
}
