import CityNetworks

/// The tied pairs of cities that several routes or branches use, each pair once, weakest first.
struct TravelledLinks {
  /// One tied pair, in the direction in which it is travelled first.
  struct Link {
    let hop: Hop
    /// The routes or branches that use it, in their order.
    var users: [String]
  }

  /// A route or a branch with its hops.
  struct Way {
    let name: String
    let hops: [Hop]
  }

  /// The pairs: by standing, then by the number of sources, then in the order of travel.
  let links: [Link]
  /// The cities in the order of travel, each with the ways that touch it.
  let cities: [(id: CityID, users: [String])]
  private let selection: NetworkSelection

  init(_ ways: [Way], under selection: NetworkSelection) {
    self.selection = selection
    var links: [Link] = []
    var cities: [(id: CityID, users: [String])] = []
    var linkPlaces: [Set<CityID>: Int] = [:]
    var cityPlaces: [CityID: Int] = [:]
    for way in ways {
      for hop in way.hops where !hop.ties.isEmpty {
        if let place = linkPlaces[[hop.from, hop.to]] {
          if links[place].users.last != way.name { links[place].users.append(way.name) }
        } else {
          linkPlaces[[hop.from, hop.to]] = links.count
          links.append(Link(hop: hop, users: [way.name]))
        }
      }
      for id in way.hops.prefix(1).map(\.from) + way.hops.map(\.to) {
        if let place = cityPlaces[id] {
          if cities[place].users.last != way.name { cities[place].users.append(way.name) }
        } else {
          cityPlaces[id] = cities.count
          cities.append((id, [way.name]))
        }
      }
    }
    self.links = links.enumerated().sorted { a, b in
      let (x, y) = (
        Self.strength(a.element, under: selection), Self.strength(b.element, under: selection)
      )
      return (x.standing, x.sources, x.clearness, a.offset)
        < (y.standing, y.sources, y.clearness, b.offset)
    }.map(\.element)
    self.cities = cities
  }

  /// What the strength of a pair is judged by, weakest first; of several ties the best counts.
  private static func strength(
    _ link: Link, under selection: NetworkSelection
  ) -> (standing: Int, sources: Int, clearness: Int) {
    (
      link.hop.ties.map(\.firmness).max() ?? 0, link.hop.sources(under: selection).count,
      link.hop.ties.contains(where: \.isDisputed) ? 0 : 1
    )
  }

  /// What speaks against relying on the pair, in words; nothing if all is well stated.
  func doubts(about link: Link) -> String {
    let ties = link.hop.ties
    var doubts: [String] = []
    if !ties.contains(where: { StatusRule.strict.contains($0.status) || $0.status == .held }) {
      doubts.append("not binding yet, or no longer")
    }
    switch link.hop.sources(under: selection).count {
    case 0: doubts.append("no source named")
    case 1: doubts.append("one source only")
    default: break
    }
    if ties.contains(where: \.isDisputed) { doubts.append("sources contradict each other") }
    if ties.allSatisfy({ $0.started.earliest == nil && $0.started.latest == nil }) {
      doubts.append("no date known")
    }
    return doubts.joined(separator: "; ")
  }
}

extension Tie {
  /// How much a route can rely on the tie: its advancement, but an ended tie below all others.
  fileprivate var firmness: Int { status.role == .ending ? -1 : status.advancement }
}
