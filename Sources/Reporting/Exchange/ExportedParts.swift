import CityNetworks

/// What becomes a node of an exported graph.
enum ExportedPlace {
  /// A city, and where it stands in the network.
  case city(City, position: Int?)
  /// An organization.
  case organization(Organization)
}

/// What becomes an edge of an exported graph.
enum ExportedLink {
  /// A tie between two cities.
  case tie(Tie)
  /// A membership of a city.
  case membership(Membership)
}

extension ExportedPlace {
  var named: City? { if case .city(let city, _) = self { city } else { nil } }

  var position: Int? {
    if case .city(_, let position) = self { position } else { nil }
  }
}

extension ExportedLink {
  /// What the edge joins.
  var parties: Set<Party?> {
    switch self {
    case .tie(let tie): [.city(tie.first), .city(tie.second)]
    case .membership(let membership):
      [
        .city(membership.city), .organization(membership.organization),
      ]
    }
  }

  var relation: Relation {
    switch self {
    case .tie(let tie): tie.relation
    case .membership: .membership
    }
  }

  /// The sources in one cell.
  var sourceWords: String {
    sources.map(\.rawValue).joined(separator: ExchangeWords.separator)
  }

  var status: TieStatus {
    switch self {
    case .tie(let tie): tie.status
    case .membership(let membership): membership.status
    }
  }

  var statements: [TieStatement] {
    switch self {
    case .tie(let tie): tie.statements
    case .membership(let membership): membership.statements
    }
  }

  var sources: [SourceID] {
    switch self {
    case .tie(let tie): tie.sources
    case .membership(let membership): membership.sources
    }
  }

  var isDirected: Bool { if case .tie(let tie) = self { tie.isDirected } else { false } }

  var isDisputed: Bool {
    switch self {
    case .tie(let tie): tie.isDisputed
    case .membership(let membership): membership.isDisputed
    }
  }

  var weight: Double? {
    switch self {
    case .tie(let tie): tie.weight
    case .membership(let membership): membership.weight
    }
  }

  var count: Int? { if case .tie(let tie) = self { tie.count } else { nil } }

  var sinceWords: String {
    switch self {
    case .tie(let tie): tie.since
    case .membership(let membership): membership.started.words
    }
  }

  func certainty(under selection: NetworkSelection) -> Certainty {
    switch self {
    case .tie(let tie): tie.certainty(under: selection)
    case .membership(let membership): membership.certainty(under: selection)
    }
  }
}
