import Testing

@Suite struct ModuleWallsTests {
  /// Which modules of ours each module may import.
  static let allowed: [String: Set<String>] = [
    "Execution": [],
    "Graphs": ["Execution"],
    "GraphAlgorithms": ["Execution", "Graphs"],
    "GraphFormats": ["Execution", "Graphs", "CXML", "CXLSX"],
    "CityNetworks": ["Graphs"],
    "Diagrams": ["CGraphvizShim"],
    "DatasetLoading": ["Graphs", "CityNetworks", "GraphFormats"],
    "NetworkAnalysis": ["Execution", "Graphs", "GraphAlgorithms", "CityNetworks"],
    "Reporting": ["Graphs", "GraphFormats", "CityNetworks", "NetworkAnalysis", "Diagrams"],
    "citynet": [
      "Execution", "Graphs", "GraphAlgorithms", "GraphFormats", "CityNetworks", "DatasetLoading",
      "NetworkAnalysis", "Diagrams", "Reporting",
    ],
    "citynet-bench": [
      "Execution", "Graphs", "GraphAlgorithms", "GraphFormats", "CityNetworks", "DatasetLoading",
    ],
  ]
  static let ours = Set(allowed.keys).union(["CGraphviz", "CGraphvizShim", "CXML", "CXLSX"])

  @Test func everyModuleHasARule() {
    #expect(Set(SourceTree.sources.map(\.module)) == Set(Self.allowed.keys))
  }

  @Test(arguments: SourceTree.sources)
  func aFileImportsOnlyModulesBelowItsOwn(file: SourceTree.File) {
    let own = Set(file.imports).intersection(Self.ours)
    #expect(own.isSubset(of: Self.allowed[file.module] ?? []))
  }

  @Test(arguments: SourceTree.sources)
  func wholeFoundationIsImportedNowhereAndNoneOfItInTheCore(file: SourceTree.File) {
    #expect(!file.imports.contains("Foundation"))
    #expect(!file.imports.contains("FoundationXML"))
    if ["Execution", "Graphs", "GraphAlgorithms"].contains(file.module) {
      #expect(!file.imports.contains("FoundationEssentials"))
    }
  }

  @Test(arguments: SourceTree.sources)
  func eachCLibraryIsSeenByOneFolderOnly(file: SourceTree.File) {
    if file.imports.contains("CGraphvizShim") {
      #expect(file.path.hasPrefix("Sources/Diagrams/Graphviz/"))
    }
    if file.imports.contains("CXML") {
      #expect(file.path.hasPrefix("Sources/GraphFormats/XML/"))
    }
    if file.imports.contains("CXLSX") {
      #expect(file.path.hasPrefix("Sources/GraphFormats/XLSX/"))
    }
  }
}
