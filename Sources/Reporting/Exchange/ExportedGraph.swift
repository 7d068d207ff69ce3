import CityNetworks
import GraphFormats
import Graphs
import NetworkAnalysis

/// A city network on its way to nodes, edges and columns.
///
/// In a graph with directed ties an undirected tie or a membership is two edges, there and back.
struct ExportedGraph {
  private let export: NetworkExport
  private let places: [(id: String, place: ExportedPlace)]
  private let built: BuiltGraph
  private let links: [ExportedLink]

  init(_ export: NetworkExport) {
    self.export = export
    let organizations = export.joinedOrganizations
    let cities = export.cities
    let taken = Set(cities.map(\.id.rawValue))
    var organizationIDs: [OrganizationID: String] = [:]
    for organization in organizations {
      var id = organization.id.rawValue
      while taken.contains(id) { id = "organization:" + id }
      organizationIDs[organization.id] = id
    }
    var places = cities.map { city in
      (
        id: city.id.rawValue,
        place: ExportedPlace.city(city, position: export.network.position(of: city.id))
      )
    }
    places += organizations.map {
      (id: organizationIDs[$0.id] ?? $0.id.rawValue, place: .organization($0))
    }
    places.sort { $0.id.precedesByScalars($1.id) }
    self.places = places
    let positions = Dictionary(
      zip(places.map(\.id), places.indices).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })

