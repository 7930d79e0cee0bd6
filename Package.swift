// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, of dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "pullquote",
  products: [.executable(name: "pullquote", targets: ["pullquote"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "Text", exclude: ["Tables/make-tables.py"], swiftSettings: strict),
    module("Document", ["Text"]),
    module("Language", ["Text", "Document"]),
    // The headers alone: the library is loaded when it is needed, so it is not linked.
    .target(name: "CHTMLParser", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    module("Learned", ["Text"]),
    .target(name: "CBlocks", exclude: ["blocks.bin", "blocks.json"]),
    .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CFormats"),
    module("Formats", ["Text", "Document", "Language", "CHTMLParser", "CGzip", "CFormats"]),
    module("Extraction", ["Text", "Document", "Language", "Learned", "Formats", "CBlocks"]),
    .target(name: "CFetch"),
    module("Fetch", ["Text", "CFetch", "CGzip"]),
    .target(name: "CModel", exclude: ["model.bin", "model.json", "LICENSE.wordnet.txt"]),
    // Fast loops in every build, so that tests and debug programs do not wait for them.
    .target(name: "CNet", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "CNetTrainer", dependencies: ["CNet"], cSettings: [.unsafeFlags(["-O3"])]),
    module("Analysis", ["Text", "Document", "Language", "Learned", "CModel", "CNet"]),
    module("Evaluation", ["Text"]),
    module("Layout", ["Text", "Document"]),
    .target(name: "CTypography"),
    module("Typography", ["Layout", "CTypography"]),
    module("Interface", ["Text", "Document", "Layout"]),
    .target(
      name: "Themes", path: "Themes",
      resources: [
        "clear", "contrast", "dark", "dusk", "forest", "light", "newsprint", "sepia",
      ].map { .embedInCode("\($0).toml") },
      swiftSettings: strict),
    module("TOML"),
    module("Theming", ["Interface", "Themes", "TOML"]),
    module("Configuration", ["Interface", "Theming", "TOML"]),
    module("Export", ["Text", "Document"]),
    module("People", ["Text", "Document", "Language"]),
    module("Versions", ["Text", "Document"]),
    module(
      "Library",
      ["Text", "Document", "People", "Versions", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "Imports",
      ["Text", "Document", "Formats", "CFormats", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    module("Terminal", ["Document", "Interface", "Theming", "CNCurses"]),
    .executableTarget(
      name: "pullquote-train",
      dependencies: [
        "Text", "Document", "Learned", "Extraction", "Fetch", "Analysis", "Evaluation", "CNet",
        "CNetTrainer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Training", exclude: ["README.md", "teacher.py"], swiftSettings: strict),
    .executableTarget(
      name: "pullquote",
      dependencies: [
        "Text", "Document", "Formats", "Extraction", "Fetch", "Analysis", "Layout", "Typography",
        "Interface", "Theming", "Configuration", "Evaluation", "Export", "People", "Versions",
        "Library", "Imports", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("tour.txt")],
      swiftSettings: strict,
      // Addresses are packed, and no symbol is offered to libraries, so that the program starts with
      // less memory.
      linkerSettings: [
        .unsafeFlags(
          ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
            + ["-Xlinker", "--no-export-dynamic"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    tests("Text", of: ["Text"]),
    tests("Document", of: ["Text", "Document"]),
    tests("Language", of: ["Text", "Document", "Language", "Extraction"]),
    .target(name: "Makers", path: "Tests/Support/Makers", swiftSettings: strict),
    tests(
      "Extraction",
      of: ["Text", "Document", "Learned", "Formats", "Extraction", "growth", "Makers"]),
    .target(name: "Loopback", path: "Tests/Support/Loopback", swiftSettings: strict),
    tests("Fetch", of: ["Fetch", "Loopback"]),
    tests("Learned", of: ["Learned"]),
    tests("Analysis", of: ["Text", "Document", "Language", "Learned", "Analysis", "CNet"]),
    tests("Evaluation", of: ["Evaluation"]),
    tests("Training", of: ["Learned", "Extraction", "Analysis", "Evaluation", "pullquote-train"]),
    tests("Layout", of: ["Text", "Document", "Layout"]),
    tests("Typography", of: ["Text", "Document", "Layout", "Typography"]),
    tests("Interface", of: ["Text", "Document", "Layout", "Interface"], exclude: ["Golden"]),
    tests("TOML", of: ["TOML"]),
    tests("Theming", of: ["Interface", "Themes", "Theming"]),
    tests("Configuration", of: ["Interface", "Configuration"]),
    tests("Export", of: ["Text", "Document", "Export"]),
    tests("People", of: ["Text", "Document", "People"]),
    tests("Versions", of: ["Text", "Document", "Analysis", "Versions"]),
    .target(name: "CPowerCut", path: "Tests/Support/PowerCut"),
    .executableTarget(
      name: "libraryload", dependencies: ["Text", "Document", "Library", "CPowerCut"],
      path: "Tests/Support/LibraryLoad", swiftSettings: strict),
    tests(
      "Library",
      of: [
        "Text", "Document", "People", "Versions", "Library", "libraryload",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Imports",
      of: [
        "Text", "Document", "Imports", "Makers", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Command",
      of: [
        "Text", "Document", "Extraction", "Analysis", "Loopback", "libraryload", "pullquote",
      ]),
    .target(
      name: "CVTerm", path: "Tests/Support/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
    .executableTarget(
      name: "crash", dependencies: ["Interface", "Theming", "Terminal"],
      path: "Tests/Support/Crash", swiftSettings: strict),
    tests(
      "Terminal",
      of: [
        "Text", "Interface", "Theming", "CNCurses", "Terminal", "CVTerm", "Loopback", "pullquote",
        "crash",
      ]),
    .executableTarget(
      name: "growth", dependencies: ["Text", "Document", "Extraction", "Analysis", "Export"],
      path: "Tests/Support/Growth", swiftSettings: strict),
    tests("Growth", of: ["growth"]),
    tests("Architecture", of: []),
  ]
)
