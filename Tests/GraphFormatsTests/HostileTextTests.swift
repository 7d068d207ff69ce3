import Execution
import GraphFormats
import Graphs
import Testing

/// Texts made to break a reader of JSON, Pajek or DOT end in an error or a graph, and soon.
@Suite(.serialized) struct HostileTextTests {
  static let formats = ["node-link", "jgf", "cytoscape", "geojson", "pajek", "dot"]

  /// One right file of each format, with all that it knows.
  static let samples: [String: String] = [
    "node-link": """
    {"directed": true, "multigraph": true, "graph": {"title": "T \\u00e9"},
    "nodes": [{"id": "a", "p": 1.5, "q": null}, {"id": 7, "p": 2, "q": [1, {"b": false}]}],
    "links": [{"source": "a", "target": 7, "key": 0, "weight": 2.5e-3, "t": "\\ud83d\\ude00"}]}
    """,
    "jgf": """
    {"graph": {"label": "T", "directed": false, "metadata": {"a": "b"},
    "nodes": {"a": {"label": "A", "metadata": {"p": 1}}, "b": {}},
    "edges": [{"source": "a", "target": "b", "relation": "twin", "metadata": {"weight": 2}}]}}
    """,
    "cytoscape": """
    {"data": [["name", "x"]], "directed": false, "elements": {
    "nodes": [{"data": {"id": "1", "value": 1, "n": "Łódź"}, "position": {"x": 1, "y": 2.5}},
    {"data": {"id": "2", "value": 2}}], "edges": [{"data": {"source": 1, "target": 2}}]}}
    """,
    "geojson": """
    {"type": "FeatureCollection", "directed": true, "features": [
    {"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [51.7, 32.6]},
    "properties": {"n": 1}}, {"type": "Feature", "id": "b", "geometry": null, "properties": null},
    {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
    "properties": {"source": "a", "target": "b", "weight": 3}}]}
    """,
    "pajek": """
    *Network Karawane
    *Vertices 3
    1 "Isfahan" 0.5 0.25 box ic Red
    2 "Łódź" 0.1 0.2 0.3
    % a comment
    3 c
    *Arcs :2 "trade"
    1 2 2.5 l "x" [1-3]
    *Edges
    2 3 1
    *Arcslist
    1 2 3
    """,
    "dot": """
    /* c */ strict digraph "G" { rankdir=LR; node [shape=box, n=1.5];
    # preprocessor
    a [label=<<b>x</b>>]; "b \\"q\\"" -> a:p:n [weight=2 style="d" + "ash"]
    subgraph cluster_1 { edge [kind=twin] c -> {d; e} } -> f // end
    }
    """,
  ]

  private func take(_ bytes: [UInt8], as format: String) throws -> Result<Int, GraphFormatError> {
    let reader = try #require(FormatCatalog.reader(id: format))
    let clock = ContinuousClock()
    let start = clock.now
    var result: Result<Int, GraphFormatError>
    do throws(GraphFormatError) {
      result = .success(try reader.read(bytes, file: "g").graph.edgeCount)
    } catch {
      result = .failure(error)
    }
    // A second, and as much again for the tests that run at the same time.
    #expect(clock.now - start < .seconds(2))
    return result
  }

  private func message(_ bytes: [UInt8], as format: String) throws -> String {
    guard case .failure(let error) = try take(bytes, as: format) else {
      Issue.record("\(format) reads it")
      return ""
    }
    return error.description
  }

