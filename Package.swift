// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// The solver and the rules run millions of steps a second; they are the reason for `-O`.
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
    .target(name: "Rules", swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(
      name: "ScenarioFormat",
      dependencies: ["Rules", "Markup", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Analysis", dependencies: ["Rules"], exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Sessions",
      dependencies: ["Rules", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Rules"], swiftSettings: strict),
    .target(name: "TableUI", dependencies: ["Rules", "Wording"], swiftSettings: strict),
    .systemLibrary(name: "CSDL2"),
    .target(name: "TableSDL", dependencies: ["TableUI", "CSDL2"], swiftSettings: strict),
    .target(
      name: "Hosting",
      dependencies: [
        "Rules", "ScenarioFormat", "Sessions", "Wording", "Checking", "TableUI", "Analysis",
      ],
      swiftSettings: strict),
    .target(
      name: "Checking", dependencies: ["Rules", "ScenarioFormat", "Analysis", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Rules", "Markup", "ScenarioFormat", "Analysis", "Checking", "Wording"],
      swiftSettings: strict),
    .executableTarget(
      name: "hjemmetid",
      dependencies: [
        "Rules", "ScenarioFormat", "Analysis", "Checking", "Sessions", "Wording", "TableUI",
        "TableSDL", "Hosting", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScenarioFormatTests",
      dependencies: ["Rules", "Markup", "ScenarioFormat", "Checking", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Rules", "ScenarioFormat", "Analysis", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionsTests",
      dependencies: ["Rules", "Sessions", .product(name: "GRDB", package: "GRDB.swift")],
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
      name: "TableSDLTests", dependencies: ["TableUI", "TableSDL", "CSDL2"],
      swiftSettings: strict),
    .testTarget(
      name: "HostingTests",
      dependencies: [
        "Rules", "ScenarioFormat", "Sessions", "Wording", "Checking", "TableUI", "Hosting",
      ],
      swiftSettings: strict),
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
        "Rules", "ScenarioFormat", "Analysis", "Sessions", "Wording", "Reports", "Hosting",
        "TableSDL", "CSDL2", "hjemmetid",
      ],
      exclude: ["Cases", "Pictures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
