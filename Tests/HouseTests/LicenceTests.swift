import Foundation
import SwiftSource
import Testing

/// Whoever gets the program gets the notices of what is built into it.
@Suite struct LicenceTests {
  static let project = House.sources.deletingLastPathComponent()

  struct Dependency: Hashable, CustomTestStringConvertible {
    let name: String
    /// The label that its version stands behind.
    let version: String

    var testDescription: String { name }
  }

  /// What the manifest asks for.
  static let dependencies: [Dependency] = {
    let manifest = try? String(
      contentsOf: project.appendingPathComponent("Package.swift"), encoding: .utf8)
    let tokens = SwiftToken.read(manifest ?? "").map(\.kind)
    return tokens.indices.compactMap { place in
      guard tokens[place] == .name("url"), place + 4 < tokens.count,
        case .string(let address?) = tokens[place + 2], case .name(let version) = tokens[place + 4]
      else { return nil }
      return Dependency(
        name: String(address.split(separator: "/").last ?? ""), version: version)
    }
  }()

  @Test func thereAreSome() { #expect(Self.dependencies.count >= 3) }

  /// Two builds of one commit are made of the same sources.
  @Test(arguments: dependencies) func versionIsExact(_ dependency: Dependency) {
    #expect(dependency.version == "exact")
  }

  /// libyaml lies within Yams without its licence.
  @Test(arguments: dependencies.map(\.name) + ["libyaml"]) func hasItsNotice(_ name: String) throws
  {
    let notice = Self.project.appendingPathComponent("Assets/licences/\(name).txt")
    let text = try String(contentsOf: notice, encoding: .utf8)
    #expect(text.contains("Copyright") || text.contains("Apache License"))
    // Where the dependency has been fetched, word by word.
    let checkout = Self.project.appendingPathComponent(".build/checkouts/\(name)")
    for file in ["LICENSE", "LICENSE.txt"] {
      guard
        let theirs = try? String(
          contentsOf: checkout.appendingPathComponent(file), encoding: .utf8)
      else { continue }
      #expect(text == theirs)
    }
  }

  @Test func noNoticeOfWhatIsNotThere() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.project.appendingPathComponent("Assets/licences").path)
    #expect(
      Set(names) == Set((Self.dependencies.map(\.name) + ["libyaml"]).map { "\($0).txt" }))
  }
}
