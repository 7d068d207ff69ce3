import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The best-tied cities of a network on a map of the world, with the ties among them.
public struct MapWorldFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "map-world", question: "The best-tied cities and the ties among them on a map of the world",
    parameters: MapParameters.ofCities + MapParameters.ofWorld)

  private let top: Int
  private let most: Int
  private let needed: [CityID]
  private let shape: MapParameters
  private var outlines: Outlines?

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    top = try parameters.count("top", standard: 45, minimum: 0)
    most = try parameters.count("most", standard: 256, minimum: 2)
    needed = try parameters.list("cities").map { CityID($0) }
    shape = try MapParameters(&parameters, of: Self.descriptor.id, isWorld: true)
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapWorldFigure {
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
    let cities = try TiedCities(in: study, needed: needed, most: most) { _ in true }
    let signs = TiedCitiesMap(
      cities: cities, top: top, needed: Set(needed), style: style, lineColor: style.tie)
    let far = cities.pairs.count { $0.first.worldRegion != $0.second.worldRegion }
    var composition = MapComposition(
      name: Self.descriptor.id, title: "Tied cities on a map of the world",
      description: "A map of the world. Dots are cities, larger with more ties, in the hue of "
        + "their region; lines are ties along great circles. The table of the map lists the "
        + "cities.",
      outlines: outlines, places: signs.places, lines: signs.lines, entries: signs.entries,
      notes: signs.notes, placeWord: "cities", width: 650)
    composition.style = style
    composition.view = shape.view(.world)
    return FigureSketch(
      id: composition.name,
      title: "\(cities.leaders) \(cities.have) the most ties, "
        + "\(Quoted.count(cities.drawn.first?.partners ?? 0)); "
        + "\(Quoted.count(far)) of \(Quoted.count(cities.pairs.count)) ties on the map join two "
        + "regions of the world",
      caption: "Each line is a tie along the shortest way between two cities; where many run, "
        + "they grow darker. Dots are larger the more partner cities a city has, and have the hue of "
        + "its region. Data: \(study.whole.provenance.datasetID).",
      data: cities.data(of: composition.name, in: study), map: composition
    ) { [composition] _ in composition.scene() }
  }
}
