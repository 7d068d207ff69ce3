import Diagrams
import GraphFormats
import Graphs

/// A city network as KML: a folder of places, and one of ties for each relation, as lines along great
/// circles. All columns stand in `ExtendedData`; what has no place has no geometry.
struct ExportedKML {
  private let graph: AttributedGraph

  init(_ export: NetworkExport) { graph = export.shownGraph }

  var file: ExportedFiles {
    let title = graph.properties.first { $0.name == "title" }?.text ?? ""
    let folders = [folder("city"), folder("organization")].compactMap { $0 } + relations
    return ExportedFiles(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2">
        <Document>
        <name>\(Self.escaped(title))</name>
        \(Self.data(graph.properties.map { ($0.name, $0.text) }))
        \(folders.joined(separator: "\n"))
        </Document>
        </kml>

        """.utf8), losses: losses)
  }

  private func folder(_ kind: String) -> String? {
    let nodes = graph.graph.nodes.filter {
      graph.nodeColumn("kind")?.text(at: $0.index) == kind
    }
    guard !nodes.isEmpty else { return nil }
    let marks = nodes.map { node in
      Self.placemark(
        name(of: node),
        [("id", graph.nodeIDs[node])] + Self.cells(graph.nodeColumns, node.index),
        point(of: node).map {
          "<Point><coordinates>\(MapFile.coordinates($0))</coordinates></Point>"
        } ?? "")
    }
    return Self.folder(kind == "city" ? "Cities" : "Organizations", marks)
  }

  private var relations: [String] {
    var marks: [String: [String]] = [:]
    for edge in graph.graph.edges {
      let (source, target) = graph.graph.ends(of: edge)
      let relation = graph.edgeColumn("relation")?.text(at: edge.index) ?? ""
      marks[relation, default: []].append(
        Self.placemark(
          "\(name(of: source)) – \(name(of: target))",
          [("source", graph.nodeIDs[source]), ("target", graph.nodeIDs[target])]
            + (graph.graph.strengths.map { [("weight", $0[edge].description)] } ?? [])
            + Self.cells(graph.edgeColumns, edge.index),
          line(source, target)))
    }
    return marks.sorted { $0.key.precedesByScalars($1.key) }.map { Self.folder($0.key, $0.value) }
  }

  private func line(_ source: Node, _ target: Node) -> String {
    guard let from = point(of: source), let to = point(of: target) else { return "" }
    let cut = MapFile.cut(GreatCircle(from: from, to: to).points(every: 2))
    // Two places at one point have no way between them; programs for maps want two points.
    let pieces = (cut.isEmpty ? [[from, to]] : cut).map { piece in
      "<LineString><tessellate>1</tessellate><coordinates>"
        + piece.map(MapFile.coordinates).joined(separator: " ") + "</coordinates></LineString>"
    }
    return pieces.count == 1
      ? pieces[0] : "<MultiGeometry>" + pieces.joined() + "</MultiGeometry>"
  }

  private func name(of node: Node) -> String {
    graph.nodeColumn("label")?.text(at: node.index) ?? graph.nodeIDs[node]
  }

  private func point(of node: Node) -> MapPoint? {
    guard case .doubles(let north) = graph.nodeColumn("lat")?.values,
      case .doubles(let east) = graph.nodeColumn("lon")?.values,
      let latitude = north[node.index], let longitude = east[node.index]
    else { return nil }
    return MapPoint(latitude: latitude, longitude: longitude)
  }

  /// Values with characters that XML cannot hold.
  private var losses: [FormatLoss] {
    func loss(
      _ owner: FormatLoss.Owner, _ column: AttributeColumn, _ name: (Int) -> String
    ) -> FormatLoss? {
      let values = (0..<column.count).compactMap { row -> FormatLoss.Value? in
        guard let text = column.text(at: row), text.hasLettersOutsideXML else { return nil }
        return FormatLoss.Value(of: name(row), text: text)
      }
      return values.isEmpty
        ? nil
        : FormatLoss(
          owner: owner, attribute: column.name, count: values.count,
          treatment: "control characters left out", values: values)
    }
    return graph.nodeColumns.compactMap { loss(.nodes, $0) { graph.nodeIDs[Node($0)] } }
      + graph.edgeColumns.compactMap { loss(.edges, $0) { String($0 + 1) } }
  }

  private static func cells(_ columns: [AttributeColumn], _ row: Int) -> [(String, String)] {
    columns.compactMap { column in column.text(at: row).map { (column.name, $0) } }
  }

  private static func folder(_ name: String, _ marks: [String]) -> String {
    "<Folder>\n<name>\(escaped(name))</name>\n\(marks.joined(separator: "\n"))\n</Folder>"
  }

  private static func placemark(
    _ name: String, _ data: [(String, String)], _ geometry: String
  ) -> String {
    "<Placemark><name>\(escaped(name))</name>\(Self.data(data))\(geometry)</Placemark>"
  }

  private static func data(_ data: [(String, String)]) -> String {
    guard !data.isEmpty else { return "" }
    return "<ExtendedData>"
      + data.map { "<Data name=\"\(escaped($0.0))\"><value>\(escaped($0.1))</value></Data>" }
      .joined() + "</ExtendedData>"
  }

  private static func escaped(_ text: String) -> String { MapComposition.escaped(text) }
}

extension String {
  /// Whether XML 1.0 cannot hold one of the characters.
  fileprivate var hasLettersOutsideXML: Bool {
    unicodeScalars.contains { letter in
      (letter.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(letter.value))
        || letter.value == 0xFFFE || letter.value == 0xFFFF
    }
  }
}
