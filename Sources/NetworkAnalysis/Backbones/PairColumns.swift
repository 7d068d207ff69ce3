import CityNetworks
import GraphAlgorithms
import Graphs

/// Which columns name the two ends of a pair.
public enum PairForm: String, Sendable, CaseIterable {
  /// Those that people read: names, countries, and the ids last.
  case reading
  /// Those of a list of pairs that can be read as a dataset: names, countries and places.
  case pairList
}

/// The cells that name pairs of cities or of organizations.
struct PairEnds {
  let form: PairForm
  let side: TwoModeSide
  private let cities: [City]
  private let organizations: [Organization]
  private let namesakes: [String: Int]

  /// Pairs of the cities or organizations of a study, by their numbers in it.
  init(_ study: StudiedNetwork, _ side: TwoModeSide, _ form: PairForm) {
    self.form = form
    self.side = side
    cities = study.network.cities
    organizations = study.network.organizations
    namesakes =
      form == .pairList ? cities.reduce(into: [:]) { $0[$1.nameWithCountry, default: 0] += 1 } : [:]
  }

  /// One and several of what is paired.
  var words: (one: String, several: String) {
    side == .members ? ("city", "cities") : ("organization", "organizations")
  }

  /// What two of them share.
  var shared: (one: String, several: String) {
    side == .members ? ("organization", "organizations") : ("city", "cities")
  }

  /// The columns around those of the numbers of a pair.
  func columns(_ numbers: [ResultColumn], weight: ResultColumn) -> [ResultColumn] {
    switch form {
    case .reading:
      let kind = side == .members ? "City" : "Organization"
      return [
        ResultColumn("first", kind, form: .words, meaning: "One of the pair.")
      ] + country("first_country", "Country", "Its country.") + [
        ResultColumn("second", "With", form: .words, meaning: "The other.")
      ] + country("second_country", "Its country", "The country of the other.") + [weight] + numbers
        + [
          ResultColumn("first_id", "Id", form: .identifier, meaning: "The id of the first."),
          ResultColumn(
            "second_id", "Id of the other", form: .identifier, meaning: "The id of the other."),
        ]
    case .pairList:
      return end("1") + end("2") + [
        ResultColumn("weight", weight.title, form: weight.form, meaning: weight.meaning)
      ] + numbers
    }
  }

  private func country(_ id: String, _ title: String, _ meaning: String) -> [ResultColumn] {
    side == .members ? [ResultColumn(id, title, form: .words, meaning: meaning)] : []
  }

  private func end(_ number: String) -> [ResultColumn] {
    let name = ResultColumn(
      "city\(number)", "Name \(number)", form: .words, meaning: "The name of an end.")
    guard side == .members else { return [name] }
    return [
      name,
      ResultColumn("country\(number)", "Country \(number)", form: .words, meaning: "Its country."),
      ResultColumn("lat\(number)", "Lat \(number)", form: .decimals(5), meaning: "Its latitude."),
      ResultColumn("lng\(number)", "Lng \(number)", form: .decimals(5), meaning: "Its longitude."),
    ]
  }

  /// The cells of a pair around its numbers.
  func row(
    _ first: Int, _ second: Int, _ numbers: [ResultValue], weight: ResultValue
  ) -> [ResultValue] {
    switch form {
    case .reading:
      named(first) + named(second) + [weight] + numbers + [.text(id(first)), .text(id(second))]
    case .pairList: place(first) + place(second) + [weight] + numbers
    }
  }

  func name(_ number: Int) -> String {
    side == .members ? cities[number].name : organizations[number].name
  }

  private func id(_ number: Int) -> String {
    side == .members ? cities[number].id.rawValue : organizations[number].id.rawValue
  }

  private func named(_ number: Int) -> [ResultValue] {
    side == .members
      ? [.text(cities[number].name), ResultValue(cities[number].country?.name)]
      : [.text(organizations[number].name)]
  }

  /// Name, country and place, as a list of pairs tells cities apart: namesakes get their id.
  private func place(_ number: Int) -> [ResultValue] {
    guard side == .members else { return [.text(organizations[number].name)] }
    let city = cities[number]
    let isNamesake = (namesakes[city.nameWithCountry] ?? 1) > 1
    return [
      .text(isNamesake ? "\(city.name) (\(city.id))" : city.name), ResultValue(city.country?.name),
      ResultValue(city.coordinate?.latitude), ResultValue(city.coordinate?.longitude),
    ]
  }
}
