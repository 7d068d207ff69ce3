import CityNetworks
import GraphAlgorithms
import Graphs

/// The tables of the interlocking network model.
struct ConnectivityTables {
  let study: StudiedNetwork
  let known: StudiedMemberships
  let model: InterlockingNetwork
  let services: [InterlockingNetwork.Service]
  let valueInWords: String
  /// What the values leave out of the data, in a sentence; nil if nothing.
  let gap: String?
  /// Whether all values are the same.
  let isBinary: Bool

  /// Cities that some organization serves, best connected first.
  func cities(top: Int?) -> ResultTable {
    let places = self.places
    let largest = places.first?.score ?? 0
    let sums = services.reduce(into: [Int: (count: Int, value: Double)]()) { sums, service in
      sums[service.city, default: (0, 0)].count += 1
      sums[service.city, default: (0, 0)].value += service.value
    }
    let rows = places.prefix(top ?? places.count).map { place -> [ResultValue] in
      let city = study.city(place.node)
      let sum = sums[place.node.index] ?? (0, 0)
      return [
        .integer(place.rank), .text(city.name), ResultValue(city.country?.name),
        .real(place.score), ResultValue(largest > 0 ? place.score / largest : nil),
        .integer(sum.count), .real(sum.value), .text(city.id.rawValue),
      ]
    }
    return ResultTable(
      id: "connectivity", title: "Cities by global network connectivity", basis: study.basis,
      columns: [
        ResultColumn(
          "rank", "Rank", form: .count,
          meaning: "1 plus the number of better connected cities; equal ones share a rank."),
        .cityName, .country,
        ResultColumn(
          "connectivity", "Connectivity", form: .significant(6),
          meaning: "The sum of its connectivities with all other cities."),
        ResultColumn(
          "share", "Share of the largest", form: .decimals(4),
          meaning: "Its connectivity over that of the best connected city."),
        ResultColumn(
          "organizations", "Organizations", form: .count, meaning: "Organizations that serve it."),
        ResultColumn(
          "value", "Value", form: .significant(6), meaning: "The sum of its service values."),
        .cityID,
      ], rows: rows, method: method,
      remarks: Remarks.listed(rows.count, of: places.count, "cities") + known.remarks,
      conclusion: conclusion(places))
  }

  /// Pairs of cities, best connected first.
  func pairs(_ dyads: [InterlockingNetwork.Dyad], of count: Int, _ form: PairForm) -> ResultTable {
    let ends = PairEnds(study, .members, form)
    let largest = dyads.first?.connectivity ?? 0
    let weight = ResultColumn(
      "connectivity", "Connectivity", form: .significant(6),
      meaning: "The sum over organizations of the product of both values.")
    let numbers = [
      ResultColumn(
        "share", "Share of the largest", form: .decimals(4),
        meaning: "The pair's connectivity over that of the best connected pair."),
      ResultColumn(
        "organizations", "Organizations", form: .count, meaning: "Organizations that serve both."),
    ]
    let rows = dyads.map { dyad in
      ends.row(
        dyad.first, dyad.second,
        [.real(dyad.connectivity / largest), .integer(dyad.common)],
        weight: .real(dyad.connectivity))
    }
    return ResultTable(
      id: "connectivity-pairs", title: "Pairs of cities by connectivity", basis: study.basis,
      columns: ends.columns(numbers, weight: weight), rows: rows, method: method,
      remarks: Remarks.listed(rows.count, of: count, "connected pairs"),
      conclusion: dyads.first.map { best in
        Conclusion(
          "\(ends.name(best.first)) and \(ends.name(best.second)) are the best connected of "
            + "\(Quoted.count(count, "connected pair", "connected pairs")), with a connectivity of "
            + "\(Self.number(best.connectivity)) by "
            + "\(Quoted.count(best.common, "organization", "organizations")).",
          reservations: [
            dyads.dropFirst().first?.connectivity == best.connectivity
              ? "Other pairs are connected as well as they." : nil, gap,
          ].compactMap { $0 })
      } ?? Conclusion("No organization serves two cities, so that no pair is connected."))
  }

  private var places: [Ranking.Place] {
    let served = Set(services.map(\.city))
    let scores = model.connectivities.indices.map { city -> Double? in
      served.contains(city) ? model.connectivities[city] : nil
    }
    return Ranking(of: NodeMap(scores)).places
  }

  private func conclusion(_ places: [Ranking.Place]) -> Conclusion {
    guard let best = places.first, best.score > 0 else {
      return Conclusion("No organization serves two cities, so that no city is connected.")
    }
    let name = study.city(best.node).name
    let equal = places.count { $0.score == best.score }
    guard equal == 1, places.count > 1 else {
      return Conclusion(
        "\(Quoted.count(equal)) cities share the largest connectivity, \(Self.number(best.score)), among them "
          + "\(name).", reservations: reservations)
    }
    let second = places[1]
    return Conclusion(
      "\(name) has the largest connectivity, \(Self.number(best.score)); next is "
        + "\(study.city(second.node).name) with \(Self.number(second.score)), "
        + "\(Quoted.percent(second.score / best.score)) of it.", reservations: reservations)
  }

  private var reservations: [String] {
    var reservations = [gap].compactMap { $0 }
    if isBinary {
      reservations.append(
        "All memberships count the same, so that a city's connectivity is the sum of the other members "
          + "of its organizations: it says how large they are, not how present.")
    }
    let parts = model.contributions
    let total = parts.reduce(0, +)
    if let largest = parts.indices.max(by: { (parts[$0], $1) < (parts[$1], $0) }), total > 0,
      parts.count(where: { $0 > 0 }) > 1, parts[largest] > total / 2
    {
      let organization = study.network.organizations[largest]
      reservations.append(
        "\(organization.name) alone makes \(Quoted.percent(parts[largest] / total)) of all connectivity; "
          + "compare with --without \(organization.id).")
    }
    let count = known.organizations.count
    if count < 20 {
      reservations.append(
        "It rests on \(Remarks.count(count, "organization", "organizations")); studies of world "
          + "cities take a hundred or more.")
    }
    return reservations
  }

  private var method: MethodNote {
    MethodNote(
      name: "Interlocking network model",
      meaning: "Two cities are connected by each organization as much as the product of its values "
        + "in both; a city's connectivity is the sum over all other cities.",
      choices: [
        .init("Service values", valueInWords),
        .init("Connectivity of a pair", "Σ over organizations of v(a)·v(b)"),
        .init("Connectivity of a city", "Σ over all other cities; itself is left out"),
        .init("Normalization", "share of the largest"),
      ],
      caveat:
        "It supposes that offices of one organization work together the more, the larger they "
        + "are; flows between them are not observed.",
      literature: [
        "Taylor (2001): Specification of the world city network. Geographical Analysis 33.",
        "Taylor, Catalano & Walker (2002): Measurement of the world city network. Urban Studies 39.",
      ])
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? Quoted.count(Int(value)) : decimals(value)
  }
}
