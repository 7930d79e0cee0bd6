// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "pullquote",
  products: [.executable(name: "pullquote", targets: ["pullquote"])],
  targets: [
    module("Text"),
    module("Document", ["Text"]),
    module("Analysis", ["Text", "Document"]),
    .executableTarget(
      name: "pullquote", dependencies: ["Text", "Document", "Analysis"], swiftSettings: strict),
    tests(of: "Text", ["Text"]),
    tests(of: "Document", ["Text", "Document"]),
  ]
)