  private func sample(_ format: String) throws -> [UInt8] {
    Array(try #require(Self.samples[format]).utf8)
  }

  @Test(arguments: formats)
  func theSamplesThemselvesAreRead(format: String) throws {
    guard case .success(let edgeCount) = try take(try sample(format), as: format) else {
      Issue.record("\(try message(try sample(format), as: format))")
      return
    }
    #expect(edgeCount == ["pajek": 5, "dot": 6][format] ?? 1)
    let found = FormatCatalog.reader(for: try sample(format), file: "x")
    #expect(found.map { type(of: $0).format.id } == format)
  }

  @Test(arguments: formats)
  func whatIsNoTextOrNothingIsRefused(format: String) throws {
    let text = try sample(format)
    let wide = text.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(try message([], as: format) == "g:1: the file is empty. Export the graph again.")
    #expect(try message([0xEF, 0xBB, 0xBF], as: format).contains("empty"))
    for bytes in [wide, [0xFF, 0xFE] + wide, [0xFE, 0xFF, 0] + wide] {
      #expect(try message(bytes, as: format).contains("UTF-16"))
    }
    let marked = try take([0xEF, 0xBB, 0xBF] + text, as: format)
    #expect((try? marked.get()) != nil)
  }

  @Test(
    arguments: formats, ["[", "{", "{\"nodes\":[", "{\"graph\":{\"a\":", "graph{{", "graph{a--{"])
  func deepNestingIsRefused(format: String, start: String) throws {
    for count in [1000, 100_000] {
      let repeated = start.hasPrefix("graph") ? String(start.dropFirst(5)) : start
      let text = start + String(repeating: repeated, count: count)
      _ = try message(Array(text.utf8), as: format)
    }
    if format != "pajek" && format != "dot" {
      let deep = String(repeating: "[", count: 100_000)
      #expect(
        try message(Array(deep.utf8), as: format)
          == "g:1:65: values are nested more than 64 deep. Is this really a graph file?")
    }
  }

  @Test(arguments: formats)
  func hugeValuesAndFilesAreRefused(format: String) throws {
    let starts = [
      "{\"nodes\": [{\"id\": \"", "*Vertices 1\n1 \"", "graph { a [b=\"", "graph { \"", "graph {",
      "graph { a [b=<",
    ]
    let long = [UInt8](repeating: 0x61, count: 8 << 20)
    for start in starts { _ = try message(Array(start.utf8) + long, as: format) }
    let huge = [UInt8](repeating: 0x61, count: 300 << 20)
    #expect(try message(huge, as: format).contains("314572800 bytes"))
  }

  @Test(arguments: formats)
  func eachBeginningIsAnErrorOrAGraph(format: String) throws {
    let bytes = try sample(format)
    for end in 0..<bytes.count { _ = try take(Array(bytes[..<end]), as: format) }
  }

  @Test(arguments: formats)
  func damagedFilesNeverStopTheProgram(format: String) throws {
    let right = try sample(format)
    let signs = Array("{}[]\"\\,:;=<>-*#%/ \n\r09.eE+tn\u{0}".utf8) + [0xFF, 0xC3]
    for seed in 0..<1500 {
      var generator = Seed(UInt64(seed)).stream(2)
      var bytes = right
      for _ in 0...generator.index(below: 4) {
        let place = generator.index(below: bytes.count)
        switch generator.index(below: 4) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes[place] = signs[generator.index(below: signs.count)]
        case 2: bytes.remove(at: place)
        default: bytes.insert(signs[generator.index(below: signs.count)], at: place)
        }
      }
      _ = try take(bytes, as: format)
    }
    for seed in 0..<100 {
      var generator = Seed(UInt64(seed)).stream(3)
      let noise = (0..<400).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      _ = try take(noise, as: format)
      _ = try take(Array(right.prefix(40)) + noise, as: format)
    }
  }

  @Test func shortTextsThatStandForMuchAreRefused() throws {
    let names = (0..<2000).map { "n\($0)" }.joined(separator: ";")
    #expect(
      try message(Array("graph { {\(names)} -- {\(names)} }".utf8), as: "dot")
        .contains("stand for more than a million"))
    let defaults = (0..<300).map { "a\($0)=1" }.joined(separator: ",")
    #expect(
      try message(Array("graph { node [\(defaults)] a }".utf8), as: "dot")
        .contains("more than 256 defaults"))
    #expect(
      try message(Array("*Vertices 2000000000\n*Arcs\n1 2".utf8), as: "pajek")
        == "g:1: *Vertices says 2000000000, but 0 are described. "
        + "Correct the number, or give each vertex a line.")
    let sparse = (0..<4000).map { "{\"id\": \($0), \"a\($0)\": 1}" }.joined(separator: ",")
    let links = "{\"nodes\": [\(sparse)], \"links\": []}"
    #expect(
      try message(Array(links.utf8), as: "node-link")
        == "g:1: 4000 attributes of 4000 nodes have only 4000 values. "
        + "Leave out attributes that are hardly ever given.")
    let wide = (0..<5000).map { "\"a\($0)\": 1" }.joined(separator: ",")
    #expect(
      try message(Array("{\"nodes\": [{\"id\": 1, \(wide)}], \"links\": []}".utf8), as: "node-link")
        == "g:1: nodes have more than 4096 attributes. Is this really a graph file?")
  }
}
