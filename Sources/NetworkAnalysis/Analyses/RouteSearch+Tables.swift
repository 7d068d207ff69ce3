import CityNetworks

extension RouteSearch {
  func summary(_ found: RouteSearchResult, _ study: StudiedNetwork) -> ResultTable {
    let rows = found.routes.enumerated().map { position, route -> [ResultValue] in
      let cities = [found.from] + route.map(\.to)
      let countries = cities.map { study.network.city($0)?.country?.code }
      let borders = zip(countries, countries.dropFirst()).filter { $0 != $1 }.count
      return [
        .integer(position + 1), .text(cities.map(study.name).joined(separator: " – ")),
        .integer(route.count), ResultValue(kilometers(of: route)), .integer(borders),
        ResultValue(weakest(of: route)?.status.title),
        .integer(route.map { $0.sources(under: study.selection).count }.min() ?? 0),
      ]
    }
    return ResultTable(
      id: tableID(of: found),
      title: "Routes from \(study.name(found.from)) to \(study.name(found.to))",
      basis: study.basis,
      columns: [
        ResultColumn("route", "Route", form: .count, meaning: "The shortest route is number 1."),
        ResultColumn("cities", "Cities", form: .words, meaning: "The cities in order."),
        ResultColumn("hops", "Hops", form: .count, meaning: "The number of ties used."),
        ResultColumn(
          "kilometers", "Length", unit: "km", form: .decimals(0),
          meaning: "The sum of the great-circle distances."),
        ResultColumn(
          "borders", "Borders", form: .count,
          meaning: "Hops into another country; an unknown country counts as another."),
        ResultColumn(
          "weakest_status", "Weakest status", form: .words,
          meaning: "The least advanced state among the hops."),
        ResultColumn(
          "fewest_sources", "Fewest sources", form: .count,
          meaning: "Sources that state the chosen status, of the hop with fewest."),
      ],
      rows: rows, method: method)
  }

  /// Two searches between the same cities have different names.
  private func tableID(of found: RouteSearchResult) -> String {
    let places = avoidedPlaces.map { "-without-" + $0.lowercased() }.joined()
    return "routes-\(found.from)-\(found.to)-\(cost.rawValue)\(places)"
  }

  func hops(_ found: RouteSearchResult, _ study: StudiedNetwork) -> ResultTable {
    let rows = found.routes.enumerated().flatMap { position, route in
      route.enumerated().map { step, hop -> [ResultValue] in
        [
          .integer(position + 1), .integer(step + 1), .text(study.name(hop.from)),
          .text(study.name(hop.to)),
          .text(hop.ties.map(\.relation.title).joined(separator: "; ")),
          .text(hop.statusText), .text(hop.sinceText), ResultValue(hop.kilometers),
          ResultValue(hop.sourceText(under: study.selection)),
        ]
      }
    }
    return ResultTable(
      id: tableID(of: found) + "-hops",
      title: "From \(study.name(found.from)) to \(study.name(found.to)), hop by hop",
      basis: study.basis,
      columns: [
        ResultColumn("route", "Route", form: .count, meaning: "The number of the route."),
        ResultColumn("hop", "Hop", form: .count, meaning: "The place along the route."),
        ResultColumn("from", "From", form: .words, meaning: "The city where the hop starts."),
        ResultColumn("to", "To", form: .words, meaning: "The city it leads to."),
        ResultColumn("relation", "Kind", form: .words, meaning: "The kinds of ties."),
        ResultColumn("status", "Status", form: .words, meaning: "The state of the ties."),
        ResultColumn("since", "Since", form: .words, meaning: "When the ties began."),
        ResultColumn(
          "kilometers", "Distance", unit: "km", form: .decimals(0),
          meaning: "Great-circle distance, Earth radius 6371.0088 km."),
        ResultColumn(
          "sources", "Sources", form: .sources,
          meaning: "The ids of the sources that state the chosen status."),
      ],
      rows: rows, method: method)
  }

  private func kilometers(of route: [Hop]) -> Double? {
    route.reduce(Optional(0)) { sum, hop in
      sum.flatMap { sum in hop.kilometers.map { sum + $0 } }
    }
  }

  /// The tie whose state is farthest from being in force; of a hop its best tie counts.
  private func weakest(of route: [Hop]) -> Tie? {
    route.compactMap { hop in hop.ties.max { $0.standing < $1.standing } }
      .min { $0.standing < $1.standing }
  }
}

extension Tie {
  /// How much a route can rely on the tie: its advancement, but an ended tie below all others.
  fileprivate var standing: Int {
    status.role == .ending ? -1 : status.advancement
  }
}
