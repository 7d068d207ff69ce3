import Diagrams

/// Demo data for compositions: invented, of realistic size.
enum Material {
  static let names = [
    "Isfahan", "Istanbul", "Samarkand", "Bukhara", "Tashkent", "Almaty", "Bishkek", "Dushanbe",
    "Ankara", "İzmir", "Konya", "Trabzon", "Tbilisi", "Yerevan", "Baku", "Nakhchivan", "Tabriz",
    "Mashhad", "Mazar-i-Sharif", "Lahore", "Kuala Lumpur", "St Petersburg", "Thessaloníki", "Xi’an",
    "Ürümqi", "Iași", "Freiburg im Breisgau", "Porto", "Dakar", "Santiago de Cuba",
  ]

  static func name(_ index: Int) -> String {
    index < names.count ? names[index] : names[index % names.count] + " \(index / names.count)"
  }

  static let regions = DiagramStyle.worldRegions.map(\.key)

  /// A partner for each index, spread over eight groups of different size.
  static func ego(partners count: Int) -> EgoComposition {
    let groups = regions.enumerated().map { index, region in
      EgoComposition.Group(
        id: region, title: DiagramStyle.worldRegions[index].title, region: region)
    }
    let partners = (0..<count).map { index in
      EgoComposition.Partner(
        id: "p\(index)", label: name(index), secondary: "Country · \(1989 + index % 30)",
        group: regions[index * index % 8 % 5 + index % 4],
        status: TieLine.allCases[index * 5 % 4],
        kind: index % 9 == 4 ? .organization : .place, strength: Double(index * 7 % 13), rank: index
      )
    }
    return EgoComposition(
      name: "ego", title: "Partners of Isfahan", description: "Isfahan in the middle.",
      center: .init(label: "Isfahan", secondary: "اصفهان"), groups: groups, partners: partners,
      kindTitles: [(.place, "city"), (.organization, "network")], notes: ["Sources: tests."])
  }

  /// A chain of hubs in lanes of one to three.
  static func arcs(hubs count: Int) -> ArcComposition {
    let hubs = (0..<count).map { index in
      ArcComposition.Hub(
        id: "h\(index)", label: name(index), secondary: index % 4 == 1 ? "port" : "",
        lane: "lane \(index * 2 / 5)", value: Double(index * 3 % 7),
        mark: index == 2 ? "bottleneck" : "")
    }
    let lanes = (0..<count).map { index in
      ArcComposition.Lane(
        id: "lane \(index)", title: "Country \(index)", region: regions[index % 8])
    }
    let ties = (0..<count).compactMap { index -> ArcComposition.Tie? in
      let other = (index * 5 + 2) % count
      return other == index ? nil : .init("h\(index)", "h\(other)", status: .allCases[index % 4])
    }
    var seen: Set<Set<String>> = []
    return ArcComposition(
      name: "arcs", title: "A corridor", hubs: hubs, lanes: lanes,
      ties: ties.filter { seen.insert([$0.first, $0.second]).inserted }, valueTitle: "area: ties")
  }

  /// Routes of `hops` ties each from one end to the other; every third stop is one that several
  /// share.
  static func routes(_ count: Int, hops: Int) -> RouteComposition {
    let routes = (0..<count).map { number in
      RouteComposition.Route(
        ["start"]
          + (1..<max(hops, 1)).map { $0 % 3 == 0 ? "s\($0)-\(number / 2)" : "c\($0)-\(number)" }
          + ["goal"],
        cost: "\(hops) ties, \(1000 + 137 * number) km")
    }
    return self.routes(routes)
  }

  /// Routes through seeded random choices of the same stops, in any order, so that pairs skip columns
  /// and run both ways.
  static func randomRoutes(_ count: Int, stops: Int, seed: UInt64) -> RouteComposition {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    let routes = (0..<count).map { _ -> RouteComposition.Route in
      var rest = (0..<stops).map { "c\($0)" }
      let taken = (0..<next(stops)).map { _ in rest.remove(at: next(rest.count)) }
      return RouteComposition.Route(["start"] + taken + ["goal"], cost: "\(taken.count + 1) ties")
    }
    return self.routes(routes)
  }

  private static func routes(_ routes: [RouteComposition.Route]) -> RouteComposition {
    var ids: [String] = []
    for id in routes.flatMap(\.stops) where !ids.contains(id) { ids.append(id) }
    let cities = ids.enumerated().map { index, id in
      RouteComposition.City(
        id: id, label: name(index), secondary: "Country \(index % 7)", region: regions[index % 8])
    }
    let links = zip(ids, ids.dropFirst()).enumerated().map { index, pair in
      RouteComposition.Link(pair.0, pair.1, status: TieLine.allCases[index % 4])
    }
    return RouteComposition(
      name: "routes", title: "Routes", cities: cities, routes: routes, links: links)
  }

  /// A network of groups: each node has a tie within its group, every third one outside.
  static func network(_ count: Int, groups: Int) -> NetworkComposition {
    let nodes = (0..<count).map { index in
      NetworkComposition.Node(
        id: "n\(index)", label: name(index), secondary: "XY", group: index % groups,
        region: regions[index % 8], value: Double((count - index) % 17))
    }
    var ties: [NetworkComposition.Tie] = []
    for index in groups..<max(count, groups) {
      let own = index / groups
      ties.append(.init("n\(index)", "n\(own / 2 * groups + index % groups)"))
      if own > 2 { ties.append(.init("n\(index)", "n\((own - 2) * groups + index % groups)")) }
      if index % 3 == 0 { ties.append(.init("n\(index)", "n\(index * 31 % count)")) }
    }
    return NetworkComposition(
      name: "network", title: "A network", nodes: nodes, ties: ties, nodeWord: "cities",
      attempts: 4)
  }

  /// The figures of a scene's finished SVG.
  static func metrics(_ scene: DiagramScene) throws -> LegibilityMetrics {
    let svg = try InProcessRenderer().render(scene, as: .svg)
    guard let metrics = LegibilityMetrics(svg: svg) else { throw NoFigures() }
    return metrics
  }

  struct NoFigures: Error {}
}
