import CityNetworks

/// Columns and cells that tables of routes and of connections share.
enum RouteColumns {
  static let kilometers = ResultColumn(
    "kilometers", "Distance", unit: "km", form: .decimals(0),
    meaning: "The length that the data give, else the great-circle distance.")

  static let border = ResultColumn(
    "border", "Border", form: .words, meaning: "The countries between which it crosses.")

  /// The border that a hop crosses; nothing within a country.
  static func border(of hop: Hop, in study: StudiedNetwork) -> ResultValue {
    guard study.crossesBorder(hop.from, hop.to) else { return .missing }
    let codes = [hop.from, hop.to].map { study.network.city($0)?.country?.code ?? "?" }
    return .text(codes.joined(separator: " → "))
  }

  /// What a criterion amounts to.
  static func amount(of criterion: CostCriterion) -> ResultColumn {
    let name = RouteSlug.slug(criterion.id, joint: "_")
    return ResultColumn(
      reserved.contains(name) ? name + "_amount" : name, criterion.id, unit: criterion.unit ?? "",
      form: .significant(6), meaning: criterion.meaning)
  }

  /// Names of columns that every such table may have.
  private static let reserved: Set = [
    "route", "hop", "hops", "cities", "gateways", "kilometers", "borders", "best_in", "first",
    "second", "from", "to", "relation", "status", "holds", "since", "until", "border", "width",
    "sources", "note", "weakest_status", "weakest_link", "fewest_sources", "from_id", "to_id",
    "first_id", "second_id",
  ]

  /// What is known of the states of the ties of a hop; of several each with its kind.
  static func states(of hop: Hop, _ selection: NetworkSelection) -> [ResultValue] {
    let cells = hop.ties.map { TieState.cells(of: $0, selection) }
    return TieState.columns(selection).indices.map { column in
      ResultValue(
        zip(hop.ties, cells).compactMap { tie, cells -> String? in
          let text = cells[column].exactText
          guard !text.isEmpty else { return nil }
          return tie.relation == .twinning ? text : "\(tie.relation.title): \(text)"
        }.joined(separator: "; "))
    }
  }
}
