import Execution
import GraphFormats
import Graphs

/// Small graphs with names and columns that are made to break writers.
struct BreakingGraphs {
  private var generator: SeededGenerator

  init(seed: Int) { generator = Seed(UInt64(seed)).stream(0) }

  /// A graph with or without direction, strengths, loops, parallel edges, and columns of all types.
  mutating func next() -> AttributedGraph {
    let nodeCount = generator.index(below: 9)
    let ids = distinctTexts(nodeCount)
    var builder = GraphBuilder(
      chance(2) ? .directed : .undirected, nodeCount: nodeCount, duplicates: .keep, loops: .keep)
    let hasStrengths = chance(2)
    if nodeCount > 0, !chance(8) {
      for _ in 0..<generator.index(below: 16) {
        builder.addEdge(
          Node(generator.index(below: nodeCount)), Node(generator.index(below: nodeCount)),
          strength: hasStrengths ? strength() : nil)
      }
    }
    let graph = builder.graph()
    return AttributedGraph(
      graph: graph,
      nodeIDs: NodeMap(ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
      nodeColumns: columns(nodeCount), edgeColumns: columns(graph.edgeCount),
      properties: distinct(chance(2) ? 0 : 3, Self.names).map {
        GraphProperty(name: $0, text: text())
      })
  }

  private mutating func chance(_ bound: Int) -> Bool { generator.index(below: bound) == 0 }

  private mutating func strength() -> Double {
    [1, 2.5, 0.1, 1e-7, 3e20, Double.leastNonzeroMagnitude, 12345.678][generator.index(below: 7)]
  }

  private mutating func columns(_ count: Int) -> [AttributeColumn] {
    distinct(generator.index(below: 5), Self.names).map { name in
      AttributeColumn(name: name, values: values(count))
    }
  }

  private mutating func values(_ count: Int) -> AttributeColumn.Values {
    let rows = 0..<count
    let missing = [1, 3, 1 << 30][generator.index(below: 3)]
    func isMissing(_ generator: inout SeededGenerator) -> Bool {
      missing > 1 && generator.index(below: missing) == 0
    }
    switch generator.index(below: 5) {
    case 0:
      return .integers(
        rows.map { _ in
          isMissing(&generator)
            ? nil : [0, 1, -7, 2_000_000, .max, .min][generator.index(below: 6)]
        })
    case 1:
      return .doubles(
        rows.map { _ in
          isMissing(&generator)
            ? nil
            : [0, 1, -0.5, 0.1, 1e300, -2.2250738585072014e-308, 179.99, -90, 1e16][
              generator.index(below: 9)]
        })
    case 2: return .booleans(rows.map { _ in isMissing(&generator) ? nil : chance(2) })
    default: return .strings(rows.map { _ in isMissing(&generator) ? nil : text() })
    }
  }

  private mutating func distinctTexts(_ count: Int) -> [String] {
    var texts: Set<String> = []
    while texts.count < count {
      texts.insert(chance(3) ? text() : "n\(generator.index(below: 99))")
    }
    return texts.sorted()
  }

  private mutating func distinct(_ count: Int, _ texts: [String]) -> [String] {
    var all = texts
    generator.shuffle(&all)
    return Array(all.prefix(count))
  }

  private mutating func text() -> String {
    (0..<1 + generator.index(below: 3)).map { _ in
      Self.pieces[generator.index(below: Self.pieces.count)]
    }.joined()
  }

  private static let names = [
    "label", "name", "weight", "key", "id", "source", "target", "value", "x", "y", "lat", "lon",
    "title", "relation", "", " blank ", "a b", "<&>\"'", "اصفهان", "乌鲁木齐", "🌉", "back\\slash",
    "new\nline", "node", "directed", "metadata", "_x", "1",
  ]

  private static let pieces = [
    "", "a", "B", " ", "  ", "\t", "\n", "\r\n", "\"", "'", "\\", "\\N", "\\\"", "<b>", "&amp;",
    "]]>",
    "اصفهان", "乌鲁木齐", "🏙️", "e\u{301}", "\u{200F}", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}",
    "\u{2028}", "\u{FFFD}", "\u{FEFF}", "1", "1.5", "true", "null", "NaN", ",", ";", "=", "--",
    "->",
    "{", "}", "[", "#", "%", "*Arcs", "//", "\u{10FFFF}",
  ]
}
