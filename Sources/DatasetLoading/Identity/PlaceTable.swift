import CityNetworks
public import GraphFormats

/// A table whose rows name cities, with what each name came to.
public struct PlaceTable: Sendable {
  /// What each city of each row came to, row by row.
  public let outcomes: [(mention: PlaceMention, outcome: PlaceOutcome)]
  private let table: DelimitedTable
  private let columns: PlaceColumns

  /// Settles every city of a table. Each different mention is settled once.
  ///
  /// - Complexity: O(rows · log names).
  public init(_ table: DelimitedTable, columns: PlaceColumns, by identifier: PlaceIdentifier) {
    var known: [PlaceMention: PlaceOutcome] = [:]
    var outcomes: [(mention: PlaceMention, outcome: PlaceOutcome)] = []
    for row in table.rows {
      for end in columns.ends {
        let mention = Self.mention(in: row, end)
        let outcome = known[mention] ?? identifier.outcome(of: mention)
        known[mention] = outcome
        outcomes.append((mention, outcome))
      }
    }
    self.outcomes = outcomes
    self.table = table
    self.columns = columns
  }

  /// How many different mentions came to each status, those that occur, in the order of statuses.
  public var counts: [(status: PlaceOutcome.Status, mentions: Int)] {
    var seen: Set<PlaceMention> = []
    var counts: [PlaceOutcome.Status: Int] = [:]
    for (mention, outcome) in outcomes where seen.insert(mention).inserted {
      counts[outcome.status, default: 0] += 1
    }
    return PlaceOutcome.Status.allCases.compactMap { status in
      counts[status].map { (status, $0) }
    }
  }

  /// The table as it was, cell by cell, with five columns more for each city.
  public var resolved: [UInt8] {
    var header = table.header
    let words = ["geonames", "resolved_name", "resolved_country", "certainty", "reason"]
    for end in columns.ends.indices {
      for word in words {
        var name = columns.ends.count > 1 ? "\(word)\(end + 1)" : word
        while header.contains(name) { name += "_new" }
        header.append(name)
      }
    }
    var writer = DelimitedWriter(header: header)
    var next = 0
    for row in table.rows {
      var fields = row.fields
      for _ in columns.ends {
        let outcome = outcomes[next].outcome
        next += 1
        fields += [
          outcome.city.map { String($0.geonames) } ?? "", outcome.city?.name ?? "",
          outcome.city?.country?.code ?? "", outcome.status.rawValue, outcome.reason,
        ]
      }
      writer.append(fields)
    }
    return writer.bytes
  }

  private static func mention(in row: DelimitedRow, _ end: PlaceColumns.End) -> PlaceMention {
    PlaceMention(
      name: row.value(end.name), country: row.value(end.country),
      coordinate: Double(row.value(end.latitude)).flatMap { latitude in
        Double(row.value(end.longitude)).flatMap { longitude in
          Coordinate(latitude: latitude, longitude: longitude)
        }
      },
      geonames: Int(row.value(end.geonames)))
  }
}
