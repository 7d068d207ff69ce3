import CityNetworks
import Diagrams
import NetworkAnalysis

/// The partner cities of one city, as a map shows them.
struct PartnersOnMap {
  /// One partner.
  struct Partner {
    let city: City
    let coordinate: Coordinate
    /// How the tie that is drawn stands: the twinning, or else the first.
    let line: TieLine
    let ties: [Tie]
    /// How many ties the partner has.
    let strength: Int
    let kilometers: Double
    /// What a reader sees on pointing at it.
    let words: String
  }

  /// The partners with coordinates: those in force first, then by ties.
  let placed: [Partner]
  /// How many partners have no coordinates.
  let unplaced: Int

  init(of center: City, at home: Coordinate, in network: CityNetwork) {
    let ties = Dictionary(grouping: network.ties(of: center.id)) { $0.partner(of: center.id) }
    var placed: [Partner] = []
    var unplaced = 0
    for (id, ties) in ties {
      guard let id, id != center.id, let partner = network.city(id) else { continue }
      guard let coordinate = partner.coordinate else {
        unplaced += 1
        continue
      }
      let shown = ties.first { $0.relation == .twinning } ?? ties[0]
      placed.append(
        Partner(
          city: partner, coordinate: coordinate, line: shown.line, ties: ties,
          strength: network.ties(of: id).count,
          kilometers: home.distanceInKilometers(to: coordinate),
          words: "\(partner.nameWithCountry): "
            + ties.sorted { $0.key < $1.key }.map(\.summary).joined(separator: "; ")))
    }
    self.placed = placed.sorted { a, b in
      let ranks = (Self.rank(a.line), Self.rank(b.line))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return a.strength == b.strength ? a.city.id < b.city.id : a.strength > b.strength
    }
    self.unplaced = unplaced
  }

  private static func rank(_ line: TieLine) -> Int {
    switch line {
    case .inForce: 0
    case .unconfirmed: 1
    case .intended, .suggested: 2
    case .dormant, .stretch: 3
    }
  }

  /// A sample for each status that occurs.
  func entries(_ style: DiagramStyle) -> [LegendEntry] {
    let titles: [(TieLine, String)] = [
      (.inForce, "signed or in force, two or more sources"),
      (.unconfirmed, "signed or in force, one source"),
      (.intended, "intended or in preparation"), (.dormant, "dormant or ended"),
    ]
    let present = Set(placed.map(\.line))
    return titles.filter { present.contains($0.0) }.map { .line(style.line($0.0), $0.1) }
  }

  /// The numbers of the map: a row per partner.
  func data(of id: String, in study: StudiedNetwork) -> ResultTable {
    FigureData(
      of: id, "Partners on the map", in: study, meaning: "A row per partner with its line."
    )
    .table(
      [
        ResultColumn("partner", "Partner", form: .words, meaning: "The partner's name."),
        ResultColumn("country", "Country", form: .words, meaning: "Its country."),
        ResultColumn("drawn_as", "Drawn as", form: .words, meaning: "What the line looks like."),
        ResultColumn(
          "kilometers", "Distance", unit: "km", form: .decimals(0),
          meaning: "The shortest way from the city."),
        ResultColumn("ties", "Its ties", form: .count, meaning: "How many ties the partner has."),
        ResultColumn("lat", "Latitude", form: .decimals(4), meaning: "Degrees north."),
        ResultColumn("lon", "Longitude", form: .decimals(4), meaning: "Degrees east."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The partner's id."),
      ],
      placed.map { partner in
        [
          .text(partner.city.name), ResultValue(partner.city.country?.name),
          .text(partner.line.rawValue), ResultValue(partner.kilometers),
          .integer(partner.strength), ResultValue(partner.coordinate.latitude),
          ResultValue(partner.coordinate.longitude), .text(partner.city.id.rawValue),
        ]
      })
  }
}
