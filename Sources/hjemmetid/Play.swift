import Analysis
import ArgumentParser
import Foundation
import Hosting
import Rules
import ScenarioFormat
import Sessions
import TableSDL
import TableUI
import Wording

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the table.",
    discussion: """
      Without a case the shelf shows every case in the folder Scenarios. Every step is kept: after \
      a power cut the shelf offers to go on where you were.
      """)

  @ArgumentParser.Argument(help: "Case folders, folders of cases, or one file of sessions.")
  var cases: [String] = []

  @Option(help: "The language to begin in: \(ProgramLanguage.known).")
  var language: String?

  @Option(help: "Where it is played: a file in the folder localities, such as eksempelkommune.")
  var locality: String?

  @Option(help: "Text size in percent, 100 to 200.")
  var text = 100

  @Option(
    help: """
      The size of the window, such as 1280x720. Without it the window is as it was left, and at \
      first as large as the screen allows.
      """)
  var size: String?

  @Flag(help: "Fill the screen.")
  var fullScreen = false

  @Flag(help: "Let scenes stand still instead of gliding in.")
  var still = false

  @Option(help: "The session database; the standard one is in your data folder.")
  var sessions: String?

  @Flag(help: "Play without keeping anything.")
  var noSave = false

  @Flag(
    help: ArgumentHelp(
      "Preview a case while it is written.",
      discussion: """
        The case is read again whenever it is saved, and the game goes on where it was. Mistakes \
        are shown in the window; F3 lists them, tells what any table could make of the version just \
        saved, and goes to any card. What only following every possible play shows comes a little \
        later. Nothing is kept.
        """))
  var watch = false

  @Flag(
    help: "Put a damaged session database aside and begin a new one of every game that can be read."
  )
  var setAside = false

  @Option(help: "Where chance begins; the same seed and the same choices give the same game.")
  var seed: UInt64?

  @OptionGroup var rehearsing: RehearsalOptions

  @OptionGroup var witnessing: WitnessOptions

  @Option(help: "Play what this file says, without a display.")
  var script: String?

  @Option(help: "With --script: save a picture of each step in this folder.")
  var pictures: String?

  @Flag(help: "With --script: play in a real window instead of in memory.")
  var window = false

  @Flag(help: "With --script: print each step once it is kept and shown.")
  var trace = false

  @Flag(help: "With --script: print how long frames took, and the first since the start.")
  var timings = false

  func run() throws {
    let play = withSessionsFile
    try MainActor.assumeIsolated { try play.open() }
  }

  /// What a double click on a file of sessions asks for: the shelf with its games.
  private var withSessionsFile: Play {
    guard sessions == nil, cases.count == 1, SessionStore.isSessionsFile(cases[0]) else {
      return self
    }
    var play = self
    play.sessions = cases[0]
    play.cases = []
    return play
  }

  @MainActor
  private func open() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let assets = Places.assets(environment: environment) else {
      throw FileFailure.noAssets
    }
    let languages = ProgramLanguage.languages
    let words = try chosenWords()
    let size = try windowSize()
    guard (100...200).contains(text) else {
      throw AskedFailure.number(option: "--text", 100...200)
    }
    let program = try script.map(read)
    if pictures != nil, program == nil {
      throw AskedFailure.goesWith(options: ["--pictures"], others: ["--script"])
    }
    let isKept = !watch && rehearsing.rehearsal == nil && witnessing.witness == nil
    let (library, store) = try openLibraryAndStore(environment, isKept ? .kept : .notKept)
    let host = TableHost(
      languages: languages, words: words, library: library, store: store, clock: SystemClock(),
      seeds: { seed ?? UInt64.random(in: 0...UInt64(Int64.max)) })
    host.otherPlaces = Places.otherFolders(environment: environment)
    if !watch, program == nil {
      host.solver = CaseSolver(
        folder: URL(filePath: Places.cache(environment: environment)).appending(path: "solved"))
    }
    if watch {
      let paths = cases.isEmpty ? Places.scenarios().map { [$0] } ?? [] : cases
      guard !paths.isEmpty, paths.allSatisfy(FileManager.default.fileExists) else {
        throw paths.isEmpty ? FileFailure.noScenarios : FileFailure.noCase(paths)
      }
      host.beginPreview(of: paths)
    } else if cases.count == 1, library.volumes.count == 1, program == nil {
      _ = host.carryOut(.openCase(library.volumes[0].id))
    }
    try rehearsing.open(host, library)
    try openWitness(host, library, words)
    try table(host, size: size, assets: assets, program: program)
  }

  @MainActor
  private func openWitness(_ host: TableHost, _ library: Library, _ words: Words) throws {
    guard let address = witnessing.witness else { return }
    guard rehearsing.rehearsal == nil, !watch, library.volumes.count == 1,
      let scenario = library.volumes[0].scenario(in: words.language)
    else {
      throw AskedFailure.witnessAlone
    }
    let found = try witnessing.find(address, in: scenario)
    guard
      let game = Game(playing: found.steps, to: found.target, found.setup, of: scenario),
      host.open(witness: game, to: address)
    else {
      throw SolvingFailure.witnessUnplayable(address)
    }
  }

  @MainActor
  private func table(_ host: TableHost, size: Size?, assets: String, program: Script?) throws {
    do {
      let memory = program == nil ? windowMemory() : nil
      let window = try TableWindow(
        title: "Hjemmetid", place: place(size, memory: memory),
        mode: program == nil || self.window ? .window : .headless, assets: "\(assets)/art",
        fonts: Places.fonts(in: assets),
        shelf: Places.cache(environment: ProcessInfo.processInfo.environment) + "/pictures",
        ground: TableModel.ground)
      let model = TableModel(
        host.presentation, size: window.size, measurer: window.measurer,
        motion: still || program != nil ? .none : .gentle)
      model.textScale = Double(text) / 100
      let loop = TableLoop(host: host, model: model, display: window)
      for substitution in window.measurer.substitutions {
        talk(substitution.sentence(ProgramLanguage.talk))
      }
      if let program {
        if trace {
          loop.acknowledge = { try StandardStream.output.show($0) }
        }
        try makePicturesFolder()
        if timings {
          loop.frames = FrameTimes()
          loop.stretches = FrameTimes()
        }
        try loop.paint()
        let (first, worked) = (ProcessAge.seconds, ProcessAge.worked)
        try ScriptPlayer(loop: loop, pictures: pictures).play(program)
        if let frames = loop.frames, let stretches = loop.stretches {
          try report(frames, stretches, first: first, worked: worked)
        }
      } else {
        var asked = size
        loop.rest = { [noSave] in
          if !noSave { memory?.keep(window.place) }
          // The window has got its frame by now.
          if let size = asked, window.place.extent == .window { sayIfCut(size, to: window.size) }
          asked = nil
        }
        try loop.run()
      }
      let boxes = window.measurer.missing.sorted()
      if !boxes.isEmpty {
        let words = ProgramLanguage.talk
        talk(
          words(
            "no font on this machine has these characters, so boxes stood for them: {0}. Install a font that has, such as one of the Noto fonts.",
            boxes.prefix(20).map { String($0) }.joined(separator: " ")))
      }
      let missing = window.missingPictures.sorted()
      if !missing.isEmpty {
        let words = ProgramLanguage.talk
        talk(words("pictures not found: {0}", missing.joined(separator: ", ")))
      }
    } catch let failure as ScriptPlayer.Failure {
      throw ScriptFailure(
        file: script ?? "", line: failure.line, reason: .played(failure.reason))
    }
  }

  private func sayIfCut(_ asked: Size, to given: Size) {
    guard given.width < asked.width || given.height < asked.height else { return }
    let words = ProgramLanguage.talk
    talk(
      words(
        "there is no room for a window of {0}x{1} on this screen: it is {2}x{3}.",
        Int(asked.width), Int(asked.height), Int(given.width), Int(given.height)))
  }

  private func windowMemory() -> WindowMemory {
    WindowMemory(
      path: WindowMemory.standardPath(environment: ProcessInfo.processInfo.environment))
  }

  /// As asked for, else as it was left, else as large as fits. Scripts are played in a size of
  /// their own.
  private func place(_ size: Size?, memory: WindowMemory?) -> WindowPlace {
    var place = memory?.place ?? WindowPlace()
    if let size {
      place.size = size
      place.extent = .window
    }
    if fullScreen { place.extent = .fullScreen }
    return place
  }

  private func report(
    _ frames: FrameTimes, _ stretches: FrameTimes, first: Double?, worked: Double
  ) throws {
    func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
    try StandardStream.output.show(
      "frames: \(frames.times.count), median \(milliseconds(frames.quantile(0.5))), "
        + "99 % within \(milliseconds(frames.quantile(0.99))), "
        + "longest \(milliseconds(frames.quantile(1)))")
    try StandardStream.output.show(
      "steps: \(stretches.times.count), median \(milliseconds(stretches.quantile(0.5))), "
        + "99 % within \(milliseconds(stretches.quantile(0.99))), "
        + "longest \(milliseconds(stretches.quantile(1)))")
    if let first {
      try StandardStream.output.show(
        "first frame: \(milliseconds(first)) after the start of the program, "
          + "\(milliseconds(worked)) at work")
    }
  }

  // MARK: What was asked for

  private func chosenWords() throws -> Words {
    if let language { return try ProgramLanguage.words(for: language) }
    let spoken = ProgramLanguage.ofSurroundings
    let languages = ProgramLanguage.languages
    // Machines that were never told a language say C or English; the game was made for Denmark.
    let chosen = spoken.flatMap { $0 == .english ? nil : $0 } ?? languages.known.first
    return languages.words((chosen ?? .english).code) ?? .english
  }

  private func windowSize() throws -> Size? {
    guard let size else { return script == nil ? nil : Size(width: 1920, height: 1080) }
    let parts = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (640...8192).contains(parts[0]), (360...8192).contains(parts[1]) else {
      throw AskedFailure.windowSize(size)
    }
    return Size(width: Double(parts[0]), height: Double(parts[1]))
  }

  private func read(_ path: String) throws -> Script {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileFailure.noScript(path)
    }
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20 else {
      throw FileFailure.scriptUnreadable(path)
    }
    do throws(Script.Failure) { return try Script(String(decoding: data, as: UTF8.self)) } catch {
      throw ScriptFailure(file: path, line: error.line, reason: .noStep(error.text))
    }
  }

  private func makePicturesFolder() throws {
    guard let pictures else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: pictures, withIntermediateDirectories: true)
    } catch {
      throw FileFailure.folderNotMade(pictures)
    }
  }

  private enum Keeping {
    case kept, notKept
  }

  /// Games that were begun can be gone on with, whatever has become of their cases.
  private func openLibraryAndStore(
    _ environment: [String: String], _ keeping: Keeping
  ) throws -> (Library, Result<SessionStore, StoreFailure>?) {
    let library: Library
    var trouble: (any Error)?
    do { library = watch ? .empty : try openLibrary() } catch {
      let path = sessions ?? SessionStore.standardPath(environment: environment)
      guard cases.isEmpty, !noSave, FileManager.default.fileExists(atPath: path) else {
        throw error
      }
      library = .empty
      trouble = error
    }
    let store =
      switch keeping {
      case .kept: try openStore(environment)
      case .notKept: Result<SessionStore, StoreFailure>?.none
      }
    if let trouble {
      guard case .success(let store)? = store, !(try store.all()).isEmpty else { throw trouble }
    }
    return (library, store)
  }

  private func openLibrary() throws -> Library {
    let paths = cases.isEmpty ? Places.scenarios().map { [$0] } ?? [] : cases
    guard !paths.isEmpty else {
      throw FileFailure.noScenarios
    }
    try Localities.expect(locality, from: paths)
    let library = try Library(opening: paths, locality: locality)
    guard !library.volumes.isEmpty else {
      throw CaseTrouble.nonePlayable(paths: paths, library.troubles)
    }
    return library
  }

  /// Where the disk is in the way or the file is damaged, the table is opened all the same, and says so.
  private func openStore(
    _ environment: [String: String]
  ) throws -> Result<SessionStore, StoreFailure>? {
    guard !noSave else { return nil }
    try SessionsCommand.expectFile(sessions)
    let path = sessions ?? SessionStore.standardPath(environment: environment)
    do throws(StoreFailure) { return .success(try SessionStore(path: path)) } catch {
      switch error {
      case .corrupt where setAside: return .success(try rescue(path))
      case .readOnly, .diskFull, .diskFailed: return .failure(error)
      // In a window somebody can be asked what becomes of it.
      case .corrupt where script == nil || window: return .failure(error)
      case .folderNotWritable where sessions == nil: return .failure(error)
      case .folderNotWritable, .cannotOpen, .corrupt, .notOurs, .newerVersion, .busy, .moved,
        .nothingToSetAside, .noSuchSession, .damaged, .takenOver, .entriesMissing, .other:
        throw error
      }
    }
  }

  private func rescue(_ path: String) throws -> SessionStore {
    let rescue = try SessionStore.rescue(path: path)
    let words = ProgramLanguage.talk
    talk(words("the damaged database is now {0}.", rescue.kept))
    talk(
      words.plural(
        "{0} game was found in it and can be gone on with.",
        "{0} games were found in it and can be gone on with.", rescue.sessions))
    return try SessionStore(path: path)
  }
}
