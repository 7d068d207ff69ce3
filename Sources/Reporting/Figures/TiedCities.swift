import CityNetworks
import Diagrams
import NetworkAnalysis

/// The best-tied cities of a map and the ties among them.
struct TiedCities {
  /// A city with how many cities of the map's part of the world it is tied to.
  struct Entry {
    let city: City
    let point: MapPoint
    let partners: Int
  }

  /// Two cities with a tie, the first by id first.
  struct Pair {
    let first: City
    let second: City
    let ties: [Tie]
  }

  /// The cities that are drawn, best tied first.
  let drawn: [Entry]
  /// The pairs among them.
  let pairs: [Pair]
  /// How many cities and pairs there are in this part of the world, and how many cities have a tie.
  let all: (cities: Int, tied: Int, pairs: Int)
  /// How many cities with a tie have no coordinates.
  let unplaced: Int

  /// More ties than these would hide the map.
  static let mostPairs = 1500

  /// The cities of the study that `isIncluded`, at most `most` of them and those that are `needed`.
  ///
  /// - Throws: ``AnalysisError/nothingToDraw(_:)`` if no tie joins two cities with coordinates.
  init(
    in study: StudiedNetwork, needed: [CityID], most: Int, where isIncluded: (City) -> Bool
  ) throws {
    for id in needed where study.network.city(id) == nil {
      throw AnalysisError.unknownCity(id.rawValue)
    }
    let cities = study.network.cities.filter { isIncluded($0) || needed.contains($0.id) }
    let ids = Set(cities.map(\.id))
    let partners = cities.map { city in
      Set(study.network.ties(of: city.id).compactMap { $0.partner(of: city.id) })
        .subtracting([city.id]).filter { ids.contains($0) }
    }
    let isNeeded = Set(needed)
    let order = cities.indices.sorted { a, b in
      let needed = (isNeeded.contains(cities[a].id), isNeeded.contains(cities[b].id))
      if needed.0 != needed.1 { return needed.0 }
      return partners[a].count == partners[b].count
        ? cities[a].id < cities[b].id : partners[a].count > partners[b].count
    }
    var chosen: [Int] = []
    var seen: Set<CityID> = []
    var count = 0
    var unplaced = 0
    for index in order where !partners[index].isEmpty || isNeeded.contains(cities[index].id) {
      guard cities[index].coordinate != nil else {
        unplaced += 1
        continue
      }
      let more = partners[index].count { seen.contains($0) }
      guard isNeeded.contains(cities[index].id) || chosen.count < most,
        count + more <= Self.mostPairs
      else { continue }
      chosen.append(index)
      seen.insert(cities[index].id)
      count += more
    }
    drawn = chosen.compactMap { index in
      cities[index].coordinate.map {
        Entry(city: cities[index], point: $0.mapPoint, partners: partners[index].count)
      }
    }.sorted {
      $0.partners == $1.partners ? $0.city.id < $1.city.id : $0.partners > $1.partners
    }
    var pairs: [Pair] = []
    for index in chosen.sorted() {
      for other in partners[index].sorted() where cities[index].id < other && seen.contains(other) {
        guard let second = study.network.city(other) else { continue }
        pairs.append(
          Pair(
            first: cities[index], second: second,
            ties: study.network.ties(between: cities[index].id, and: other)))
      }
    }
    self.pairs = pairs
    self.unplaced = unplaced
    all = (
      cities.count, partners.count { !$0.isEmpty }, partners.reduce(0) { $0 + $1.count } / 2
    )
    guard !pairs.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "no tie joins two of the \(Quoted.count(cities.count, "city", "cities")) with coordinates "
          + "under this selection. Widen --status or --relation, choose other countries, or fill lat "
          + "and lon in cities.csv.")
    }
  }

  /// The names of the cities with most ties: one or two, or how many there are.
  var leaders: String {
    let most = drawn.first?.partners ?? 0
    let names = drawn.filter { $0.partners == most }.map(\.city.name)
    return names.count > 2 ? "\(Quoted.count(names.count)) cities" : Quoted.list(names)
  }

  /// "has" or "have", for the leaders.
  var have: String { drawn.count > 1 && drawn[0].partners == drawn[1].partners ? "have" : "has" }

  /// What is not drawn.
  var notes: [String] {
    var notes: [String] = []
    let cities = all.tied - unplaced - drawn.count { $0.partners > 0 }
    if cities > 0 || all.pairs > pairs.count {
      notes.append(
        "Drawn: \(Quoted.count(drawn.count, "city", "cities")) with "
          + "\(Quoted.count(pairs.count, "pair", "pairs")) of tied cities. Not drawn: "
          + "\(Quoted.count(cities, "city", "cities")) with fewer ties, "
          + "\(Quoted.count(all.pairs - pairs.count, "pair", "pairs")).")
    }
    let lonely = all.cities - all.tied
    if lonely > 0 {
      notes.append("Not drawn: \(Quoted.count(lonely, "city", "cities")) without a tie here.")
    }
    if unplaced > 0 {
      notes.append(
        "Not drawn for want of coordinates: \(Quoted.count(unplaced, "city", "cities")) and "
          + (unplaced == 1 ? "its ties." : "their ties."))
    }
    if drawn.contains(where: { $0.city.geonames != nil }) { notes.append(City.creditOfPositions) }
    return notes
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
            "partners", "Partners", form: .count,
            meaning: "How many cities of this part of the world it is tied to."),
          ResultColumn(
            "drawn", "Lines", form: .count, meaning: "How many lines of the map end there."),
          ResultColumn("lat", "Latitude", form: .decimals(4), meaning: "Degrees north."),
          ResultColumn("lon", "Longitude", form: .decimals(4), meaning: "Degrees east."),
          ResultColumn("id", "Id", form: .identifier, meaning: "The city's id."),
        ],
        rows)
  }

  private var rows: [[ResultValue]] {
    let ends = Dictionary(pairs.flatMap { [($0.first.id, 1), ($0.second.id, 1)] }) { $0 + $1 }
    return drawn.map { entry in
      [
        .text(entry.city.name), ResultValue(entry.city.country?.name),
        ResultValue(entry.city.worldRegion?.name), .integer(entry.partners),
        .integer(ends[entry.city.id] ?? 0), ResultValue(entry.point.latitude),
        ResultValue(entry.point.longitude), .text(entry.city.id.rawValue),
      ]
    }
  }
}

extension City {
  /// Whom to thank for positions of cities that have a number of GeoNames.
  static let creditOfPositions = "Positions: GeoNames, CC BY 4.0."
}
