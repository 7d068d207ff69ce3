import Diagrams

/// Small scenes for tests.
enum Scenes {
  /// Names that break careless writers.
  static let awkwardNames = [
    "R&D \"x\" <y> \\N \\G", "São & Co.", "a\nb", "&amp; &#227; &copy;", "{|}", "\u{1}\u{7F}bell",
    "اصفهان", "e\u{301}cole", "", "'single' `tick`", "</svg><script>alert(1)</script>", "] } ;",
  ]

  /// Three pinned nodes, one formatted, joined by a straight and a curved line.
  static func pinned(name: String = "fig-1", label: String = "Isfahan") -> DiagramScene {
    let ink = DiagramStyle().ink
    let line = LineStyle(width: 1, color: ink)
    return DiagramScene(
      name: name, title: "Ties of \(label)", description: "Three places.",
      nodes: [
        SceneNode(id: "a", label: .plain(label), line: line, position: .init(0, 0), tooltip: label),
        SceneNode(
          id: "b",
          label: .rich([
            LabelRow([TextSpan(label, isBold: true)], alignment: .left, minimumWidth: 80),
            LabelRow([TextSpan(label, size: 9, color: ink)], alignment: .left),
          ]),
          line: line, position: .init(220, 0), link: "#row-b"),
        SceneNode(
          id: "c", shape: .circle, fill: ink, size: .fixed(SceneSize(12, 12)),
          position: .init(110, 90), classes: ["hub"], tooltip: "c"),
      ],
      edges: [
        SceneEdge(id: "ab", tail: "a", head: "b", line: line, tooltip: "a – b"),
        SceneEdge(
          id: "ac", tail: "a", head: "c", line: LineStyle(.dashed, width: 2, color: ink),
          route: .spline([.init(0, 8), .init(0, 80), .init(50, 90), .init(104, 90)])),
      ],
      legend: Legend(
        [.line(line, "in force & more"), .shape(.roundedBox, "place"), .color(ink, "ink")],
        notes: ["Not drawn: \(label)"]))
  }

  /// The bytes of a scene drawn in this process.
  static func bytes(
    _ scene: DiagramScene, _ format: OutputFormat = .svg
  ) throws(DiagramError) -> [UInt8] {
    try InProcessRenderer().render(scene, as: format)
  }

  /// The text of a scene's SVG.
  static func svg(_ scene: DiagramScene) throws(DiagramError) -> String {
    String(decoding: try bytes(scene), as: UTF8.self)
  }
}

extension String {
  /// Whether a text occurs in this one, byte for byte.
  func holds(_ text: String) -> Bool { occurrences(of: text) > 0 }

  /// How often a text occurs in this one.
  func occurrences(of text: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return 0 }
    return (0...(bytes.count - wanted.count)).count { start in
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