    let isDirected = export.hasDirectedTies
    let network = export.network
    var ends: [(source: String, target: String, link: ExportedLink, strength: Double?)] = []
    func add(
      _ source: String, _ target: String, _ link: ExportedLink, _ weight: Double?, both: Bool
    ) {
      ends.append((source, target, link, weight))
      if isDirected, both { ends.append((target, source, link, weight)) }
    }
    for tie in network.ties {
      add(
        tie.first.rawValue, tie.second.rawValue, .tie(network.stated(tie)), tie.weight,
        both: !tie.isDirected)
    }
    for membership in export.memberships {
      guard let id = organizationIDs[membership.organization] else { continue }
      add(membership.city.rawValue, id, .membership(membership), membership.weight, both: true)
    }
    // Strengths are for all edges or none: a file would give those without one the weight 1.
    let areWeighted = ends.allSatisfy { ($0.strength ?? 0) > 0 }
    var builder = GraphBuilder(
      isDirected ? .directed : .undirected, nodeCount: places.count, duplicates: .keep, loops: .keep
    )
    for end in ends {
      guard let source = positions[end.source], let target = positions[end.target] else {
        preconditionFailure("an edge to a node that is not exported")
      }
      builder.addEdge(Node(source), Node(target), strength: areWeighted ? end.strength : nil)
    }
    let built = builder.build()
    self.built = built
    var links: [ExportedLink?] = Array(repeating: nil, count: built.graph.edgeCount)
    for (edge, end) in zip(built.edgeOfAdded, ends) {
      if let edge { links[edge.index] = end.link }
    }
    self.links = links.compactMap { $0 }
    precondition(self.links.count == built.graph.edgeCount)
  }

  /// The graph with all that an import needs to give every statement back word for word.
  var graph: AttributedGraph {
    graph(
      placeColumns + [carriedStops].compactMap { $0 } + figureColumns,
      edgeColumns + [carriedColumn].compactMap { $0 })
  }

  /// The graph with what people read.
  var shown: AttributedGraph { graph(placeColumns + figureColumns, edgeColumns) }

  private func graph(
    _ nodeColumns: [AttributeColumn], _ edgeColumns: [AttributeColumn]
  ) -> AttributedGraph {
    AttributedGraph(
      graph: built.graph, nodeIDs: NodeMap(places.map(\.id)), nodeColumns: Self.named(nodeColumns),
      edgeColumns: Self.named(edgeColumns), properties: export.properties)
  }

  /// The statements of each edge whose ends they name; a tie that only follows from memberships has
  /// none of its own.
  private var carriedColumn: AttributeColumn? {
    let network = export.network
    return filled(
      CarriedStatements.column,
      .strings(
        links.map { link in
          let assertions = link.statements.compactMap { network.assertion($0.assertion) }
          let parties = link.parties
          guard !assertions.isEmpty, assertions.count == link.statements.count,
            assertions.allSatisfy({ Set([$0.subject, $0.object]) == parties })
          else { return nil }
          let dates = TieDates(link.statements, link.status, in: network)
          return CarriedStatements.cell(
            assertions,
            beside: [
              "relation": link.relation.rawValue, "status": link.status.rawValue,
              "start": dates.start, "end": dates.end, "sources": link.sourceWords,
              "weight": link.weight?.description ?? "",
            ], in: network)
        }))
  }

  private var carriedStops: AttributeColumn? {
    let network = export.network
    return filled(
      CarriedStatements.stops,
      .strings(
        places.map { place in
          place.place.named.flatMap {
            CarriedStatements.stops(of: $0.id, on: network.corridors, in: network)
          }
        }))
  }

  /// Columns with a value, each with a name of its own.
  private static func named(_ columns: [AttributeColumn]) -> [AttributeColumn] {
    var result: [AttributeColumn] = []
    for column in columns {
      var name = column.name
      var number = 2
      while result.contains(where: { $0.name == name }) {
        name = "\(column.name)-\(number)"
        number += 1
      }
      result.append(AttributeColumn(name: name, values: column.values))
    }
    return result
  }

  private var placeColumns: [AttributeColumn] {
    let always: [AttributeColumn] = [
      texts("label") { place in
        switch place {
        case .city(let city, _): city.name
        case .organization(let organization): organization.name
        }
      },
      texts("kind") { place in
        switch place {
        case .city: ExchangeWords.city
        case .organization: ExchangeWords.organization
        }
      },
    ]
    let known: [AttributeColumn?] = [
      ofCities("country") { $0.country?.name }, ofCities("country_code") { $0.country?.code },
      ofCities("region") { $0.region?.name },
      filled("lat", .doubles(places.map { $0.place.named?.coordinate?.latitude })),
      filled("lon", .doubles(places.map { $0.place.named?.coordinate?.longitude })),
      filled("population", .integers(places.map { $0.place.named?.population })),
      texts("wikidata") { place in
        switch place {
        case .city(let city, _): city.wikidata
        case .organization(let organization): organization.wikidata
        }
      }.ifFilled,
      filled("geonames", .integers(places.map { $0.place.named?.geonames })),
      texts("aliases") { place in
        switch place {
        case .city(let city, _): city.aliases.joined(separator: "|")
        case .organization(let organization): organization.aliases.joined(separator: "|")
        }
      }.ifFilled,
      ofOrganizations("short_name") { $0.shortName == $0.name ? nil : $0.shortName },
      ofOrganizations("organization_kind") { $0.kind }, ofOrganizations("url") { $0.url },
      ofOrganizations("organization_note") { $0.note },
    ]
    return always + known.compactMap { $0 } + detailColumns
  }

  private var detailColumns: [AttributeColumn] {
    let names = Set(export.cities.flatMap { $0.details.entries.map(\.name) })
    return names.sorted { $0.precedesByScalars($1) }.compactMap { name in
      ofCities(name) { $0.details[name] }
    }
  }

  private var figureColumns: [AttributeColumn] {
    export.figures.map { figure in
      let positions = places.map { $0.place.position }
      switch figure.values {
      case .scores(let scores):
        return AttributeColumn(
          name: figure.name, values: .doubles(positions.map { $0.flatMap { scores[$0] } }))
      case .clusters(let numbers):
        return AttributeColumn(
          name: figure.name, values: .integers(positions.map { $0.map { numbers[$0] } }))
      }
    }
  }

  private func texts(_ name: String, _ text: (ExportedPlace) -> String?) -> AttributeColumn {
    AttributeColumn(name: name, values: .strings(places.map { text($0.place).flatMap(\.filled) }))
  }

  private func ofCities(_ name: String, _ text: (City) -> String?) -> AttributeColumn? {
    texts(name) { $0.named.flatMap(text) }.ifFilled
  }

  private func ofOrganizations(
    _ name: String, _ text: (Organization) -> String?
  ) -> AttributeColumn? {
    texts(name) { place in
      if case .organization(let organization) = place { text(organization) } else { nil }
    }.ifFilled
  }

  private func filled(_ name: String, _ values: AttributeColumn.Values) -> AttributeColumn? {
    AttributeColumn(name: name, values: values).ifFilled
  }

  private var edgeColumns: [AttributeColumn] {
    let dates = links.map { link in TieDates(link.statements, link.status, in: export.network) }
    let always: [AttributeColumn] = [
      edges("relation") { $0.relation.rawValue },
      edges("status") { $0.status.rawValue },
    ]
    let known: [AttributeColumn?] = [
      !export.hasDirectedTies
        ? nil : AttributeColumn(name: "directed", values: .booleans(links.map(\.isDirected))),
      filled("start", .strings(dates.map { $0.start.filled })),
      filled("end", .strings(dates.map { $0.end.filled })),
      edges("since") { $0.sinceWords }.ifFilled,
      built.graph.strengths == nil
        ? filled("stated_weight", .doubles(links.map(\.weight))) : nil,
      filled("count", .integers(links.map(\.count))),
      edges("certainty") { $0.certainty(under: export.selection).rawValue },
      AttributeColumn(name: "disputed", values: .booleans(links.map(\.isDisputed))),
      edges("sources") { $0.sourceWords }.ifFilled,
      edges("statements") {
        $0.statements.map(\.assertion.rawValue).joined(separator: ExchangeWords.separator)
      },
    ]
    return always + known.compactMap { $0 } + quantityColumns
  }

  private var quantityColumns: [AttributeColumn] {
    export.network.quantityNames.map { name in
      AttributeColumn(
        name: name,
        values: .doubles(
          links.map { link in
            if case .tie(let tie) = link { tie.quantity(name)?.value } else { nil }
          }))
    }
  }

  private func edges(_ name: String, _ text: (ExportedLink) -> String) -> AttributeColumn {
    AttributeColumn(name: name, values: .strings(links.map { text($0).filled }))
  }
}
