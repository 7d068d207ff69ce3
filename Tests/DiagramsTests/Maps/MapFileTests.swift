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
    let text = String(decoding: Self.map.kml(), as: UTF8.self)
    func count(_ part: String) -> Int { text.components(separatedBy: part).count - 1 }
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns="))
    #expect(count("<Placemark>") == 5 && count("<Point>") == 3 && count("<MultiGeometry>") == 1)
    #expect(count("<LineString><tessellate>1</tessellate><coordinates>") == 3)
    for name in ["kml", "Document", "Placemark", "name", "description", "LineString", "Style"] {
      #expect(count("<\(name)>") + count("<\(name) ") == count("</\(name)>"), "\(name)")
    }
    // 0072B2 in the order opacity, blue, green, red.
    #expect(count("<Style id=\"line-") == 2 && text.contains("<color>ffb27200</color>"))
    #expect(count("<styleUrl>#line-0</styleUrl>") == 1)
    #expect(text.contains("<name>R&amp;D &quot;x&quot; &lt;y&gt; \\N\n西安</name>"))
    #expect(text.contains("<coordinates>178.44000,-18.14000</coordinates>"))
  }

  @Test func bothAreTheSameEachTime() {
    #expect(Self.map.geoJSON() == Self.map.geoJSON() && Self.map.kml() == Self.map.kml())
  }

  @Test func lengthsOfALineAlongTheGreatCircleAreKept() throws {
    // Isfahan–Havana runs north of both: its greatest latitude by pyproj's Geod is 53.9269°.
    let map = MapMaterial.map("m", [("Isfahan", 32.65, 51.67), ("Havana", 23.13, -82.38)], nil)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(map.geoJSON())) as? [String: Any])
    let features = try #require(document["features"] as? [[String: Any]])
    let line = try #require(
      (features[2]["geometry"] as? [String: Any])?["coordinates"] as? [[Double]])
    let highest = line.map { $0[1] }.max() ?? 0
    #expect(abs(highest - 53.9269) < 0.01)
    #expect(line.count > 40)
  }
}
