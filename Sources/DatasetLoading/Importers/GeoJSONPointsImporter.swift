import CityNetworks
import GraphFormats

/// Imports the points of a GeoJSON file (RFC 7946) as cities without ties.
///
/// Name, country, population and numbers of Wikidata and GeoNames are read from properties that are
/// called like the columns of a table. Coordinates are longitude, then latitude, in degrees. Lines
/// and areas are left out and reported.
public struct GeoJSONPointsImporter: Importer {
  /// The importer called `geojson`.
  public let descriptor = ImporterDescriptor(
    id: "geojson", title: "Points of a GeoJSON file as cities without ties")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether there is one file of JSON that names features of GeoJSON, and no edges between them.
  public func recognizes(_ files: [InputFile]) -> Bool {
    files.count == 1 && JSONOutline.mayBeJSON(files[0])
      && JSONOutline.file(files[0], mentions: "\"FeatureCollection\"")
      && !GeoJSONReader.format.recognizes(Array(files[0].bytes.prefix(1 << 16)))
  }

  /// The dataset of the points; it states nothing.
  ///
  /// - Complexity: O(bytes + points · log points).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one GeoJSON file.")
    }
    let file = input.files[0]
    var draft = DraftNetwork()
    var points: [(line: Int, values: [String: String])] = []
    let outline = JSONOutline(file)
    for item in try features(of: outline) {
      let feature = try outline.decode(Feature.self, from: item)
      guard let values = values(of: feature, file: file.name, line: item.line, &draft) else {
        continue
      }
      points.append((item.line, values))
    }
    let table = JSONTable.table(points, file: file.name)
    if !points.isEmpty {
      guard let columns = CityColumns(named: table.header) else {
        let names = table.header.map { "'\($0.abridged)'" }.joined(separator: ", ")
        throw ImportError(
          file: file.name, problem: "no property is known to hold the names among \(names)",
          remedy: "Call the properties name, country, population.")
      }
      draft.noteUnread(table, read: columns.all)
      columns.takeAll(table, &draft)
    }
    return DatasetComposer(draft, of: [file], input).dataset()
  }

  private struct Feature: Decodable {
    let properties: [String: JSONScalar]?
    let geometry: Geometry?
  }

  private struct Geometry: Decodable {
    let type: String
    let position: [Double]?

    private enum Keys: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      type = try container.decode(String.self, forKey: .type)
      position =
        type == "Point" ? try container.decode([Double].self, forKey: .coordinates) : nil
    }
  }

  private func features(
    of outline: JSONOutline
  ) throws(ImportError) -> [JSONOutline.Item] {
    let whole = try outline.values()[0]
    let members = outline.isObject(whole) ? try outline.children(of: whole) : []
    guard let list = members.first(where: { $0.key == "features" }), outline.isArray(list) else {
      throw ImportError(
        file: outline.file, line: whole.line, problem: "there is no list \"features\"",
        remedy: "Give a FeatureCollection of points.")
    }
    return try outline.children(of: list)
  }

  /// The properties of a point and its place under the names of columns; nil for anything else.
  private func values(
    of feature: Feature, file: String, line: Int, _ draft: inout DraftNetwork
  ) -> [String: String]? {
    guard let geometry = feature.geometry, geometry.type == "Point" else {
      let type = feature.geometry?.type ?? "feature without a place"
      draft.leaveOutRow(file: file, line: line, "a \(type) is no point; it is left out")
      return nil
    }
    var values = (feature.properties ?? [:]).compactMapValues(\.text)
    values = values.filter { name, _ in
      ColumnWords.column(Self.placeWords, in: [name]) == nil
    }
    guard let position = geometry.position, position.count >= 2 else {
      draft.doubt(
        .value, file, line, "a point without two coordinates; the city is kept without a place")
      return values
    }
    if Coordinate(latitude: position[1], longitude: position[0]) == nil,
      Coordinate(latitude: position[0], longitude: position[1]) != nil
    {
      draft.doubt(
        .value, file, line, "are longitude and latitude exchanged? GeoJSON wants longitude first")
    }
    values["latitude"] = position[1].plainText
    values["longitude"] = position[0].plainText
    return values
  }

  private static let placeWords = ColumnWords.latitude + ColumnWords.longitude
}
