import CityNetworks
import GraphAlgorithms
import Graphs

/// The rows and columns of a table of pairs that share something.
struct ProjectionRows {
  let known: StudiedMemberships
  let projection: Projection
  let weights: [ProjectionWeight]

  private var isOfCities: Bool { projection.side == .members }

  func columns(_ form: ProjectionTable.Form) -> [ResultColumn] {
    let shared = ResultColumn(
      "shared", "Shared", form: .count,
      meaning: isOfCities ? "Organizations that both belong to." : "Cities that belong to both.")
    let values = weights.filter { $0 != .count }.flatMap { weight -> [ResultColumn] in
      let one = ResultColumn(
        weight.rawValue, weight.title, form: .decimals(6), meaning: "\(weight.formula).")
      guard weight == .resourceAllocation else { return [one] }
      return [
        ResultColumn(
          "zhou_first", "Allocated to the first", form: .decimals(6),
          meaning: "Resource allocation from the second to the first: \(weight.formula)."),
        ResultColumn(
          "zhou_second", "To the second", form: .decimals(6),
          meaning: "The same from the first to the second."),
      ]
    }
    switch form {
    case .reading:
      let names = [
        ResultColumn("first", "One", form: .words, meaning: "One of the pair."),
        ResultColumn("first_country", "Country", form: .words, meaning: "Its country."),
        ResultColumn("second", "Other", form: .words, meaning: "The other."),
        ResultColumn(
          "second_country", "Its country", form: .words, meaning: "The other's country."),
      ].filter { isOfCities || !$0.id.hasSuffix("country") }
      return names + [shared] + values + [
        ResultColumn(
          "what", isOfCities ? "Organizations" : "Cities", form: .words,
          meaning: "What they share; the first eight."),
        ResultColumn("first_id", "Id", form: .identifier, meaning: "The id of one."),
        ResultColumn("second_id", "Id of the other", form: .identifier, meaning: "The other's id."),
      ]
    case .pairList:
      func end(_ number: String) -> [ResultColumn] {
        [
          ResultColumn("city\(number)", "Name \(number)", form: .words, meaning: "The name."),
          ResultColumn("country\(number)", "Country \(number)", form: .words, meaning: "Country."),
          ResultColumn("lat\(number)", "Lat \(number)", form: .decimals(5), meaning: "Latitude."),
          ResultColumn("lng\(number)", "Lng \(number)", form: .decimals(5), meaning: "Longitude."),
        ].filter { isOfCities || $0.id.hasPrefix("city") }
      }
      return end("1") + end("2") + [
        ResultColumn(
          "weight", "Weight", form: .decimals(6),
          meaning: "\(weights[0].formula); of a weight with two ways the larger.")
      ] + [shared] + values
    }
  }

  func row(_ pair: ProjectedPair, _ form: ProjectionTable.Form) -> [ResultValue] {
    let values = weights.filter { $0 != .count }.flatMap { weight -> [ResultValue] in
      let there = projection.weight(weight, to: pair.first, from: pair.second)
      guard weight == .resourceAllocation else { return [.real(there)] }
      let back = projection.weight(weight, to: pair.second, from: pair.first)
      return [.real(there), .real(back)]
    }
    switch form {
    case .reading:
      let shared = projection.shared(pair.first, pair.second)
      let names = shared.prefix(8).map { number in
        isOfCities ? known.organizations[number].shortName : known.cities[number].name
      }
      return end(pair.first) + end(pair.second) + [.integer(pair.shared)] + values + [
        .text(names.joined(separator: ", ") + (shared.count > 8 ? " …" : "")),
        .text(id(pair.first)), .text(id(pair.second)),
      ]
    case .pairList:
      return place(pair.first) + place(pair.second) + [.real(pair.larger), .integer(pair.shared)]
        + values
    }
  }

  private func id(_ number: Int) -> String {
    isOfCities ? known.cities[number].id.rawValue : known.organizations[number].id.rawValue
  }

  private func end(_ number: Int) -> [ResultValue] {
    guard isOfCities else { return [.text(known.organizations[number].name)] }
    return [.text(known.cities[number].name), ResultValue(known.cities[number].country?.name)]
  }

  /// Name, country and place, as a list of pairs tells cities apart: namesakes get their id.
  private func place(_ number: Int) -> [ResultValue] {
    guard isOfCities else { return [.text(known.organizations[number].name)] }
    let city = known.cities[number]
    let isNamesake = (known.namesakes[city.nameWithCountry] ?? 1) > 1
    return [
      .text(isNamesake ? "\(city.name) (\(city.id))" : city.name), ResultValue(city.country?.name),
      ResultValue(city.coordinate?.latitude), ResultValue(city.coordinate?.longitude),
    ]
  }
}
