extension MapComposition {
  /// The places and lines as GeoJSON (RFC 7946) with longitude before latitude: a point for each
  /// place, with its id, name, part and words, and for each line its way along the great circle.
  public func geoJSON() -> [UInt8] {
    let points = places.map { place in
      Self.feature(
        "Point", "[\(MapFile.coordinates(place.point))]",
        [
          ("id", place.id), ("name", place.label), ("role", place.role.word),
          ("words", place.tooltip),
        ])
    }
    let ways = MapFile(map: self).ways.map { way in
      let pieces = way.pieces.map { piece in
        "[" + piece.map { "[\(MapFile.coordinates($0))]" }.joined(separator: ",") + "]"
      }
      return Self.feature(
        pieces.count == 1 ? "LineString" : "MultiLineString",
        pieces.count == 1 ? pieces[0] : "[" + pieces.joined(separator: ",") + "]",
        [
          ("id", way.line.id), ("name", "\(way.names.from) – \(way.names.to)"),
          ("from", way.line.from), ("to", way.line.to), ("words", way.line.tooltip),
        ])
    }
    let features = (points + ways).joined(separator: ",\n")
    return Array(
      """
      {"type":"FeatureCollection","name":\(Self.quoted(title)),"features":[
      \(features)
      ]}

      """.utf8)
  }

  private static func feature(
    _ type: String, _ coordinates: String, _ properties: [(String, String)]
  ) -> String {
    let words = properties.map { "\(quoted($0.0)):\(quoted($0.1))" }.joined(separator: ",")
    return """
      {"type":"Feature","properties":{\(words)},\
      "geometry":{"type":"\(type)","coordinates":\(coordinates)}}
      """
  }

  /// A string of JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where character.value < 0x20:
        let digits = String(character.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(character)
      }
    }
    return out + "\""
  }
}
