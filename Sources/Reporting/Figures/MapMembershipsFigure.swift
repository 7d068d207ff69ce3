import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The cities that belong to organizations on a map of the world, by how many they belong to.
public struct MapMembershipsFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "map-memberships",
    question: "Where are the cities that belong to organizations, and to how many",
    parameters: [
      (
        "top",
        "how many cities are named where there is room, of each part of the world those with most; 40 "
          + "if absent"
      )
    ] + MapParameters.ofWorld)

  private let top: Int
  private let shape: MapParameters
  private var outlines: Outlines?

  /// So many cities with most memberships are written larger.
  private static let large = 8
  /// So many may stand away from their dots.
  private static let withLeader = 20

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    top = try parameters.count("top", standard: 40, minimum: 0)
    shape = try MapParameters(&parameters, of: Self.descriptor.id, isWorld: true)
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapMembershipsFigure {
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
    let members = MemberCities(in: study)
    guard let most = members.drawn.first?.memberships else {
      throw AnalysisError.nothingToDraw(
        "no city with coordinates belongs to an organization under this selection. Choose a dataset "
          + "with memberships, or fill lat and lon in cities.csv.")
    }
    var composition = MapComposition(
      name: Self.descriptor.id, title: "Memberships on a map of the world",
      description:
        "A map of the world. Dots are cities, larger with more memberships, in the hue of "
        + "their region. The table of the map lists them.",
      outlines: outlines, places: places(members, most, style), lines: [],
      entries: entries(members, most, style), notes: notes(members), placeWord: "cities", width: 650
    )
    composition.style = style
    composition.view = shape.view(.world)
    return FigureSketch(
      id: composition.name, title: title(members, most),
      caption: "Dots are larger the more organizations a city belongs to, and have the hue of its "
        + "region. Empty land means that no list was read there, or that no city of it is a member. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: members.data(of: composition.name, in: study), map: composition
    ) { [composition] _ in composition.scene() }
  }

  private func title(_ members: MemberCities, _ most: Int) -> String {
    let leaders = members.drawn.prefix { $0.memberships == most }.map(\.city.name)
    let names =
      leaders.count > 2 ? "\(Quoted.count(leaders.count)) cities" : Quoted.list(leaders)
    let parts = Dictionary(grouping: members.drawn) { $0.city.worldRegion?.name ?? "" }
      .filter { !$0.key.isEmpty }.map { ($0.key, $0.value.count) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }
    let place =
      parts.map { "; \(Quoted.count($0.1)) of \(Quoted.count(members.drawn.count)) lie in \($0.0)" }
    return "\(names) \(leaders.count > 1 ? "belong" : "belongs") to most organizations, "
      + "\(Quoted.count(most))\(place ?? "")"
  }

  private func places(
    _ members: MemberCities, _ most: Int, _ style: DiagramStyle
  ) -> [MapComposition.Place] {
    let scale = AreaScale(
      largest: Double(most), diameters: members.drawn.count > 120 ? 2.4...8.5 : 3.4...12)
    let order = members.orderOfNames
    return members.drawn.map { entry in
      MapComposition.Place(
        id: entry.city.id.rawValue, label: entry.city.name, point: entry.point, role: .stop,
        tooltip: "\(entry.city.nameWithCountry): "
          + Quoted.count(entry.memberships, "membership", "memberships"),
        rank: Double(entry.memberships),
        look: .init(
          diameter: scale.diameter(of: Double(entry.memberships)),
          fill: style.region(entry.city.worldRegion?.hueKey).line,
          border: LineStyle(width: 0.7, color: .white), name: name(order[entry.city.id] ?? top)))
    }
  }

  private func name(_ place: Int) -> MapComposition.Name? {
    guard place < top else { return nil }
    return place < Self.large
      ? .init(size: 11, isBold: true, reach: .near)
      : .init(size: 9.5, reach: place < Self.withLeader ? .near : .beside)
  }

  private func entries(
    _ members: MemberCities, _ most: Int, _ style: DiagramStyle
  ) -> [LegendEntry] {
    let present = Set(members.drawn.compactMap { $0.city.worldRegion?.hueKey })
    return [.sizes("area of dots: memberships, up to \(Quoted.count(most))"), .newRow]
      + style.regions.filter { present.contains($0.key) }.map { .color($0.line, $0.title) }
      + (members.drawn.contains { $0.city.worldRegion == nil }
        ? [.color(DiagramStyle.otherRegion.line, "no country on record")] : [])
  }

  private func notes(_ members: MemberCities) -> [String] {
    var notes: [String] = []
    if top < members.drawn.count {
      notes.append(
        "Names: of each part of the world the cities with most memberships, \(Quoted.count(top)) in "
          + "all, where they have room.")
    }
    if members.unplaced > 0 {
      notes.append(
        "Not drawn for want of coordinates: \(Quoted.count(members.unplaced, "city", "cities")).")
    }
    if members.drawn.contains(where: { $0.city.geonames != nil }) {
      notes.append(City.creditOfPositions)
    }
    return [notes.joined(separator: " ")].filter { !$0.isEmpty }
  }
}

