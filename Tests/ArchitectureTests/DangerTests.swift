import Testing

@Suite struct DangerTests {
  /// Where code that the compiler cannot prove safe may stand, and why.
  static let unsafeFolders = [
    "Sources/Execution/",  // the disjoint fill
    "Sources/Diagrams/Graphviz/",  // the C library and its worker process
    "Sources/GraphFormats/XML/",  // the C library
    "Sources/GraphFormats/XLSX/",  // the C library
    "Sources/GraphFormats/SQLite/",  // a database as bytes, which GRDB does not give
    "Sources/Reporting/Files/",  // renaming files
    "Sources/GraphAlgorithms/Centrality/",  // kernels that read rows without checking
    "Sources/GraphAlgorithms/Communities/",  // the same
    "Sources/GraphAlgorithms/Distances/",  // the same
    "Sources/GraphAlgorithms/Paths/",  // the same
    "Sources/GraphAlgorithms/Rows/",  // the same
    "Sources/GraphAlgorithms/Structure/",  // the same
    "Sources/citynet/Console/",  // terminal and signals
    "Sources/citynet-bench/System/",  // processes, clocks and whole files
  ]

  @Test(arguments: unsafeFolders)
  func everyNamedFolderStillNeedsItsLeave(folder: String) {
    #expect(
      SourceTree.sources.contains { file in
        file.path.hasPrefix(folder) && file.code.contains { $0.contains("unsafe ") }
      })
  }

  @Test(arguments: SourceTree.sources)
  func unsafeCodeStandsInNamedFolders(file: SourceTree.File) {
    let hasUnsafe = file.code.contains { line in
      line.contains("unsafe ") || line.contains("@unchecked Sendable")
        || line.contains("nonisolated(unsafe)") || line.contains("try!") || line.contains(" as! ")
    }
    if hasUnsafe {
      #expect(Self.unsafeFolders.contains { file.path.hasPrefix($0) })
    }
  }

  @Test(
    arguments: SourceTree.sources.filter { !$0.path.hasPrefix("Sources/Reporting/Files/") }
  )
  func onlyOutputFolderWritesToDisk(file: SourceTree.File) {
    let writes = [
      ".write(to", "createDirectory(", "createFile(", "removeItem(", "moveItem(", "copyItem(",
      "fopen(", "O_WRONLY", "O_CREAT", "unlink(", "rename(",
    ]
    // The worker's standard streams are pipes and the null device, not files.
    let isWorker = file.path.hasPrefix("Sources/Diagrams/Graphviz/")
    for line in file.code where !isWorker {
      #expect(!writes.contains { line.contains($0) }, "\(line)")
    }
  }

  @Test(
    arguments: SourceTree.sources.filter {
      $0.path != "Sources/citynet/ExitCodes.swift"
        && !$0.path.hasPrefix("Sources/Diagrams/Graphviz/")
    })
  func onlyExitCodesEndsTheProcess(file: SourceTree.File) {
    let ends = file.code.contains { line in
      let bare = line.replacing(" ", with: "")
      return bare.hasPrefix("exit(") || bare.contains("Glibc.exit(") || bare.contains("fatalError(")
    }
    #expect(!ends)
  }
}
