import CityNetworks
public import Diagrams
import NetworkAnalysis

/// A kind of figure that is drawn on land.
public protocol MapFigure: FigureKind {
  /// The same figure on this land.
  func drawn(on outlines: Outlines) -> Self
}

extension Coordinate {
  var mapPoint: MapPoint { MapPoint(latitude: latitude, longitude: longitude) }
}

extension StudiedNetwork {
  /// The name of a city of the dataset.
  func cityName(_ id: CityID) -> String { whole.city(id)?.name ?? id.rawValue }
}

/// The cities of a map: those the map is about, and the others that lie on it.
struct CitiesOnMap {
  private let study: StudiedNetwork
  /// How many cities the map is about and cannot show.
  private(set) var unplaced = 0
  private(set) var places: [MapComposition.Place] = []

  /// The cities with these parts, and all others of the study.
  ///
  /// - Throws: ``AnalysisError/nothingToDraw(_:)`` if fewer than two have coordinates.
  init(
    _ main: [(city: CityID, role: MapComposition.Role)], in study: StudiedNetwork
  ) throws {
    self.study = study
    var seen: Set<CityID> = []
    for (id, role) in main where seen.insert(id).inserted {
      guard let city = study.network.city(id), let point = city.coordinate?.mapPoint else {
        unplaced += 1
        continue
      }
      places.append(place(city, point, role))
    }
    guard places.count > 1 else {
      throw AnalysisError.nothingToDraw(
        "a map needs two cities with coordinates, and of the \(seen.count) to be drawn "
          + "\(places.count == 1 ? "1 has" : "\(places.count) have") them. Fill lat and lon in cities.csv."
      )
    }
    for city in study.network.cities where !seen.contains(city.id) {
      if let point = city.coordinate?.mapPoint { places.append(place(city, point, .other)) }
    }
  }

  private func place(
    _ city: City, _ point: MapPoint, _ role: MapComposition.Role
  ) -> MapComposition.Place {
    let partners = study.network.ties(of: city.id).count
    return MapComposition.Place(
      id: city.id.rawValue, label: city.name, point: point, role: role,
      tooltip: "\(city.nameWithCountry): \(partners) ties", rank: Double(partners))
  }

  /// Whether a city is on the map.
  func shows(_ id: CityID) -> Bool { places.contains { $0.id == id.rawValue } }

  /// The names of the thirty countries with most cities, by code.
  var countryNames: [String: String] {
    let countries = Dictionary(grouping: study.network.cities.compactMap(\.country), by: \.code)
    let largest = countries.sorted { a, b in
      a.value.count == b.value.count ? a.key < b.key : a.value.count > b.value.count
    }.prefix(30)
    return Dictionary(uniqueKeysWithValues: largest.map { ($0.key, $0.value[0].name) })
  }

  /// What is not on the map.
  var notes: [String] {
    switch unplaced {
    case 0: []
    case 1: ["1 city without coordinates is not drawn, nor are its lines."]
    default: ["\(unplaced) cities without coordinates are not drawn, nor are their lines."]
    }
  }
}

extension TieLine {
  /// The words for legends of maps.
  var mapTitle: String {
    switch self {
    case .inForce: "tie, two or more sources"
    case .unconfirmed: "tie, one source"
    case .intended: "intended"
    case .dormant: "dormant or ended"
    case .suggested: "no tie on record"
    case .stretch: "same country"
    }
  }
}

extension Hop {
  /// How the best of its ties stands.
  var line: TieLine {
    (ties.first { $0.line == .inForce } ?? ties.first)?.line ?? .suggested
  }

  /// The ties in words, for readers who point at the line.
  var summary: String { ties.map(\.summary).joined(separator: "; ") }
}
