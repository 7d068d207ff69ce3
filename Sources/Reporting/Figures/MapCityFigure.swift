import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// One city and its partners on a map, with how each tie stands.
public struct MapCityFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "map-city", question: "One city and its partners on a map, and how each tie stands",
    parameters: [
      ("city", "the city's id"),
      ("top", "how many partners are named where there is room; 45 if absent"),
    ] + MapParameters.ofView)

  private let city: CityID
  private let top: Int
  private let shape: MapParameters
  private var outlines: Outlines?

  /// With no more partners than these every one is named, with a long leader if need be.
  private static let mostLeaders = 26

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    city = CityID(try parameters.text("city"))
    top = try parameters.count("top", standard: 45, minimum: 0)
    shape = try MapParameters(&parameters, of: Self.descriptor.id)
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapCityFigure {
    var figure = self
    figure.outlines = outlines
    return figure
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  ///
  /// Ties of every status are shown, each as what it is, whatever status rule the study follows.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let center = study.network.city(city) else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    guard let home = center.coordinate else {
      throw AnalysisError.missingCoordinate(city: city.rawValue)
    }
    let partners = PartnersOnMap(of: center, at: home, in: study.withTiesOfEveryStatus)
    guard !partners.placed.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "\(center.name) has no tie with a city that has coordinates. Choose another city, or fill "
          + "lat and lon in cities.csv.")
    }
    let places =
      [
        MapComposition.Place(
          id: city.rawValue, label: center.name, point: home.mapPoint, role: .end,
          tooltip: center.nameWithCountry,
          look: .init(
            diameter: 13, fill: style.ink, border: LineStyle(width: 1.4, color: .white),
            name: .init(size: 14, isBold: true, reach: .anywhere)))
      ]
      + partners.placed.enumerated().map { place, partner in
        MapComposition.Place(
          id: partner.city.id.rawValue, label: partner.city.name,
          point: partner.coordinate.mapPoint, role: .stop, tooltip: partner.words,
          look: look(
            partner, named: place < top,
            reach: partners.placed.count <= Self.mostLeaders ? .anywhere : .near, style))
      }
    let lines = partners.placed.reversed().enumerated().map { order, partner in
      MapComposition.Line(
        id: partner.city.id.rawValue, from: city.rawValue, to: partner.city.id.rawValue,
        style: style.line(partner.line), order: order, tooltip: partner.words,
        classes: ["s-" + partner.line.rawValue])
    }
    let id = "map-city-\(city)"
    var composition = MapComposition(
      name: id, title: "\(center.name) and its partners on a map",
      description: "A map. The black dot is the city; a line along the great circle leads to each "
        + "partner and tells by its style how the tie stands. The table of the map lists the same.",
      outlines: outlines, places: places, lines: lines, entries: partners.entries(style),
      notes: notes(partners, in: study), placeWord: "cities", width: 640)
    composition.style = style
    composition.view = shape.view(.cropped)
    return FigureSketch(
      id: id, title: title(center, partners),
      caption: "A line leads to each partner along the shortest way; its style tells how the tie "
        + "stands. Ties of all statuses are shown; the tables follow the selection of the report. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: partners.data(of: id, in: study), map: composition
    ) { [composition] _ in composition.scene() }
  }

  private func title(_ center: City, _ partners: PartnersOnMap) -> String {
    let countries = Set(partners.placed.compactMap { $0.city.country?.code }).count
    let inForce = partners.placed.count { $0.line == .inForce || $0.line == .unconfirmed }
    let farthest = partners.placed.max {
      ($0.kilometers, $1.city.id) < ($1.kilometers, $0.city.id)
    }
    return "By ties of every kind, \(center.name) is joined with "
      + Quoted.count(partners.placed.count, "city", "cities")
      + (countries > 1 ? " in \(countries) countries" : "") + ", "
      + (inForce == partners.placed.count ? "all" : "\(inForce) of them")
      + " signed, in force or held; the farthest, "
      + (farthest.map {
        "\($0.city.name), lies \(Quoted.count(Int($0.kilometers.rounded()))) km away"
      } ?? "")
  }

  /// Ties in force are filled dots with bold names, others open ones.
  private func look(
    _ partner: PartnersOnMap.Partner, named: Bool, reach: MapComposition.Reach,
    _ style: DiagramStyle
  ) -> MapComposition.Look {
    let color = style.line(partner.line).color
    let isFull = partner.line == .inForce
    return MapComposition.Look(
      diameter: isFull ? 7 : 6.5, fill: isFull ? color : .white,
      border: LineStyle(width: 1.1, color: isFull ? .white : color),
      name: named ? .init(size: isFull ? 10.5 : 10, isBold: isFull, reach: reach) : nil)
  }

  private func notes(_ partners: PartnersOnMap, in study: StudiedNetwork) -> [String] {
    var notes = ["Ties of every kind and status are drawn, events that were held among them."]
    if partners.placed.count > top {
      notes.append(
        "Names: \(Quoted.count(top)) of \(Quoted.count(partners.placed.count)) partners, those in "
          + "force and with most ties first.")
    }
    if partners.unplaced > 0 {
      notes.append(
        "Not drawn for want of coordinates: "
          + Quoted.count(partners.unplaced, "partner", "partners") + ".")
    }
    let memberships = study.withTiesOfEveryStatus.memberships.count { $0.city == city }
    if memberships > 0 {
      notes.append(
        "Not drawn: " + Quoted.count(memberships, "membership", "memberships")
          + " in organizations.")
    }
    if let time = study.selection.timeSummary {
      notes.append("Ties that \(time), drawn by their last known status.")
    }
    if partners.placed.contains(where: { $0.city.geonames != nil }) {
      notes.append(City.creditOfPositions)
    }
    return [notes.joined(separator: " ")].filter { !$0.isEmpty }
  }
}
