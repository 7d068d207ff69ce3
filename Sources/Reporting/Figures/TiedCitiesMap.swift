import CityNetworks
import Diagrams
import NetworkAnalysis

/// The signs of a map of many tied cities.
struct TiedCitiesMap {
  let cities: TiedCities
  /// How many cities are named where there is room.
  let top: Int
  /// The cities that are named in any case.
  let needed: Set<CityID>
  let style: DiagramStyle
  /// The colour of all ties.
  let lineColor: DiagramColor

  /// So many cities with most ties are written larger.
  private static let large = 8
  /// So many may stand away from their dots.
  private static let withLeader = 24

  private var scale: AreaScale {
    AreaScale(
      largest: Double(cities.drawn.first?.partners ?? 1),
      diameters: cities.drawn.count > 120 ? 2.4...8.5 : 3.4...12)
  }

  /// The cities, the most important first.
  var places: [MapComposition.Place] {
    cities.drawn.enumerated().map { place, entry in
      MapComposition.Place(
        id: entry.city.id.rawValue, label: entry.city.name, point: entry.point, role: .stop,
        tooltip: "\(entry.city.nameWithCountry): "
          + Quoted.count(entry.partners, "partner city", "partner cities"),
        rank: Double(entry.partners),
        look: .init(
          diameter: scale.diameter(of: Double(entry.partners)), fill: hue(of: entry.city).line,
          border: LineStyle(width: 0.7, color: .white), name: name(entry.city, place)))
    }
  }

  private func name(_ city: City, _ place: Int) -> MapComposition.Name? {
    if needed.contains(city.id) { return .init(size: 11, isBold: true, reach: .anywhere) }
    guard place < top else { return nil }
    return place < Self.large
      ? .init(size: 11, isBold: true, reach: .near)
      : .init(size: 9.5, reach: place < Self.withLeader ? .near : .beside)
  }

  private func hue(of city: City) -> RegionHue { style.region(city.worldRegion?.hueKey) }

  /// The ties: the more there are, the fainter.
  var lines: [MapComposition.Line] {
    cities.pairs.map { pair in
      MapComposition.Line(
        id: "\(pair.first.id)-\(pair.second.id)", from: pair.first.id.rawValue,
        to: pair.second.id.rawValue, style: look, order: 0,
        tooltip: "\(pair.first.name) – \(pair.second.name)", classes: ["tie"],
        isBackground: true)
    }
  }

  private var look: LineStyle {
    let opacity = 0.55 * (120 / Double(max(120, cities.pairs.count))).squareRoot()
    return LineStyle(
      width: cities.pairs.count > 300 ? 0.8 : 1, color: lineColor.withOpacity(max(0.18, opacity)))
  }

  /// What the signs mean.
  var entries: [LegendEntry] {
    var sample = look
    sample.color = lineColor.withOpacity(0.7)
    let present = Set(cities.drawn.compactMap { $0.city.worldRegion?.hueKey })
    let regions = style.regions.filter { present.contains($0.key) }
      .map { LegendEntry.color($0.line, $0.title) }
    let most = cities.drawn.first?.partners ?? 0
    return [
      .line(sample, "tie"),
      .sizes("area of dots: partner cities, up to \(Quoted.count(most))"), .newRow,
    ] + regions
      + (cities.drawn.contains { $0.city.worldRegion == nil }
        ? [.color(DiagramStyle.otherRegion.line, "no country on record")] : [])
  }

  /// What is named, in words.
  var notes: [String] {
    let named = cities.drawn.enumerated().count { name($0.element.city, $0.offset) != nil }
    let names =
      named < cities.drawn.count
      ? ["Names: the \(Quoted.count(named)) cities with most ties, where they have room."] : []
    return [(names + cities.notes).joined(separator: " ")].filter { !$0.isEmpty }
  }
}
