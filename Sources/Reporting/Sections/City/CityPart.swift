import NetworkAnalysis

/// The parts of a city dossier among which answers are divided, so that each is shown exactly once.
enum CityPart: CaseIterable {
  case ties
  case position
  case corridors
  case options
  case disagreement
  case statements
  case further

  /// The part of the table whose id begins so.
  private static let tables: [(prefix: String, part: CityPart, shownRows: Int)] = [
    ("city-ties-", .ties, 100), ("city-memberships-", .ties, 60), ("city-facts-", .ties, 40),
    ("city-position-", .position, 40), ("city-comparison-", .position, 40),
    ("rank-", .position, 20),
    ("city-corridors-", .corridors, 60), ("corridor-", .corridors, 60),
    ("routes-", .corridors, 40), ("city-options-", .options, 20),
    ("link-prediction-", .options, 20), ("next-ties-", .options, 20),
    ("city-conflicts-", .disagreement, 60), ("claim", .disagreement, 40),
    ("reconciliation-", .disagreement, 60), ("disputes", .disagreement, 40),
    ("one-sided-ties", .disagreement, 40), ("city-statements-", .statements, 250),
    ("evidence-", .statements, 150),
    ("timeline-", .statements, 150), ("dossier-statements-", .statements, 150),
  ]

  private static let figures: [(kind: String, part: CityPart)] = [
    ("ego", .ties), ("map-city", .ties), ("timeline", .ties), ("memberships", .ties),
    ("membership-matrix", .ties), ("partners", .position), ("degree-distribution", .position),
    ("rank-intervals", .position), ("rank-size", .position), ("bump", .position),
    ("corridor", .corridors), ("map-corridor", .corridors), ("lanes", .corridors),
    ("routes", .corridors), ("map-routes", .corridors),
  ]

  /// The figures and tables of this part, those that readers need first in front.
  func exhibits(in material: ReportMaterial) -> [Block] {
    let drawn = material.figures.filter { figure in
      (Self.figures.first { $0.kind == figure.kind }?.part ?? .further) == self
    }
    let answers = material.results.tables.compactMap { table -> (order: Int, block: Block)? in
      guard table.id != SourceAnchor.table else { return nil }
      let place = Self.tables.firstIndex { table.id.hasPrefix($0.prefix) }
      guard (place.map { Self.tables[$0].part } ?? .further) == self else { return nil }
      let shown = place.map { Self.tables[$0].shownRows } ?? 30
      return (place ?? .max, Self.block(table, shownRows: shown))
    }
    let ordered = answers.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return drawn.map { .figure($0.figure) } + ordered.map(\.element.block)
  }

  private static func block(_ table: ResultTable, shownRows: Int) -> Block {
    table.rows.isEmpty
      ? .paragraph("\(table.title): there is nothing to list under this selection.")
      : .table(TableBlock(table, shownRows: shownRows, shownColumns: table.columnsWithNews))
  }
}

extension ResultTable {
  /// The columns that tell a reader something: none without any content, none that has the same
  /// ordinary word in every row, and not the keys of sources where marks of publishers tell more.
  fileprivate var columnsWithNews: [String] {
    columns.indices.filter { position in
      let id = columns[position].id
      if id == "stating" || (id == "sources" && column("treated_as") != nil) { return false }
      let cells = rows.map { $0[position] }
      guard let first = cells.first, cells.allSatisfy({ $0 == first }) else { return true }
      let isOrdinary = id == "counted" && first == .text("yes")
      return first != .missing && !isOrdinary
        && !(["relation", "subject"].contains(id) && rows.count > 1)
    }
    .map { columns[$0].id }
  }
}
