import Graphs

/// Reads a graph on a map: points are nodes, lines that name a `source` and a `target` are edges.
///
/// The id of a node is that of its feature, or its property `id` or `name`. Coordinates become the
/// columns `lat` and `lon` unless the properties tell them already. Features without a geometry
/// are kept. Areas, and lines that name no ends, are left out and noted.
///
/// Source: RFC 7946.
public struct GeoJSONReader: GraphReader {
  /// GeoJSON with lines between points; points alone are no graph.
  public static let format = GraphFormat(
    id: "geojson", title: "GeoJSON (points and lines)", fileEndings: ["geojson", "json"],
    recognizes: { start in
      guard let shape = JSONShape(start),
        shape.texts["type"]?.contains("FeatureCollection") ?? false
      else { return false }
      return shape.has("directed")
        || (shape.has("features[].properties.source") && shape.has("features[].properties.target"))
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a collection of features.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var json = try JSONGraphFile(bytes, file: file)
    guard json.whole["type"]?.text == "FeatureCollection" else {
      throw json.error(
        json.whole, "the JSON is no collection of features",
        "Write {\"type\": \"FeatureCollection\", \"features\": [...]}.")
    }
    let isDirected = try json.truth(json.whole["directed"], "directed")
    if isDirected == nil { json.noteUnknownDirection() }
    json.graph.direction = isDirected == true ? .directed : .undirected
    json.keepProperties(try json.members(json.whole["metadata"], "metadata"))
    var points: [Point] = []
    for (number, value) in try json.list(json.whole["features"], "features").enumerated() {
      let path = "features[\(number)]"
      let feature = Feature(
        value: value, path: path,
        properties: try json.members(value["properties"], path + ".properties"))
      try read(feature, isDirected == true, &json, &points)
    }
    keep(points, &json)
    return try json.graph.graph()
  }

  private struct Point {
    let row: Int
    let longitude: String
    let latitude: String
    let line: Int
  }

  private struct Feature {
    let value: JSONValue
    let path: String
    let properties: [JSONMember]

    func property(_ name: String) -> JSONValue? {
      properties.first { $0.key == name && !$0.value.isNull }?.value
    }
  }

  private func read(
    _ feature: Feature, _ isDirected: Bool, _ json: inout JSONGraphFile, _ points: inout [Point]
  ) throws(GraphFormatError) {
    let geometry = feature.value["geometry"]
    let kind = geometry?["type"]?.text
    let isLine = kind == "LineString" || kind == "MultiLineString"
    let namesEnds = feature.property("source") != nil && feature.property("target") != nil
    if namesEnds, isLine || kind == nil {
      try readEdge(feature, isDirected, &json)
    } else if isLine {
      json.graph.note("lines that name no source and target are left out", line: feature.value.line)
    } else if kind == nil || kind == "Point" {
      let row = try readNode(feature, &json)
      if kind == "Point", let geometry {
        points.append(try point(geometry, row: row, feature.path, json))
      }
    } else {
      json.graph.note(
        "'\((kind ?? "").abridged)' is neither a point nor a line and is left out",
        line: feature.value.line)
    }
  }

  private func readNode(
    _ feature: Feature, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) -> Int {
    var own: Set<String> = []
    var id = feature.value["id"]
    if id == nil || id?.isNull == true {
      id = feature.property("id") ?? feature.property("name")
      own = ["id"]
    }
    let row = try json.graph.define(
      try json.id(id, of: feature.value, feature.path + ".id"), line: feature.value.line)
    json.keep(feature.properties, node: row, except: own)
    return row
  }

  private func readEdge(
    _ feature: Feature, _ isDirected: Bool, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) {
    let path = feature.path + ".properties"
    let edge = json.graph.addEdge(
      try json.id(feature.property("source"), of: feature.value, path + ".source"),
      try json.id(feature.property("target"), of: feature.value, path + ".target"),
      isDirected ? .directed : .undirected, line: feature.value.line)
    json.keep(feature.properties, edge: edge, except: ["source", "target"])
  }

  private func point(
    _ geometry: JSONValue, row: Int, _ path: String, _ json: JSONGraphFile
  ) throws(GraphFormatError) -> Point {
    let path = path + ".geometry.coordinates"
    let numbers = try json.list(geometry["coordinates"], path).map { value -> String? in
      if case .number(let digits) = value.content { return digits }
      return nil
    }
    guard numbers.count >= 2, let longitude = numbers[0], let latitude = numbers[1] else {
      throw json.error(
        geometry, "\(path) is no longitude and latitude", "Write [longitude, latitude].")
    }
    return Point(row: row, longitude: longitude, latitude: latitude, line: geometry.line)
  }

  private func keep(_ points: [Point], _ json: inout JSONGraphFile) {
    let names = json.graph.nodes.names
    let isKnown =
      names.contains { MapColumns.latitudes.contains($0.lowercased()) }
      && names.contains { MapColumns.longitudes.contains($0.lowercased()) }
    guard !isKnown else { return }
    for point in points {
      json.graph.nodes.set("lat", .number(point.latitude), row: point.row, line: point.line)
      json.graph.nodes.set("lon", .number(point.longitude), row: point.row, line: point.line)
    }
  }
}
