extension MapComposition {
  /// The places and lines as KML 2.2 (OGC 07-147r2), lines in the colours of the drawing.
  public func kml() -> [UInt8] {
    let ways = MapFile(map: self).ways
    let looks = Self.distinct(ways.map(\.line.style))
    let styles = looks.enumerated().map { number, look in
      """
      <Style id="line-\(number)"><LineStyle><color>\(Self.color(look.color))</color>\
      <width>\(DotNumber.text(look.width))</width></LineStyle></Style>
      """
    }
    let points = places.map { place in
      Self.placemark(
        place.label, place.tooltip, style: nil,
        "<Point><coordinates>\(MapFile.coordinates(place.point))</coordinates></Point>")
    }
    let lines = ways.map { way in
      let pieces = way.pieces.map { piece in
        "<LineString><tessellate>1</tessellate><coordinates>"
          + piece.map(MapFile.coordinates).joined(separator: " ")
          + "</coordinates></LineString>"
      }
      return Self.placemark(
        "\(way.names.from) – \(way.names.to)", way.line.tooltip,
        style: looks.firstIndex(of: way.line.style),
        pieces.count == 1
          ? pieces[0] : "<MultiGeometry>" + pieces.joined() + "</MultiGeometry>")
    }
    let parts = styles + points + lines
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>
      <name>\(Self.escaped(title))</name>
      \(parts.joined(separator: "\n"))
      </Document>
      </kml>

      """.utf8)
  }

  private static func distinct(_ styles: [LineStyle]) -> [LineStyle] {
    var seen: Set<LineStyle> = []
    return styles.filter { seen.insert($0).inserted }
  }

  private static func placemark(
    _ name: String, _ words: String, style: Int?, _ geometry: String
  ) -> String {
    "<Placemark><name>\(escaped(name))</name>"
      + (words.isEmpty ? "" : "<description>\(escaped(words))</description>")
      + (style.map { "<styleUrl>#line-\($0)</styleUrl>" } ?? "") + geometry + "</Placemark>"
  }

  /// Opacity, blue, green, red, as KML has it.
  private static func color(_ color: DiagramColor) -> String {
    [color.opacity, color.blue, color.green, color.red].map { channel in
      let digits = String(channel, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// Text for XML 1.0, without the control characters that it cannot hold.
  package static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out.unicodeScalars.append(character)
      case _ where character.value < 0x20 || character.value == 0xFFFE || character.value == 0xFFFF:
        continue
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
