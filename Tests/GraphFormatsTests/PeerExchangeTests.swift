import Foundation
import GraphFormats
import Graphs
import TestSupport
import Testing

/// Files of NetworkX and igraph are read, and they read ours, with every attribute equal.
///
/// The comparison of our files is made in Python, by `Tests/Exchange/networkx_igraph.py`.
@Suite(
  .enabled(
    if: PeerScript.python != nil,
    "there is no Python with networkx and igraph; name one in CITYNET_PYTHON"))
struct PeerExchangeTests {
  @Test func filesOfOtherToolsAreReadInFull() throws {
    let folder = try ScratchFolder()
    let said = try PeerScript.run("write", folder.path, "60")
    #expect(said == "")
    let told = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    #expect(told.count >= 300)
    for name in told {
      let content = try Data(contentsOf: folder.file(name))
      let expected = try JSONDecoder().decode(PeerGraph.self, from: content)
      let reader = try #require(FormatCatalog.reader(id: expected.format))
      let bytes = try [UInt8](Data(contentsOf: folder.file(expected.file)))
      let graph = try reader.read(bytes, file: expected.file)
      let differences = expected.differences(from: graph)
      #expect(differences == [], "\(expected.file)")
      let found = FormatCatalog.reader(for: bytes, file: "")
      #expect(found.map { type(of: $0).format.id } == expected.format)
    }
  }

  @Test func otherToolsReadOurFilesInFull() throws {
    let folder = try ScratchFolder()
    for format in ["graphml", "gexf", "gml"] {
      let writer = try #require(FormatCatalog.writer(id: format))
      // Of these seeds come texts that every format carries and names that every tool knows.
      for seed in stride(from: 3, to: 243, by: 4) {
        let graph = RandomAttributedGraphs.graph(seed: seed)
        let written = try writer.write(graph)
        let file = "ours-\(seed).\(format)"
        try Data(written.bytes).write(to: folder.file(file))
        let expected = OurGraph(graph, written, file: file, format: format)
        try JSONEncoder().encode(expected).write(to: folder.file(file + ".expected.json"))
      }
    }
    let said = try PeerScript.run("read", folder.path)
    #expect(said == "300 files read\n")
  }
}

extension PeerExchangeTests {
  @Test(
    .enabled(if: SharedMaterial.isPresent, "the shared material is not here"),
    arguments: ["sister_cities", "reduced_sister_cities"])
  func everyValueOfARealFileIsWhatNetworkXFinds(name: String) throws {
    let folder = try ScratchFolder()
    let file = "\(SharedMaterial.path ?? "")/data/twinnings-wikidata-2022/\(name).gexf"
    let out = folder.file("found.json")
    let said = try PeerScript.run("show", "gexf", file, out.path)
    #expect(said == "")
    let found = try JSONDecoder().decode(PeerGraph.self, from: Data(contentsOf: out))
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    let graph = try FormatCatalog.read(bytes, file: name)
    let differences = found.differences(from: graph)
    #expect(differences.isEmpty)
    #expect(graph.notes.isEmpty)
    #expect(found.nodes.count == graph.graph.nodeCount)
  }
}

/// The script that drives the other tools.
enum PeerScript {
  /// A Python that has both packages, if there is one.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["CITYNET_PYTHON"]
    return [named, "python3"].compactMap { $0 }.first { python in
      (try? output(of: python, ["-c", "import networkx, igraph; print('both')"])) == "both\n"
    }
  }()

  /// What the script says to these arguments.
  static func run(_ arguments: String...) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Exchange/networkx_igraph.py").path
    return try output(of: python ?? "python3", [script] + arguments)
  }

  /// What a program says, its errors included.
  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let folder = try ScratchFolder()
    let said = folder.file("said")
    try Data().write(to: said)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = process.standardOutput
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: said), as: UTF8.self)
  }
}

/// A folder that lives as long as a test.
private final class ScratchFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("citynet-peers-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }
}
