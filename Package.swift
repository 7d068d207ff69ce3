// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqliteLibrary = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"],
    path: "Tests/\(name)Tests", swiftSettings: house)
}

let package = Package(
  name: "CityNet",
  products: [
    .executable(name: "citynet", targets: ["citynet"]),
    .executable(name: "citynet-bench", targets: ["citynet-bench"]),
    .library(name: "Graphs", targets: ["Execution", "Graphs", "GraphAlgorithms", "GraphFormats"]),
    .library(
      name: "CityNetworks", targets: ["CityNetworks", "DatasetLoading", "NetworkAnalysis"]),
    .library(name: "Diagrams", targets: ["Diagrams"]),
    .library(name: "Reporting", targets: ["Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 1 and 2
    room("Execution", []),
    room("Graphs", ["Execution"]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

    // Layer 3
    room("GraphAlgorithms", ["Execution", "Graphs"]),
    room("CityNetworks", ["Graphs"]),
    room("GraphFormats", ["Execution", "Graphs", "CXML", "CXLSX", sqlite, sqliteLibrary]),
    room("Diagrams", ["CGraphvizShim"]),

    // Layer 4
    room("NetworkAnalysis", ["Execution", "Graphs", "GraphAlgorithms", "CityNetworks"]),
    room("DatasetLoading", ["Graphs", "CityNetworks", "GraphFormats", crypto]),

    // Layer 5 and 6
    room(
      "Reporting",
      ["Graphs", "GraphFormats", "CityNetworks", "NetworkAnalysis", "Diagrams", crypto, yaml]),
    .executableTarget(
      name: "citynet",
      dependencies: [
        "Execution", "Graphs", "GraphAlgorithms", "GraphFormats", "CityNetworks",
        "DatasetLoading", "NetworkAnalysis", "Diagrams", "Reporting", argumentParser,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "citynet-bench",
      dependencies: [
        "Execution", "Graphs", "GraphAlgorithms", "GraphFormats", "CityNetworks",
        "DatasetLoading", argumentParser,
      ],
      swiftSettings: house),

    // The program that the README shows, so that it compiles and does what is said there.
    .executableTarget(
      name: "ReadmeExample", dependencies: ["Execution", "GraphAlgorithms", "GraphFormats"],
      path: "Tests/ReadmeExample"),
    // The program of the guide to the library, for the same reason.
    .executableTarget(
      name: "LibraryTour",
      dependencies: [
        "CityNetworks", "DatasetLoading", "Execution", "GraphAlgorithms", "GraphFormats", "Graphs",
        "NetworkAnalysis", "Reporting",
      ], path: "Tests/LibraryTour"),
    .target(
      name: "TestSupport", dependencies: ["Execution", "Graphs", "CityNetworks"],
      path: "Tests/TestSupport",
      swiftSettings: house),
    tests("Execution", ["Execution"]),
    tests("Graphs", ["Execution", "Graphs"]),
    tests("GraphAlgorithms", ["Execution", "Graphs", "GraphAlgorithms"]),
    tests("GraphFormats", ["Execution", "Graphs", "GraphFormats"]),
    tests("CityNetworks", ["Graphs", "CityNetworks"]),
    tests(
      "DatasetLoading",
      [
        "Execution", "Graphs", "CityNetworks", "GraphFormats", "DatasetLoading", "NetworkAnalysis",
      ]),
    tests("Diagrams", ["Diagrams"]),
    tests(
      "NetworkAnalysis",
      [
        "Execution", "Graphs", "GraphAlgorithms", "CityNetworks", "DatasetLoading",
        "NetworkAnalysis",
      ]),
    tests(
      "Reporting",
      [
        "Graphs", "GraphFormats", "CityNetworks", "DatasetLoading", "NetworkAnalysis", "Diagrams",
        "Reporting", sqlite,
      ]),
    tests(
      "CommandLine",
      [
        "Graphs", "GraphAlgorithms", "citynet", "citynet-bench", "ReadmeExample", "LibraryTour",
        "Diagrams",
      ]),
    tests("Architecture", []),
  ]
)
