import CityNetworks
import NetworkAnalysis

/// What stands out of the routes between two places.
struct RouteFindings {
  private let material: ReportMaterial
  private let found: RouteSearchResult
  /// The table of the routes.
  private let table: ResultTable

  /// Nothing if no routes were sought or found.
  init?(_ material: ReportMaterial) {
    guard let found = material.results.routeSearches.first, !found.routes.isEmpty,
      let table = material.results.table("routes-")
    else { return nil }
    self.material = material
    self.found = found
    self.table = table
  }

  var tiles: [Tile] {
    let count = found.routes.count
    let links = Set(found.routes.flatMap { $0 }.map { Set([$0.from, $0.to]) }).count
    let inner = Set(found.routes.flatMap { Self.inner($0) }).count
    return [
      Tile(value: "\(count)", label: count == 1 ? "route" : "alternative routes"),
      Tile(value: "\(found.routes[0].count)", label: "ties on route 1"),
    ]
      + (cell("kilometers", ofRoute: 0).map { [Tile(value: $0, label: "km, route 1")] } ?? [])
      + (cell("borders", ofRoute: 0).map {
        [Tile(value: $0, label: $0 == "1" ? "border crossed" : "borders crossed")]
      } ?? [])
      + [
        Tile(value: "\(links)", label: "different ties in all"),
        Tile(value: "\(inner)", label: inner == 1 ? "city between" : "cities between"),
      ]
  }

  var statements: [Statement] { [best, dependence, loss, option].compactMap { $0 } }

  private var best: Statement? {
    let route = found.routes[0]
    guard let first = route.first, let last = route.last else { return nil }
    let between = Self.inner(route).map(name)
    let words =
      between.isEmpty
      ? "directly" : "through " + CityFocus.list(between, most: 12)
    let length = cell("kilometers", ofRoute: 0).map { "\($0) km long" }
    let borders = cell("borders", ofRoute: 0).map { "crosses \($0) borders" }
    let facts = [length, borders].compactMap { $0 }.joined(separator: " and ")
    let criterion = table.method.choices.first { $0.name == "Best by" }?.value
    let restsOnOne = cell("fewest_sources", ofRoute: 0).map { ["0", "1"].contains($0) } ?? false
    return Statement(
      claim: "\(name(first.from)) reaches \(name(last.to)) in \(count(route.count, "tie", "ties"))"
        + " \(words).",
      evidence: (facts.isEmpty ? "" : "Route 1 is \(facts). ")
        + (criterion.map { "It is the best by \($0); another criterion may prefer another. " } ?? "")
        + (fewestTies(from: first.from, to: last.to, fewerThan: route.count) ?? "")
        + (found.routes.count == 1
          ? "It is the only route listed."
          : "\(found.routes.count - 1) further \(found.routes.count == 2 ? "route is" : "routes are")"
            + " listed with it."),
      confidence: restsOnOne
        ? "medium; a link of it rests on one source"
        : "high for the ties listed; ties that no source names are unknown",
      shownIn: [.table(table.id)]
        + (material.firstFigure(.alternatives).map { [.figure($0.id)] } ?? []))
  }

  /// The chain of fewest ties, if another criterion chose a longer one.
  private func fewestTies(from: CityID, to: CityID, fewerThan count: Int) -> String? {
    guard let chain = try? material.study.shortestChain(from: from, to: to),
      chain.count - 1 < count
    else { return nil }
    return "The fewest ties between the two, whatever else is asked, are \(chain.count - 1): "
      + chain.map(name).joined(separator: " – ") + ". "
  }

