// swift-tools-version: 6.1
import PackageDescription

// Where this package is built for itself, flags can be set that SwiftPM takes from no dependency.
let isDependency = Context.packageDirectory.contains("/checkouts/")

// `.ci/run` asks for this; elsewhere a newer compiler may have more to say.
let warningsAreErrors =
  Context.environment["HJEMMETID_WARNINGS"] == "errors" && !isDependency

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (warningsAreErrors ? [.unsafeFlags(["-warnings-as-errors"])] : [])

// The rules and the solver take millions of steps in tests too, long files are read many times, and
// frames are mixed dot by dot, so that these are optimized in a debug build as well: the slowest suites
// need a fraction of the time.
let fast =
  strict + (isDependency ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))])

// Names stay for who reads a crash; where it was built does not.
let withoutPaths: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xlinker", "--strip-debug"], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "hjemmetid",
  products: [
    .executable(name: "hjemmetid", targets: ["hjemmetid"]),
    .library(name: "Rules", targets: ["Rules"]),
    .library(name: "ScenarioFormat", targets: ["ScenarioFormat"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "Rules", exclude: ["README.md"], swiftSettings: fast),
    .target(name: "Markup", swiftSettings: strict),
    .target(
      name: "ScenarioFormat",
      dependencies: ["Rules", "Markup", .product(name: "Yams", package: "Yams")],
      exclude: ["README.md"], swiftSettings: fast),
    .target(name: "Analysis", dependencies: ["Rules"], exclude: ["README.md"], swiftSettings: fast),
    .target(
      name: "Sessions",
      dependencies: ["Rules", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Rules"], swiftSettings: strict),
    .target(name: "TableUI", dependencies: ["Rules", "Wording"], swiftSettings: strict),
    .systemLibrary(
      name: "CSDL2",
      providers: [
        .apt(["libsdl2-dev", "libsdl2-ttf-dev", "libsdl2-image-dev", "libfontconfig-dev"]),
        .brew(["sdl2", "sdl2_ttf", "sdl2_image", "fontconfig"]),
      ]),
    .target(name: "TableSDL", dependencies: ["TableUI", "CSDL2"], swiftSettings: fast),
    .target(
      name: "Hosting",
      dependencies: [
        "Rules", "ScenarioFormat", "Sessions", "Wording", "Checking", "TableUI", "Analysis",
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Checking", dependencies: ["Rules", "ScenarioFormat", "Analysis", "Wording"],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Wording"],
      swiftSettings: strict),
    .executableTarget(
      name: "hjemmetid",
      dependencies: [
        "Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Sessions", "Wording",
        "TableUI", "TableSDL", "Hosting", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: withoutPaths),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScenarioFormatTests",
      dependencies: ["Rules", "Markup", "ScenarioFormat", "Checking", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Rules", "ScenarioFormat", "Analysis", "TestSupport"],
      swiftSettings: fast),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "TestSupport", "Rules", "Sessions", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Rules", "Wording", "ScenarioFormat", "Hosting", "SwiftSource", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TableUITests",
      dependencies: ["Rules", "ScenarioFormat", "Wording", "TableUI", "Hosting", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TableSDLTests",
      dependencies: [
        "Rules", "ScenarioFormat", "TableUI", "TableSDL", "CSDL2", "Hosting", "Wording",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HostingTests",
      dependencies: [
        "TestSupport",
        "Rules", "ScenarioFormat", "Sessions", "Wording", "Checking", "TableUI", "Hosting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Rules", "ScenarioFormat"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: ["Rules", "ScenarioFormat", "Analysis", "Wording", "Checking", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Wording", "Reports",
        "TestSupport",
      ],
      exclude: ["Schemas"], swiftSettings: strict),
    .target(name: "SwiftSource", path: "Tests/SwiftSource", swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["SwiftSource"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "TestSupport",
        "Rules", "ScenarioFormat", "Analysis", "Checking", "Sessions", "Wording", "Reports",
        "Hosting", "TableSDL", "CSDL2", "hjemmetid",
      ],
      exclude: ["Cases", "Pictures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