/// The cities of a map of memberships, those with most first.
private struct MemberCities {
  struct Entry {
    let city: City
    let point: MapPoint
    let memberships: Int
  }

  let drawn: [Entry]
  /// How many cities with a membership have no coordinates.
  let unplaced: Int

  init(in study: StudiedNetwork) {
    var counts: [CityID: Int] = [:]
    for membership in study.network.memberships { counts[membership.city, default: 0] += 1 }
    let members = study.network.cities.filter { counts[$0.id] != nil }
    drawn = members.compactMap { city in
      city.coordinate.map {
        Entry(city: city, point: $0.mapPoint, memberships: counts[city.id] ?? 0)
      }
    }.sorted {
      $0.memberships == $1.memberships
        ? $0.city.id < $1.city.id : $0.memberships > $1.memberships
    }
    unplaced = members.count - drawn.count
  }

  /// The place of each city among the names: the first of each part of the world, then the second of
  /// each, and so on, so that crowded parts do not take all names.
  var orderOfNames: [CityID: Int] {
    var places: [String: Int] = [:]
    let ranked = drawn.map { entry -> (turn: Int, entry: Entry) in
      let part = entry.city.worldRegion?.name ?? ""
      defer { places[part, default: 0] += 1 }
      return (places[part] ?? 0, entry)
    }.sorted {
      ($0.turn, -$0.entry.memberships, $0.entry.city.id)
        < ($1.turn, -$1.entry.memberships, $1.entry.city.id)
    }
    return Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1.entry.city.id, $0) })
  }

  /// The numbers of the map: a row per city.
  func data(of id: String, in study: StudiedNetwork) -> ResultTable {
    FigureData(of: id, "Cities of the map", in: study, meaning: "A row per city that is drawn.")
      .table(
        [
          ResultColumn("city", "City", form: .words, meaning: "The city's name."),
          ResultColumn("country", "Country", form: .words, meaning: "Its country."),
          ResultColumn("region", "Region", form: .words, meaning: "Its part of the world."),
          ResultColumn(
            "memberships", "Memberships", form: .count, meaning: "Organizations it belongs to."),
          ResultColumn("lat", "Latitude", form: .decimals(4), meaning: "Degrees north."),
          ResultColumn("lon", "Longitude", form: .decimals(4), meaning: "Degrees east."),
          ResultColumn("id", "Id", form: .identifier, meaning: "The city's id."),
        ],
        drawn.map { entry in
          [
            .text(entry.city.name), ResultValue(entry.city.country?.name),
            ResultValue(entry.city.worldRegion?.name), .integer(entry.memberships),
            ResultValue(entry.point.latitude), ResultValue(entry.point.longitude),
            .text(entry.city.id.rawValue),
          ]
        })
  }
}
