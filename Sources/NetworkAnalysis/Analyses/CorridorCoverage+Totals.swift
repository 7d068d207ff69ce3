import CityNetworks

extension CorridorCoverage {
  /// The totals of each branch and of all of them together.
  func totals(_ result: CorridorResult, _ studied: StudiedCorridor) -> ResultTable {
    var rows = result.branches.map { branch in
      row(
        branch.name.isEmpty ? "the corridor" : branch.name,
        cities: Set(branch.cities), of: studied.corridor.branches.first { $0.name == branch.name },
        CorridorResult(corridor: result.corridor, branches: [branch]),
        kilometers: Self.kilometers(branch), studied)
    }
    if result.branches.count > 1 {
      rows.append(
        row(
          "all branches", cities: Set(studied.cities.map(\.id)), of: nil, result, kilometers: nil,
          studied))
    }
    return ResultTable(
      id: "corridor-\(studied.slug)-totals", title: "\(studied.name), branch by branch",
      basis: studied.study.basis, columns: Self.totalColumns, rows: rows, method: Self.method,
      remarks: (result.branches.count > 1
        ? ["A pair of neighbours that several branches share counts once in the last row."] : [])
        + studied.remarks)
  }

  private static let totalColumns = [
    ResultColumn("branch", "Branch", form: .words, meaning: "The branch of the corridor."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Its cities in the selection."),
    ResultColumn("countries", "Countries", form: .count, meaning: "The countries of these cities."),
    ResultColumn(
      "pairs_abroad", "Neighbours abroad", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in two countries; an unknown country counts as another."),
    ResultColumn(
      "tied", "Tied", unit: "pairs", form: .count, meaning: "Of these, those with a tie."),
    ResultColumn(
      "two_steps", "Two steps", unit: "pairs", form: .count,
      meaning: "Of these, those without a tie that have a common partner."),
    ResultColumn(
      "missing", "Missing", unit: "pairs", form: .count, meaning: "Of these, those with neither."),
    ResultColumn(
      "tied_share", "Tied %", unit: "%", form: .decimals(0),
      meaning: "Tied pairs in percent of the pairs of neighbours in two countries."),
    ResultColumn(
      "national", "Within a country", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in one country, tied or not."),
    ResultColumn(
      "other_ties", "Other ties", form: .count,
      meaning: "Tied pairs of its cities that are no neighbours on it."),
    ResultColumn(
      "kilometers", "Length", unit: "km", form: .decimals(0),
      meaning: "The sum of the great circles between neighbours; empty where a place is unknown."),
  ]

  private func row(
    _ name: String, cities: Set<CityID>, of branch: CorridorBranch?, _ result: CorridorResult,
    kilometers: Double?, _ studied: StudiedCorridor
  ) -> [ResultValue] {
    let count = result.stepCount
    let countries = Set(cities.compactMap { studied.study.network.city($0)?.country?.code })
    let places = studied.cities.indices.filter { cities.contains(studied.cities[$0].id) }
    let inside = places.enumerated().reduce(0) { sum, pair in
      sum + places.dropFirst(pair.offset + 1).count { studied.isTied(pair.element, $0) }
    }
    let neighbors = studied.neighbors.filter { one in
      branch.map { one.branches.contains($0.name) } ?? true && studied.isTied(one.first, one.second)
    }
    return [
      .text(name), .integer(cities.count), .integer(countries.count), .integer(count.crossBorder),
      .integer(count.tied), .integer(count.twoSteps), .integer(count.missing),
      count.crossBorder == 0
        ? .missing : .real(100 * Double(count.tied) / Double(count.crossBorder)),
      .integer(count.national), .integer(inside - neighbors.count), ResultValue(kilometers),
    ]
  }

  private static func kilometers(_ branch: CorridorResult.Branch) -> Double? {
    guard !branch.steps.isEmpty else { return nil }
    return branch.steps.reduce(0) { sum, step in
      sum.flatMap { sum in step.hop.kilometers.map { sum + $0 } }
    }
  }
}
