import Graphs

/// Writes GeoJSON (RFC 7946): nodes as points, edges as lines that name their ends.
///
/// Coordinates come from columns of numbers called lat or latitude and lon, lng or longitude, in any
/// case. Without coordinates a feature has no geometry, as the standard allows. Lines that cross the
/// 180th meridian are cut there. All columns stand in the properties, with nulls where a value is
/// missing; the members `directed` and `metadata` say what holds for the whole.
public struct GeoJSONWriter: GraphWriter {
  /// The format of `GeoJSONReader`.
  public static let format = GeoJSONReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as a collection of features, nodes first.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .single) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let ids = graph.nodeIDs.values
    let nodeNames = losses.names(of: graph.nodeColumns, .nodes) { $1 == "source" || $1 == "target" }
    let edgeNames = losses.names(of: graph.edgeColumns, .edges) {
      $1 == "source" || $1 == "target" || graph.isWeightTaken($0, $1)
    }
    losses.addEmpty(graph.nodeColumns, .nodes, writesMissing: true)
    losses.addEmpty(graph.edgeColumns, .edges, writesMissing: true)
    let map = MapColumns(graph.nodeColumns)
    losses.add(
      .nodes, "geometry", "no point is drawn: the coordinates are none of the Earth",
      values: map?.impossible(ids) ?? [])
    let places = ids.indices.map { map?.place(at: $0) }
    let nodes = ids.indices.map { index in
      let point = places[index].map {
        "{\"type\": \"Point\", \"coordinates\": \(MapColumns.position($0))}"
      }
      return feature(
        id: ids[index], geometry: point,
        JSONText.members(graph.nodeColumns, called: nodeNames, at: index))
    }
    let (sources, targets) = graph.graph.edgeEnds()
    let edges = graph.edgeMembers().enumerated().map { edge, ends in
      var line: String?
      if let from = places[Int(sources[edge])], let to = places[Int(targets[edge])] {
        line = MapColumns.line(from, to)
      }
      return feature(
        id: nil, geometry: line,
        ends + JSONText.members(graph.edgeColumns, called: edgeNames, at: edge))
    }
    let text = """
      {
      "type": "FeatureCollection",
      "directed": \(graph.graph.direction == .directed),
      "metadata": \(JSONText.object(JSONText.members(graph.properties))),
      "features": \(JSONText.lines(nodes + edges))
      }

      """
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }

  private func feature(
    id: String?, geometry: String?, _ properties: [(key: String, value: String)]
  ) -> String {
    var members = [(key: "type", value: "\"Feature\"")]
    if let id { members.append(("id", JSONText.quoted(id))) }
    members.append(("geometry", geometry ?? "null"))
    members.append(("properties", JSONText.object(properties)))
    return JSONText.object(members)
  }
}
