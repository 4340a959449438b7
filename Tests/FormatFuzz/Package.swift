// swift-tools-version: 6.1
import PackageDescription

// A package of its own: libFuzzer brings the `main`, so the program links only with its sanitizer.
let package = Package(
  name: "format-fuzz",
  dependencies: [.package(name: "hjemmetid", path: "../..")],
  targets: [
    .target(
      name: "LookOver",
      dependencies: [
        .product(name: "Rules", package: "hjemmetid"),
        .product(name: "ScenarioFormat", package: "hjemmetid"),
      ]),
    .executableTarget(
      name: "FormatFuzz", dependencies: ["LookOver"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
