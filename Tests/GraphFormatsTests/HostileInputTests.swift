import Execution
import Foundation
import GraphFormats
import Graphs
import Testing

/// Whatever the bytes, each reader ends soon, with a graph or with an error that says what to do.
@Suite(.serialized) struct HostileInputTests {
  static let formats = FormatCatalog.readers.map { type(of: $0).format.id }

  /// Files of a format that can be read.
  private func samples(_ format: String) throws -> [[UInt8]] {
    guard let writer = FormatCatalog.writer(id: format) else {
      return [Array("source,target,weight,note\na,b,1.5,\"x, y\"\nb,c,2,\n".utf8)]
    }
    return try [2, 3, 13, 27, 40].map {
      try writer.write(RandomAttributedGraphs.graph(seed: $0)).bytes
    }
  }

  /// What becomes of the bytes: nil for a graph, otherwise the message.
  @discardableResult
  private func outcome(_ format: String, _ bytes: [UInt8]) throws -> String? {
    let reader = try #require(FormatCatalog.reader(id: format))
    let start = secondsOfThisThread()
    defer { #expect(secondsOfThisThread() - start < 1) }
    do throws(GraphFormatError) {
      _ = try reader.read(bytes, file: "g")
      return nil
    } catch {
      let message = error.description
      #expect(error.file == "g")
      #expect(error.line >= 1 && (error.column ?? 1) >= 1)
      #expect(!error.problem.isEmpty && !error.problem.hasSuffix("."))
      #expect(error.remedy.hasSuffix(".") || error.remedy.hasSuffix("?"))
      #expect(message.utf8.count < 1000)
      return message
    }
  }

  /// The time that this thread has computed, whatever else the machine does.
  private func secondsOfThisThread() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: formats)
  func whatHoldsNothingIsAnError(format: String) throws {
    for bytes: [UInt8] in [[], [0xEF, 0xBB, 0xBF], [0x20], [0x0A, 0x0A], [0], [0xFF, 0xFE]] {
      #expect(try outcome(format, bytes) != nil)
    }
  }

