import CityNetworks

/// Ties without a weight among ties of the same relation that have one.
struct MissingWeightRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "missing-weight", "ties without a weight where others of the relation have one")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var rows: [Relation: (with: Int, without: [Int])] = [:]
    for (row, assertion) in table.rows.enumerated() where !assertion.object.isEmpty {
      guard let relation = assertion.relation.value, relation.kind == .cityTie else { continue }
      switch assertion.weight {
      case .value: rows[relation, default: (0, [])].with += 1
      case .absent: rows[relation, default: (0, [])].without.append(row)
      case .invalid: break
      }
    }
    return rows.filter { $0.value.with > 0 && !$0.value.without.isEmpty }.map { relation, rows in
      let (first, count) = (rows.without[0], rows.without.count)
      return finding(
        .warning, table.location(first, "weight"),
        "\(count) of \(rows.with + count) rows of the relation \(relation.rawValue) have no weight, "
          + "this one first",
        "Fill them in, or empty the column; measures with --weight stated refuse such data.")
    }
  }
}
