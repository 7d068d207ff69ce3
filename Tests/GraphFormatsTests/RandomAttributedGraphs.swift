import Execution
import GraphFormats
import Graphs

/// Small random graphs with everything that a file format may stumble over.
enum RandomAttributedGraphs {
  /// Texts that some format or other needs to quote, escape or refuse.
  static let nastyTexts = [
    "", " ", "a", " leading", "trailing ", "Łódź", "São Paulo", "\"", "\"\"", "a\"b", "'", ",", ";",
    "\t", "\n", "\r", "\r\n", "x\r\n\r\ny", "<", ">", "&", "<b>bold</b>", "a & b", "&amp;",
    "&#229;",
    "&eacute;", "&nosuch;", "]]>", "<![CDATA[", "<!--", "-->", "اصفهان", "ئۈرۈمچى", "中国", "👩‍👩‍👧",
    "e\u{301}", "é", "\u{301}", "\u{85}", "\u{2028}", "\u{FEFF}id", "\u{200F}", "\\N", "\\", "\\n",
    "[", "]", "{", "}", "#", "# comment", "//", "=1+1", "nan", "NULL", "true", "0", "12", "1e5",
    "\u{0}", "\u{1}", "x\u{1B}[0m", "\u{7F}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{1FFFE}",
    "_networkx_list_start", "a->b", "a--b", "node", "graph [", "x\u{B}y", "x\u{C}y",
  ]

  private static let nastyNames = [
    "label", "id", "weight", "name", "key", "kind", "desc", "source", "target", "lat", "pop",
    "a b", "a_b", "a-b", "a.b", "9lives", "übung", "a\"b", "<x>", "x\u{1}", "x\u{2}", "directed",
    "人口", "node", "edge", "type", "",
  ]

  /// The graph of a seed; half of the seeds use texts without control characters.
  static func graph(seed: Int) -> AttributedGraph {
    var generator = Seed(UInt64(seed)).stream(7)
    let texts = seed % 2 == 0 ? nastyTexts : nastyTexts.filter(isHarmless)
    let names = seed % 4 < 2 ? nastyNames : ["label", "pop", "lat", "capital", "country", "note"]
    let ids = ids(&generator, texts: seed % 3 == 0 ? texts : ["a", "b", "Q84", "é", "中国", " x"])
    let direction: Direction = generator.index(below: 2) == 0 ? .directed : .undirected
    var builder = GraphBuilder(
      direction, nodeCount: ids.count, duplicates: .keep, loops: .keep)
    let isWeighted = generator.index(below: 2) == 0
    if !ids.isEmpty {
      for _ in 0..<generator.index(below: 14) {
        let strengths = [0.1, 1, 2.5, 1e-7, 1e20, 3]
        builder.addEdge(
          Node(generator.index(below: ids.count)), Node(generator.index(below: ids.count)),
          strength: isWeighted ? strengths[generator.index(below: strengths.count)] : nil)
      }
    }
    let graph = builder.graph()
    return AttributedGraph(
      graph: graph, nodeIDs: NodeMap(ids),
      nodeColumns: columns(ids.count, names, texts, &generator),
      edgeColumns: columns(graph.edgeCount, names, texts, &generator),
      properties: distinct(names, upTo: 4, &generator).map {
        GraphProperty(name: $0, text: texts[generator.index(below: texts.count)])
      })
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{FFFE}" && $0 != "\u{FFFF}"
    }
  }

  private static func ids(_ generator: inout SeededGenerator, texts: [String]) -> [String] {
    let drawn = (0..<generator.index(below: 9)).map { _ in
      texts[generator.index(below: texts.count)] + (generator.index(below: 3) == 0 ? "x" : "")
    }
    // igraph takes an empty id for none.
    let all = drawn.filter { !$0.isEmpty || texts.count == nastyTexts.count }
    let ordered = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ordered.enumerated().filter { place, id in
      place == 0 || !ordered[place - 1].utf8.elementsEqual(id.utf8)
    }
    .map(\.element)
  }

  private static func distinct(
    _ names: [String], upTo limit: Int, _ generator: inout SeededGenerator
  ) -> [String] {
    var chosen: [String] = []
    for _ in 0..<generator.index(below: limit + 1) {
      let name = names[generator.index(below: names.count)]
      if !chosen.contains(name) { chosen.append(name) }
    }
    return chosen
  }

  private static func columns(
    _ count: Int, _ names: [String], _ texts: [String], _ generator: inout SeededGenerator
  ) -> [AttributeColumn] {
    // igraph reads no number as small as the smallest one.
    let smallest = names.count > 6 ? Double.leastNonzeroMagnitude : 1e-300
    return distinct(names, upTo: 6, &generator).map { name in
      let isFull = generator.index(below: 3) == 0
      func cells<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> [Value?] {
        (0..<count).map { _ in
          !isFull && generator.index(below: 3) == 0
            ? nil : values[generator.index(below: values.count)]
        }
      }
      let values: AttributeColumn.Values =
        switch generator.index(below: 6) {
        case 0: .integers(cells([0, 1, -7, 8_908_081, Int.max, Int.min], &generator))
        case 1:
          .doubles(cells([0.1, -0.0, 2, 1e-7, 1e300, -51.5, smallest], &generator))
        case 2: .booleans(cells([true, false], &generator))
        default: .strings(cells(texts, &generator))
        }
      return AttributeColumn(name: name, values: values)
    }
  }
}