  @Test(arguments: formats)
  func textOf16BitsIsAnErrorOrAGraph(format: String) throws {
    for sample in try samples(format) {
      var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
      for unit in String(decoding: sample, as: UTF8.self).utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        little += [low, high]
        big += [high, low]
      }
      for bytes in [little, big] { try outcome(format, bytes) }
    }
  }

  @Test(arguments: formats)
  func entitiesAreNeverExpanded(format: String) throws {
    let laughs = (1..<10).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }
    for root in ["gexf", "graphml", "graph", "kml"] {
      for text in [
        "<!DOCTYPE \(root) [<!ENTITY l0 \"ha\">\(laughs.joined())]><\(root)>&l9;</\(root)>",
        "<?xml version=\"1.0\"?><!DOCTYPE \(root) SYSTEM \"http://127.0.0.1:1/x.dtd\"><\(root)/>",
        "<!DOCTYPE \(root) [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><\(root)>&x;</\(root)>",
        "<!DOCTYPE \(root) [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><\(root)/>",
      ] {
        let message = try outcome(format, Array(text.utf8))
        #expect(message != nil)
        #expect(message?.contains("root:") == false)
      }
    }
  }

  @Test(arguments: formats)
  func aHugeTextIsAnError(format: String) throws {
    let mark = "HUGETEXT"
    let graph = GraphBuilder(.undirected, nodeCount: 1).graph()
    let attributed = AttributedGraph(
      graph: graph, nodeIDs: NodeMap(["a"]),
      nodeColumns: [AttributeColumn(name: "note", values: .strings([mark]))])
    // Some formats hold no text of a node but its id.
    let sample =
      switch format {
      case "edge-list": Array("source,target\na,\(mark)\n".utf8)
      case "pajek": Array("*Vertices 1\n1 \"\(mark)\"\n".utf8)
      default: try #require(FormatCatalog.writer(id: format)).write(attributed).bytes
      }
    let place = try #require(String(decoding: sample, as: UTF8.self).utf8Offset(of: mark))
    // Overwritten in place, as appending to so much takes minutes in an unoptimized build.
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000_000)
    bytes.replaceSubrange(..<place, with: sample[..<place])
    let rest = sample[place...]
    bytes.replaceSubrange((bytes.count - rest.count)..., with: rest)
    #expect(try outcome(format, bytes) != nil)
  }

  @Test(arguments: formats)
  func deepNestingEndsSoon(format: String) throws {
    let deep = [
      ("", "<x>"), ("<gexf>", "<x>"), ("<graphml>", "<x>"), ("<graphml><graph>", "<node id='a'>"),
      ("", "["), ("graph [ ", "a [ "), ("graph [ ", "["), ("graph {", "subgraph {"),
      ("graph {", "{"), ("", "{\"a\":"), ("{\"a\":", "["), ("{\"nodes\":", "["), ("", "("),
    ]
    for (head, piece) in deep {
      try outcome(format, Array((head + String(repeating: piece, count: 100_000)).utf8))
    }
    for sample in try samples(format).prefix(2) {
      for piece in ["<x>", "a [ ", "[", "{"] {
        let nested = Array(String(repeating: piece, count: 100_000).utf8)
        try outcome(format, Array(sample.prefix(sample.count / 2)) + nested)
      }
    }
  }

  @Test(arguments: formats)
  func manyNamesEndSoon(format: String) throws {
    func many(_ text: (Int) -> String) -> String { (0..<20_000).map(text).joined() }
    for text in [
      "<gexf><graph><attributes class='node'>"
        + many { "<attribute id='\($0)' title='same' type='t\($0)'/>" }
        + "</attributes><nodes><node id='a'/></nodes></graph></gexf>",
      "<graphml>" + many { "<key id='\($0)' for='node' attr.name='same' attr.type='t\($0)'/>" }
        + "<graph edgedefault='directed'><node id='a'/></graph></graphml>",
      "<graphml>" + many { "<key id='k\($0)' for='graph'><default>x</default></key>" }
        + "<graph edgedefault='directed'/></graphml>",
      "graph [ " + many { "a\($0) 1 " } + "]",
      "graph [ node [ id 1 " + many { "a\($0) 1 " } + "] ]",
      "graph [ node [ id 1 " + many { _ in "a 1 " } + "] ]",
      "graph [ node [ id 1 " + many { "a\($0) \"&x\($0);\" " } + "] ]",
      "source,target," + many { "c\($0)," } + "\na,b" + many { _ in "," } + "\n",
      "source,target\n" + many { "a\u{1}\($0),b\n" },
    ] {
      try outcome(format, Array(text.utf8))
    }
  }

  @Test(arguments: formats)
  func eachBeginningOfAFileIsAnErrorOrAGraph(format: String) throws {
    for sample in try samples(format) {
      for end in stride(from: 0, to: sample.count, by: max(1, sample.count / 150)) {
        try outcome(format, Array(sample[..<end]))
      }
    }
  }

  @Test(arguments: formats, 0..<100)
  func randomBytesAreAnErrorOrAGraph(format: String, seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(3)
    let noise = (0..<600).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    let printable = noise.map { 0x20 + $0 % 0x5F }
    try outcome(format, noise)
    try outcome(format, printable)
    for sample in try samples(format).prefix(2) {
      let half = Array(sample.prefix(generator.index(below: sample.count)))
      try outcome(format, half + noise)
      try outcome(format, half + printable)
    }
  }

  @Test(arguments: formats, 0..<100)
  func aDamagedFileIsAnErrorOrAGraph(format: String, seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(4)
    for sample in try samples(format) where !sample.isEmpty {
      var bytes = sample
      for _ in 0...generator.index(below: 4) where !bytes.isEmpty {
        let place = generator.index(below: bytes.count)
        let end = min(bytes.count, place + 1 + generator.index(below: 40))
        switch generator.index(below: 5) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: generator.index(below: place + 1))
        default:
          let signs = Array("<>&\"'[]{}(),;:#\\/-0\n\u{0}".utf8)
          bytes[place] = signs[generator.index(below: signs.count)]
        }
      }
      try outcome(format, bytes)
    }
  }
}

extension String {
  fileprivate func utf8Offset(of text: String) -> Int? {
    let (all, wanted) = (Array(utf8), Array(text.utf8))
    return all.indices.first { all[$0...].starts(with: wanted) }
  }
}
