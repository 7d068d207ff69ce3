import CityNetworks

/// Makes the network of rows that no rule found an error in.
struct NetworkAssembler {
  let dataset: RawDataset
  let provenance: Provenance

  var network: CityNetwork {
    CityNetwork(
      cities: dataset.cities.rows.map(city),
      organizations: dataset.organizations.rows.map(organization),
      corridors: corridors, sources: sources,
      assertions: dataset.assertions.rows.indices.compactMap(assertion), provenance: provenance)
  }

  private func city(_ row: CityRow) -> City {
    var coordinate: Coordinate?
    if let latitude = row.latitude.value, let longitude = row.longitude.value {
      coordinate = Coordinate(latitude: latitude, longitude: longitude)
    }
    return City(
      id: row.id, name: row.name, aliases: row.aliases, country: row.country.value,
      region: row.region.value, coordinate: coordinate, population: row.population.value,
      wikidata: row.wikidata.nonEmpty, geonames: row.geonames.value, details: row.details)
  }

  private func organization(_ row: OrganizationRow) -> Organization {
    Organization(
      id: row.id, name: row.name, shortName: row.shortName.nonEmpty, kind: row.kind,
      aliases: row.aliases, wikidata: row.wikidata.nonEmpty, url: row.url.nonEmpty, note: row.note)
  }

  private func assertion(at position: Int) -> Assertion? {
    let row = dataset.assertions.rows[position]
    guard let relation = row.relation.value, let period = row.period.value,
      let subject = dataset.subjects[position]
    else { return nil }
    return Assertion(
      id: row.id, subject: subject, object: dataset.objects[position],
      relation: relation, isDirected: row.isDirected.value ?? false, status: row.effectiveStatus,
      period: period, count: row.count.value, weight: row.weight.value,
      quantities: row.quantities, sectors: row.sectors,
      source: row.source.nonEmpty.map { SourceID($0) }, quote: row.quote, note: row.note)
  }

  /// The listed sources, or without a list those that assertions name, known by id only.
  private var sources: [Source] {
    if dataset.listsSources {
      return dataset.sources.rows.map { row in
        Source(
          id: row.id, publisher: row.publisher, title: row.title, published: row.published.value,
          locator: row.locator, url: row.url.nonEmpty, accessed: row.accessed.value,
          license: row.license, note: row.note)
      }
    }
    let named = Set(dataset.assertions.rows.map(\.source)).subtracting([""])
    return named.sorted().map { Source(id: SourceID($0), title: $0) }
  }

  private var corridors: [Corridor] {
    let rows = Dictionary(grouping: dataset.corridors.rows, by: \.corridor)
    return rows.map { id, rows in
      let branches = Dictionary(grouping: rows, by: \.branch).map { name, rows in
        let inOrder = rows.sorted { ($0.order.value ?? 0) < ($1.order.value ?? 0) }
        return CorridorBranch(
          name: name, cities: inOrder.map(\.city),
          sources: rows.flatMap { list($0.source) }.map { SourceID($0) })
      }
      // The least name, so that the order of rows does not decide between two.
      let name = rows.map(\.name).filter { !$0.isEmpty }.min()
      return Corridor(id: id, name: name ?? id.rawValue, branches: branches)
    }
  }
}

extension String {
  /// The text, or nil if it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
