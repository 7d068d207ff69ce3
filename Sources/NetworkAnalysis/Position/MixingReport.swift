import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The tables about the mixing of groups.
struct MixingReport {
  let cities: GroupedCities
  let mixing: Mixing
  let shuffled: ShuffledMixing
  let suffix: String
  let direction: TieDirection
  let permutations: Int
  let seed: Seed
  let top: Int?

  var edgeCount: Int { mixing.internalCount + mixing.externalCount }

  /// The two figures of the whole network beside shuffled groups.
  var networkTable: ResultTable {
    let index = shuffled.externalInternalIndex
    let assortativity = shuffled.assortativity
    return ResultTable(
      id: "mixing-\(suffix)", title: "Mixing by \(cities.division.title)",
      basis: cities.study.basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is measured."),
        ResultColumn("value", "Observed", form: .decimals(6), meaning: "In the network."),
        ResultColumn(
          "error", "Standard error", form: .decimals(6),
          meaning: "By leaving out one tie after the other."),
        ResultColumn(
          "expected", "Expected", form: .decimals(6),
          meaning: "With the groups dealt out at random: of the E–I index exactly, of the "
            + "assortativity the mean of the shuffles."),
        ResultColumn(
          "z", "z", form: .decimals(2), meaning: "Standard deviations above the shuffles."),
        ResultColumn(
          "p_low", "p (this low)", form: .significant(3),
          meaning: "One-sided: the share of shuffles with as low a figure, the network counted in."),
        ResultColumn(
          "p_high", "p (this high)", form: .significant(3),
          meaning: "One-sided: the share of shuffles with as high a figure, the network counted in."
        ),
        ResultColumn(
          "p", "p (two-sided)", form: .significant(3),
          meaning: "Twice the smaller of both; at most 1."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the figure says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: [
        figure(
          "E–I index", index, mixing.externalInternalIndex, error: nil,
          expected: mixing.expectedExternalInternalIndex,
          "Ties across groups less ties within, over all; −1 all within, 1 all across.",
          "external-internal"),
        figure(
          "Assortativity", assortativity, mixing.assortativity, error: mixing.assortativityError,
          expected: assortativity?.mean,
          "1 if all ties are within groups, 0 if ends of ties are joined at random.",
          "assortativity"),
        count("Ties within groups", mixing.internalCount, \.0, "within"),
        count("Ties across groups", mixing.externalCount, \.1, "across"),
      ],
      method: method, remarks: cities.remarks, conclusion: conclusion)
  }

  private func figure(
    _ title: String, _ comparison: NullComparison?, _ value: Double?, error: Double?,
    expected: Double?, _ meaning: String, _ id: String
  ) -> [ResultValue] {
    [
      .text(title), ResultValue(value), ResultValue(error), ResultValue(expected),
      ResultValue(comparison?.zScore), ResultValue(comparison?.shareAtOrBelow),
      ResultValue(comparison?.shareAtOrAbove), ResultValue(comparison?.twoSidedShare),
      .text(meaning), .text(id),
    ]
  }

  /// Ties within and across that are expected, exactly.
  private var expectedCounts: (Double, Double)? {
    mixing.expectedExternalInternalIndex.map { index in
      (Double(edgeCount) * (1 - index) / 2, Double(edgeCount) * (1 + index) / 2)
    }
  }

  private func count(
    _ title: String, _ count: Int, _ expected: KeyPath<(Double, Double), Double>, _ id: String
  ) -> [ResultValue] {
    [
      .text(title), .integer(count), .missing,
      ResultValue(expectedCounts.map { $0[keyPath: expected] }), .missing, .missing, .missing,
      .missing, .text("Tied pairs of cities."), .text(id),
    ]
  }

  /// The mixing matrix, one cell per row.
  var pairTable: ResultTable {
    let expected = mixing.expectedEdgeCounts
    let groups = cities.names.indices
    let cells = groups.flatMap { a in
      groups.filter { graph.direction == .directed || a <= $0 }.map { (a, $0) }
    }
    // Of many groups most pairs have no tie and expect none.
    let kept = cells.filter { a, b in
      groups.count <= 10 || mixing.edgeCounts[a][b] > 0 || expected[a][b] >= 1
    }
    let order = kept.sorted { x, y in
      (mixing.edgeCounts[y.0][y.1], x.0, x.1) < (mixing.edgeCounts[x.0][x.1], y.0, y.1)
    }
    let shown = order.prefix(top ?? order.count)
    let isDirected = direction == .followed
    return ResultTable(
      id: "mixing-\(suffix)-pairs", title: "Ties between groups by \(cities.division.title)",
      basis: cities.study.basis,
      columns: [
        ResultColumn("first", isDirected ? "From" : "Group", form: .words, meaning: "One group."),
        ResultColumn(
          "second", isDirected ? "To" : "And", form: .words,
          meaning: "The other group, or the same."),
        ResultColumn("ties", "Ties", form: .count, meaning: "Tied pairs of cities."),
        ResultColumn(
          "expected", "Expected by ties", form: .decimals(2),
          meaning: "If every city keeps its number of ties and their ends are joined at random."),
        ResultColumn(
          "ratio", "Ratio", form: .significant(3), meaning: "Ties over that expectation."),
        ResultColumn(
          "shuffled", "Shuffled", form: .decimals(2),
          meaning: "The mean over shuffles of the groups, which follows their sizes."),
        ResultColumn(
          "z", "z shuffled", form: .decimals(2), meaning: "Standard deviations above that mean."),
        ResultColumn(
          "p", "p (two-sided)", form: .significant(3),
          meaning: "Twice the share of shuffles at least as far out on the same side; at most 1."),
      ],
      rows: shown.map { a, b in
        let chance = shuffled.edgeCounts?[a][b]
        let ties = mixing.edgeCounts[a][b]
        return [
          .text(cities.names[a]), .text(cities.names[b]), .integer(ties), .real(expected[a][b]),
          expected[a][b] > 0 ? .real(Double(ties) / expected[a][b]) : .missing,
          ResultValue(chance?.mean), ResultValue(chance?.zScore), ResultValue(chance?.twoSidedShare),
        ]
      },
      method: method,
      remarks: Remarks.listed(shown.count, of: order.count, "pairs of groups")
        + (kept.count < cells.count
          ? [
            "Left out are \(cells.count - kept.count) pairs of groups without a tie, of which less "
              + "than one was expected."
          ] : [])
        + (shuffled.edgeCounts == nil
          ? ["With more than \(ShuffledMixing.mostGroups) groups pairs are not compared one by one."]
          : []),
      conclusion: pairConclusion(order, expected))
  }

  var graph: Graph { cities.graph }

  /// How closed each group is.
  var groupTable: ResultTable {
    let shown = cities.names.indices.prefix(top ?? cities.names.count)
    let n = graph.nodeCount
    return ResultTable(
      id: "mixing-\(suffix)-groups", title: "Groups by \(cities.division.title)",
      basis: cities.study.basis,
      columns: [
        ResultColumn("group", "Group", form: .words, meaning: "The group."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Its cities."),
        ResultColumn("within", "Ties within", form: .count, meaning: "Ties between two of them."),
        ResultColumn("across", "Ties across", form: .count, meaning: "Ties of one of them outside."),
        ResultColumn(
          "index", "E–I", form: .decimals(4),
          meaning: "Ties across less ties within, over both; empty without ties."),
        ResultColumn(
          "expected", "Expected", form: .decimals(4),
          meaning: "The same if all cities were tied with one another."),
        ResultColumn(
          "z", "z within", form: .decimals(2),
          meaning: "Of the ties within: standard deviations above shuffles of the groups."),
        ResultColumn(
          "p", "p (two-sided)", form: .significant(3),
          meaning: "Of the ties within: twice the share of shuffles as far out; at most 1."),
      ],
      rows: shown.map { group in
        let inside = mixing.edgeCounts[group][group]
        let outside = across(group)
        let size = mixing.sizes[group]
        // Of all pairs of cities those across and those within the group.
        let pairs = (Double(size * (n - size)), Double(size * (size - 1)) / 2)
        let chance = shuffled.internalCounts[group]
        return [
          .text(cities.names[group]), .integer(size), .integer(inside), .integer(outside),
          inside + outside == 0
            ? .missing : .real(Double(outside - inside) / Double(outside + inside)),
          pairs.0 + pairs.1 == 0
            ? .missing : .real((pairs.0 - pairs.1) / (pairs.0 + pairs.1)),
          ResultValue(chance.zScore), .real(chance.twoSidedShare),
        ]
      },
      method: method, remarks: Remarks.listed(shown.count, of: cities.names.count, "groups"))
  }

  /// The ties between a group and all others, in both directions.
  private func across(_ group: Int) -> Int {
    let row = mixing.edgeCounts[group].reduce(0, +) - mixing.edgeCounts[group][group]
    guard graph.direction == .directed else { return row }
    return mixing.edgeCounts.reduce(row) { $0 + $1[group] } - mixing.edgeCounts[group][group]
  }

  /// How closed each city's own ties are.
  var cityTable: ResultTable {
    let tied = graph.nodes.compactMap { node -> (Node, within: Int, across: Int)? in
      let group = cities.partition[node]
      var neighbors = graph.neighbors(of: node)
      if graph.direction == .directed {
        neighbors += graph.incoming.row(node).map { Node(rawValue: graph.incoming.neighbors[$0]) }
      }
      let within = neighbors.count { cities.partition[$0] == group }
      return neighbors.isEmpty ? nil : (node, within, neighbors.count - within)
    }.sorted { ($1.within + $1.across, $0.0) < ($0.within + $0.across, $1.0) }
    let shown = tied.prefix(top ?? tied.count)
    return ResultTable(
      id: "mixing-\(suffix)-cities", title: "Cities and their ties by \(cities.division.title)",
      basis: cities.study.basis,
      columns: [
        .cityName,
        ResultColumn("group", "Group", form: .words, meaning: "The city's group."),
        ResultColumn(
          "within", "Ties within", form: .count, meaning: "Its ties to cities of its group."),
        ResultColumn("across", "Ties across", form: .count, meaning: "Its other ties."),
        ResultColumn(
          "index", "E–I", form: .decimals(4), meaning: "Ties across less ties within, over both."),
        .cityID,
      ],
      rows: shown.map { node, within, across in
        [
          .text(cities.city(node).name), .text(cities.group(node)), .integer(within),
          .integer(across), .real(Double(across - within) / Double(across + within)),
          .text(cities.city(node).id.rawValue),
        ]
      },
      method: method, remarks: Remarks.listed(shown.count, of: tied.count, "tied cities"))
  }
}
