import GraphFormats
import Graphs
import Testing

@Suite struct GeoJSONReaderTests {
  private func read(_ features: String) throws -> AttributedGraph {
    let text = "{\"type\": \"FeatureCollection\", \"features\": [\(features)]}"
    return try GeoJSONReader().read(Array(text.utf8), file: "g.geojson")
  }

  @Test func pointsAreNodesAndLinesThatNameTheirEndsAreEdges() throws {
    let graph = try read(
      """
      {"type": "Feature", "properties": {"id": "b", "n": 1},
       "geometry": {"type": "Point", "coordinates": [51.5, 32]}},
      {"type": "Feature", "id": "a", "properties": null, "geometry": null},
      {"type": "Feature", "properties": {"source": "a", "target": "b", "weight": 2},
       "geometry": {"type": "MultiLineString", "coordinates": []}},
      {"type": "Feature", "properties": {}, "geometry": {"type": "LineString"}},
      {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon"}}
      """)
    #expect(graph.nodeIDs.values == ["a", "b"])
    #expect(graph.nodeColumn("n")?.values == .integers([nil, 1]))
    #expect(graph.nodeColumn("lat")?.values == .integers([nil, 32]))
    #expect(graph.nodeColumn("lon")?.values == .doubles([nil, 51.5]))
    #expect(graph.graph.strengths?.values == [2])
    #expect(
      graph.notes.map(\.text) == [
        "the file does not say whether edges have a direction; they are read without",
        "lines that name no source and target are left out",
        "'Polygon' is neither a point nor a line and is left out",
      ])
  }

  @Test func pointsAloneAreNotTakenFromTheImporterOfPoints() {
    let points = Array(
      ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": "
        + "{\"type\": \"Point\", \"coordinates\": [1, 2]}, \"properties\": {\"name\": \"x\"}}]}")
        .utf8)
    #expect(FormatCatalog.reader(for: points, file: "cities.json") == nil)
    #expect(!GeoJSONReader.format.recognizes(points))
  }

  @Test(arguments: [
    (
      "{\"properties\": {}}",
      "features[0].id is missing. Give each node an id, and each edge two ends."
    ),
    (
      "{\"id\": 1, \"geometry\": {\"type\": \"Point\", \"coordinates\": [1]}}",
      "features[0].geometry.coordinates is no longitude and latitude. "
        + "Write [longitude, latitude]."
    ),
    ("7, 8", "features[0].id is missing. Give each node an id, and each edge two ends."),
  ])
  func whatIsWrongIsToldWithItsPlace(features: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(features) }
    #expect(error?.description == "g.geojson:1: \(expected)")
  }

  @Test func linesAreCutWhereTheyCrossThe180thMeridian() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 3)
    builder.addEdge(Node(0), Node(1))
    builder.addEdge(Node(0), Node(2))
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["Auckland", "Los Angeles", "Nowhere"]),
      nodeColumns: [
        AttributeColumn(name: "Latitude", values: .doubles([-36.85, 33.94, 99])),
        AttributeColumn(name: "LNG", values: .doubles([174.79, -118.41, 0])),
      ])
    let written = try GeoJSONWriter().write(graph)
    let text = String(decoding: written.bytes, as: UTF8.self)
    // Known from a library of spherical geometry, see DEFINITIONS.md, case 24: -33.0522.
    #expect(text.contains("[[[174.79, -36.85], [180.0, -33.0522"))
    #expect(text.contains("], [[-180.0, -33.0522"))
    #expect(text.contains("{\"type\": \"Feature\", \"id\": \"Nowhere\", \"geometry\": null"))
    #expect(
      text.contains(
        "\"geometry\": null, \"properties\": {\"source\": \"Auckland\", \"target\": \"Nowhere\"}"))
    #expect(
      written.losses == [
        FormatLoss(
          owner: .nodes, attribute: "geometry", count: 1,
          treatment: "no point is drawn: the coordinates are none of the Earth",
          values: [.init(of: "Nowhere", text: "99.0, 0.0")])
      ])
  }
}
