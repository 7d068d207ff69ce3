import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The tied cities of a part of the world on its map.
public struct MapRegionFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "map-region", question: "The cities of a part of the world and the ties among them",
    parameters: [
      (
        "region",
        "a part of the world: \(WorldRegion.allCases.map(\.hueKey).joined(separator: ", ")); all "
          + "cities if neither it nor countries is given"
      ),
      ("countries", "codes of countries whose cities are drawn"),
    ] + MapParameters.ofCities + MapParameters.ofView)

  private let region: WorldRegion?
  private let countries: [Country]
  private let top: Int
  private let most: Int
  private let needed: [CityID]
  private let shape: MapParameters
  private var outlines: Outlines?

  /// More lines than these leave no room for names beside them.
  private static let mostPlainLines = 150

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    region = try parameters.optionalText("region").map(Self.region)
    countries = try parameters.list("countries").flatMap { $0.split(separator: ",") }.map(
      Self.country)
    guard region == nil || countries.isEmpty else {
      throw AnalysisError.contradictoryParameters("region and countries cannot both be given.")
    }
    top = try parameters.count("top", standard: 45, minimum: 0)
    most = try parameters.count("most", standard: 256, minimum: 2)
    needed = try parameters.list("cities").map { CityID($0) }
    shape = try MapParameters(&parameters, of: Self.descriptor.id)
  }

  private static func region(_ text: String) throws -> WorldRegion {
    let found = WorldRegion.allCases.first {
      $0.hueKey == text.lowercased() || $0.name.lowercased() == text.lowercased()
    }
    guard let found else {
      throw AnalysisError.wrongParameter(
        analysis: descriptor.id, name: "region",
        "one of: \(WorldRegion.allCases.map(\.hueKey).joined(separator: ", "))")
    }
    return found
  }

  private static func country(_ text: Substring) throws -> Country {
    guard let found = Country(code: text.split(separator: " ").joined().uppercased()) else {
      throw AnalysisError.wrongParameter(
        analysis: descriptor.id, name: "countries", "codes of countries, as IR,PK")
    }
    return found
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapRegionFigure {
    var figure = self
    figure.outlines = outlines
    return figure
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let codes = Set(countries.map(\.code))
    let cities = try TiedCities(in: study, needed: needed, most: most) { city in
      if let region { return city.worldRegion == region }
      return codes.isEmpty || city.country.map { codes.contains($0.code) } == true
    }
    let signs = TiedCitiesMap(
      cities: cities, top: top, needed: Set(needed), style: style, lineColor: style.muted)
    var lines = signs.lines
    if lines.count <= Self.mostPlainLines {
      for index in lines.indices { lines[index].isBackground = false }
    }
    let names = Dictionary(
      cities.drawn.compactMap { $0.city.country.map { ($0.code, $0.name) } }
    ) { first, _ in first }
    var composition = MapComposition(
      name: id, title: "Tied cities \(place)",
      description: "A map. Dots are cities, larger with more ties, in the hue of their region; "
        + "lines are ties along great circles. The table of the map lists the cities.",
      outlines: outlines, places: signs.places, lines: lines,
      countryNames: lines.count <= Self.mostPlainLines ? names : [:], entries: signs.entries,
      notes: signs.notes, placeWord: "cities", width: 640)
    composition.style = style
    composition.view = shape.view(.cropped)
    return FigureSketch(
      id: id,
      title: "\(cities.leaders) \(cities.have) the most partner cities \(place): "
        + "\(Quoted.count(cities.drawn.first?.partners ?? 0)), of "
        + "\(Quoted.count(cities.all.pairs, "pair", "pairs")) among "
        + Quoted.count(cities.all.tied, "tied city", "tied cities"),
      caption:
        "Each line is a tie between two cities of this part of the world, along the shortest "
        + "way. Dots are larger the more of the others a city is tied to. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: cities.data(of: id, in: study), map: composition
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    let words = region.map { [$0.hueKey] } ?? countries.map { $0.code.lowercased() }.sorted()
    return (["map-region"] + words.prefix(8)).joined(separator: "-")
  }

  /// The part of the world, as it stands in a sentence.
  private var place: String {
    if let region { return "in \(region.name)" }
    switch countries.count {
    case 0: return "on the map"
    case 1...4: return "in " + Quoted.list(countries.map(\.name))
    default: return "in \(countries.count) countries"
    }
  }
}
