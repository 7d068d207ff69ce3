import CityNetworks

/// Places on a branch that are taken twice or left out, and cities that come twice.
struct CorridorOrderRule: ValidationRule {
  let descriptor = RuleDescriptor("corridor-order", "branches whose order has gaps or repetitions")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.corridors
    var branches: [Branch: [(order: Int, row: Int)]] = [:]
    for (row, place) in table.rows.enumerated() {
      guard let order = place.order.value else { continue }
      let branch = Branch(corridor: place.corridor, name: place.branch)
      branches[branch, default: []].append((order, row))
    }
    return branches.flatMap { branch, places in
      findings(on: branch, places.sorted { $0 < $1 }, table)
    }
  }

  private func findings(
    on branch: Branch, _ places: [(order: Int, row: Int)], _ table: RowTable<CorridorRow>
  ) -> [Finding] {
    var result: [Finding] = []
    var previous = 0
    var seen: Set<CityID> = []
    for (order, row) in places {
      let city = table.rows[row].city
      if order == previous, row != places[0].row {
        result.append(
          finding(
            .error, table.location(row, "order"),
            "place \(order) on \(branch.title) is taken twice",
            "Number the cities from 1 in the order of travel."))
      } else if order > previous + 1 {
        let gap =
          order == previous + 2
          ? "place \(previous + 1) is" : "places \(previous + 1) to \(order - 1) are"
        result.append(
          finding(
            .warning, table.location(row, "order"), "\(gap) left out on \(branch.title)",
            "Add the city, or number without gaps."))
      }
      if !seen.insert(city).inserted {
        result.append(
          finding(
            .warning, table.location(row, "city"), "\(city) comes twice on \(branch.title)",
            "Remove one of its rows unless the route returns there."))
      }
      previous = order
    }
    return result
  }

  private struct Branch: Hashable {
    let corridor: CorridorID
    let name: String

    var title: String { name.isEmpty ? "\(corridor)" : "\(corridor), branch \(name)" }
  }
}
