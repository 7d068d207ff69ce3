import Diagrams
import Foundation
import Testing

@Suite struct MapFileTests {
  static let hostile = "R&D \"x\" <y> \\N\u{1}\n西安"

  static var map: MapComposition {
    var map = MapMaterial.map(
      "m", [("Suva", -18.14, 178.44), ("Honolulu", 21.31, -157.86), ("Zero", 0, -0.000_001)], nil)
    map.places[0].label = hostile
    map.lines[0].tooltip = hostile
    map.title = hostile
    return map
  }

  @Test func geoJSONHoldsPlacesAndLinesCutAtTheAntimeridian() throws {
    let bytes = Self.map.geoJSON()
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["type"] as? String == "FeatureCollection")
    let features = try #require(document["features"] as? [[String: Any]])
    #expect(features.count == 5)
    let first = try #require(features[0]["properties"] as? [String: String])
    #expect(first["name"] == Self.hostile && first["id"] == "Suva" && first["role"] == "end")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("{\"type\":\"Point\",\"coordinates\":[178.44000,-18.14000]}"))
    #expect(text.contains("[0.00000,0.00000]"))
    let ways = features[3...].compactMap { $0["geometry"] as? [String: Any] }
    #expect(ways.map { $0["type"] as? String } == ["MultiLineString", "LineString"])
    let pieces = try #require(ways[0]["coordinates"] as? [[[Double]]])
    #expect(pieces.count == 2)
    #expect(pieces[0].first == [178.44, -18.14] && pieces[1].last == [-157.86, 21.31])
    #expect(pieces[0].last?.first == 180 && pieces[1].first?.first == -180)
    #expect(pieces[0].last?.last == pieces[1].first?.last)
    for piece in pieces {
      #expect(zip(piece, piece.dropFirst()).allSatisfy { abs($0[0] - $1[0]) < 3 })
    }
  }

  @Test func kmlHoldsTheSameWithTheColoursOfTheLines() throws {
    let bytes = Self.map.kml()
    let parser = XMLParser(data: Data(bytes))
    let reader = KMLReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.count["Placemark"] == 5 && reader.count["Point"] == 3)
    #expect(reader.count["MultiGeometry"] == 1 && reader.count["LineString"] == 3)
    #expect(reader.count["Style"] == 2)
    // 0072B2 in the order opacity, blue, green, red.
    #expect(reader.text["color"] == "ffb27200")
    #expect(reader.names.contains("R&D \"x\" <y> \\N\n西安"))
    #expect(
      String(decoding: bytes, as: UTF8.self).contains("xmlns=\"http://www.opengis.net/kml/2.2\""))
  }

  @Test func bothAreTheSameEachTime() {
    #expect(Self.map.geoJSON() == Self.map.geoJSON() && Self.map.kml() == Self.map.kml())
  }

  @Test func lengthsOfALineAlongTheGreatCircleAreKept() throws {
    // Isfahan–Havana runs north of both: its greatest latitude by pyproj's Geod is about 61°.
    let map = MapMaterial.map("m", [("Isfahan", 32.65, 51.67), ("Havana", 23.13, -82.38)], nil)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(map.geoJSON())) as? [String: Any])
    let features = try #require(document["features"] as? [[String: Any]])
    let line = try #require(
      (features[2]["geometry"] as? [String: Any])?["coordinates"] as? [[Double]])
    let highest = line.map { $0[1] }.max() ?? 0
    #expect((55...70).contains(highest))
    #expect(line.count > 40)
  }
}

/// Counts the elements of a KML document.
private final class KMLReader: NSObject, XMLParserDelegate {
  var count: [String: Int] = [:]
  var text: [String: String] = [:]
  var names: [String] = []
  private var current = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    count[name, default: 0] += 1
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    text[name] = current
    if name == "name" { names.append(current) }
  }
}