  /// Whether the routes depend on one city.
  private var dependence: Statement? {
    let count = found.routes.count
    guard count > 1 else { return nil }
    var uses: [CityID: Int] = [:]
    for route in found.routes {
      for city in Set(Self.inner(route)) { uses[city, default: 0] += 1 }
    }
    guard let most = uses.values.max() else { return nil }
    let cities = uses.filter { $0.value == most }.keys.sorted().map(name)
    let shownIn =
      material.firstFigure(.alternatives).map { [Exhibit.figure($0.id)] } ?? [.table(table.id)]
    if most == 1 {
      return Statement(
        claim: "The \(count) routes share no city between their ends.",
        evidence: "If one city falls away, the other routes stay as they are.",
        confidence: "high for the routes listed", shownIn: shownIn)
    }
    let names = cities.prefix(3).joined(separator: ", ") + (cities.count > 3 ? " …" : "")
    return Statement(
      claim: most == count
        ? "Every route listed passes through \(names)." : "No city is on all routes.",
      evidence: most == count
        ? "If \(cities.count == 1 ? "it falls" : "one of them falls") away, none of the \(count) "
          + "routes listed is left; others may be."
        : "\(names) \(cities.count == 1 ? "is" : "are") on \(most) of the \(count).",
      confidence: "high for the routes listed; others may exist", shownIn: shownIn)
  }

  /// What the loss of one city between would cost: the first city of the table of failures.
  private var loss: Statement? {
    guard let failures = material.results.table("failure-"),
      let row = failures.rows.first(where: { Self.text("lost", of: $0, in: failures) == "city" })
    else { return nil }
    let city = Self.text("first", of: row, in: failures)
    let left = Self.text("left", of: row, in: failures)
    let detour = Self.text("detour_percent", of: row, in: failures)
    guard !city.isEmpty else { return nil }
    return Statement(
      claim: left.isEmpty || left == "–"
        ? "Without \(city) no route is left."
        : "Of all cities between, \(city) would be missed most: without it the best route "
          + (detour == "0.0" ? "costs the same." : "costs \(detour) % more."),
      evidence: left.isEmpty || left == "–"
        ? "No chain of existing ties avoids it."
        : "What is left is \(left).",
      confidence: "high for the ties listed; ties that no source names are unknown",
      shownIn: [.table(failures.id)])
  }

  /// What one supposed tie would change, from the routes that may suppose some.
  private var option: Statement? {
    let supposing = material.results.tables.filter { table in
      DossierPart.isSupposed(table.id) && table.column("new_ties") != nil
        && table.id != self.table.id
    }
    guard let shown = supposing.first, material.results.routeSearches.count > 1,
      let route = material.results.routeSearches[1].routes.first,
      let new = route.first(where: { $0.ties.isEmpty }), let row = shown.rows.first
    else { return nil }
    let length = Self.text("kilometers", of: row, in: shown)
    let grounds = material.results.table(shown.id + "-hops").flatMap { hops in
      hops.rows.first {
        Self.text("route", of: $0, in: hops) == "1"
          && Self.text("from_id", of: $0, in: hops) == new.from.rawValue
      }.map { Self.text("note", of: $0, in: hops) }
    }
    return Statement(
      claim: "One new tie, \(name(new.from)) – \(name(new.to)), would make it "
        + count(route.count, "tie", "ties") + (length.isEmpty ? "." : " and \(length) km."),
      evidence: (grounds.map { "What speaks for it: \($0). " } ?? "")
        + "The tie is supposed from the network's shape only.",
      confidence: "check before use; no source states the tie",
      shownIn: [.table(shown.id)])
  }

  private static func text(_ id: String, of row: [ResultValue], in table: ResultTable) -> String {
    guard let position = table.columns.firstIndex(where: { $0.id == id }) else { return "" }
    return row[position] == .missing
      ? "" : CellText.reading(row[position], in: table.columns[position])
  }

  private func cell(_ id: String, ofRoute row: Int) -> String? {
    guard let position = table.columns.firstIndex(where: { $0.id == id }),
      table.rows.indices.contains(row), table.rows[row][position] != .missing
    else { return nil }
    return CellText.reading(table.rows[row][position], in: table.columns[position])
  }

  private func name(_ id: CityID) -> String {
    material.study.whole.city(id)?.name ?? id.rawValue
  }

  private func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }

  /// The cities between the ends of a route.
  private static func inner(_ route: [Hop]) -> [CityID] { route.dropLast().map(\.to) }
}
