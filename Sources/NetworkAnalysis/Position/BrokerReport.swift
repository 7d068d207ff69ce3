import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The tables about brokers.
struct BrokerReport {
  let cities: GroupedCities
  let brokerage: Brokerage
  let pairs: [Brokerage.GroupPair]
  let shuffled: Brokerage.Shuffled
  let suffix: String
  let direction: TieDirection
  let permutations: Int
  let seed: Seed
  let top: Int?

  var graph: Graph { cities.graph }
  var total: Int { brokerage.totals.total }

  /// The cities with the most open paths first.
  var order: [Node] {
    graph.nodes.sorted {
      (brokerage.counts[$1].total, $0) < (brokerage.counts[$0].total, $1)
    }
  }

  var cityTable: ResultTable {
    let brokers = order.filter { brokerage.counts[$0].total > 0 }
    let shown = brokers.prefix(top ?? brokers.count)
    let rows = shown.map { node -> [ResultValue] in
      let counts = brokerage.counts[node]
      let most = brokerage.pairs(at: node).first
      return [.text(cities.city(node).name), .text(cities.group(node)), .integer(counts.total)]
        + BrokerageRole.allCases.map { .integer(counts[$0]) }
        + [
          ResultValue(brokerage.expectation.momentsOfNode.zScore(counts.total)),
          ResultValue(most.map { name($0.from, $0.to) }),
          .text(cities.city(node).id.rawValue),
        ]
    }
    return ResultTable(
      id: "brokers-\(suffix)", title: "Brokers by \(cities.division.title)",
      basis: cities.study.basis,
      columns: [
        .cityName, groupColumn,
        ResultColumn(
          "total", "Total", unit: "paths", form: .count,
          meaning: "Open paths through the city: from one partner to another that have no tie."),
      ] + BrokerageRole.allCases.map(\.column) + [
        ResultColumn(
          "z", "z of total", form: .decimals(2),
          meaning: "By how many standard deviations the total is above what Gould and Fernandez "
            + "expect of a random network with as many ties."),
        ResultColumn(
          "between", "Mostly between", form: .words,
          meaning: "The two groups that most of its open paths across groups join."),
        .cityID,
      ],
      rows: rows, method: method,
      remarks: Remarks.listed(rows.count, of: brokers.count, "cities with an open path")
        + cities.remarks + directionRemarks,
      conclusion: cityConclusion)
  }

  /// All five roles and the total of the whole network.
  var roleTable: ResultTable {
    let moments = brokerage.expectation
    let rows = BrokerageRole.allCases.map { role -> [ResultValue] in
      let expected = moments.moments(role)
      let chance = shuffled.totals[role.rawValue]
      return [
        .text(role.title), .integer(brokerage.totals[role]), .real(expected.mean),
        ResultValue(expected.zScore(brokerage.totals[role])), ResultValue(chance.mean),
        ResultValue(chance.zScore), .real(chance.twoSidedShare), .text(role.meaning),
        .text(role.sign),
      ]
    }
    let all = moments.momentsOfTotal()
    let last: [ResultValue] = [
      .text("All together"), .integer(total), .real(all.mean), ResultValue(all.zScore(total)),
      .real(Double(total)), .missing, .missing, .text("All open paths."), .text("t"),
    ]
    return ResultTable(
      id: "brokers-\(suffix)-network", title: "Brokerage in the whole network by "
        + cities.division.title, basis: cities.study.basis,
      columns: [
        ResultColumn("role", "Role", form: .words, meaning: "What the broker does."),
        ResultColumn("paths", "Paths", form: .count, meaning: "Open paths with such a broker."),
        ResultColumn(
          "expected", "Expected", form: .decimals(2),
          meaning: "By Gould and Fernandez: the mean of random networks with as many ties."),
        ResultColumn(
          "z", "z", form: .decimals(2),
          meaning: "Standard deviations above that mean, by Gould and Fernandez."),
        ResultColumn(
          "shuffled", "Shuffled", form: .decimals(2),
          meaning: "The mean over shuffles of the groups, with all ties as they are."),
        ResultColumn(
          "z_shuffled", "z shuffled", form: .decimals(2),
          meaning: "Standard deviations above that mean; empty without spread."),
        ResultColumn(
          "p", "p (two-sided)", form: .significant(3),
          meaning: "Twice the share of shuffles at least as far out on the same side, the network "
            + "itself counted in; at most 1."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the role is."),
        ResultColumn("id", "Sign", form: .identifier, meaning: "As in R's package sna."),
      ],
      rows: rows + [last], method: method, remarks: cities.remarks + directionRemarks,
      conclusion: roleConclusion)
  }

  /// Which groups are joined through brokers, and who does most of it.
  var pairTable: ResultTable {
    let shown = pairs.prefix(top ?? pairs.count)
    return ResultTable(
      id: "brokers-\(suffix)-pairs", title: "Groups that brokers join", basis: cities.study.basis,
      columns: [
        ResultColumn(
          "first", direction == .ignored ? "Group" : "From", form: .words, meaning: "One group."),
        ResultColumn(
          "second", direction == .ignored ? "And" : "To", form: .words, meaning: "The other one."),
        ResultColumn(
          "paths", "Paths", form: .count,
          meaning: "Open paths from a city of the first group to one of the second."),
        ResultColumn("brokers", "Brokers", form: .count, meaning: "Cities that these run through."),
        ResultColumn("broker", "First broker", form: .words, meaning: "The city with most of them."),
        ResultColumn(
          "broker_group", "Its group", form: .words, meaning: "The group of that city."),
        ResultColumn(
          "share", "Its share", form: .significant(3),
          meaning: "Its share of these paths; 1 if nobody else joins the two groups so."),
        ResultColumn("id", "Its id", form: .identifier, meaning: "The id of that city."),
      ],
      rows: shown.map { pair in
        [
          .text(cities.names[pair.from]), .text(cities.names[pair.to]), .integer(pair.paths),
          .integer(pair.brokers), .text(cities.city(pair.first).name),
          .text(cities.group(pair.first)),
          .real(Double(pair.pathsOfFirst) / Double(pair.paths)),
          .text(cities.city(pair.first).id.rawValue),
        ]
      },
      method: method,
      remarks: Remarks.listed(shown.count, of: pairs.count, "pairs of groups")
        + (direction == .ignored
          ? ["Each pair of groups stands once; its paths are counted in one direction."] : []),
      conclusion: pairConclusion)
  }

  /// How unusual the roles of each city are.
  var scoreTable: ResultTable {
    let brokers = order.filter { brokerage.counts[$0].total > 0 }
    let shown = brokers.prefix(top ?? brokers.count)
    let rows = shown.map { node -> [ResultValue] in
      let published = BrokerageRole.allCases.map { role -> ResultValue in
        let moments = brokerage.expectation.moments(
          role, inGroup: cities.partition[node])
        return ResultValue(moments.zScore(brokerage.counts[node][role]))
      }
      return [.text(cities.city(node).name), .text(cities.group(node))] + published
        + shuffled.nodes[node].map { ResultValue($0.zScore) }
        + [.text(cities.city(node).id.rawValue)]
    }
    return ResultTable(
      id: "brokers-\(suffix)-z", title: "How unusual the roles of each broker are",
      basis: cities.study.basis,
      columns: [.cityName, groupColumn]
        + BrokerageRole.allCases.map { role in
          ResultColumn(
            "z_\(role.id)", "z \(role.title.lowercased())", form: .decimals(2),
            meaning: "Standard deviations above what Gould and Fernandez expect of a city of its "
              + "group; empty where there is no spread.")
        }
        + BrokerageRole.allCases.map { role in
          ResultColumn(
            "shuffled_\(role.id)", "\(role.title) shuffled", form: .decimals(2),
            meaning: "Standard deviations above the mean over shuffles of the groups, its own "
              + "included; empty where there is no spread.")
        } + [.cityID],
      rows: rows, method: method,
      remarks: Remarks.listed(rows.count, of: brokers.count, "cities with an open path")
        + directionRemarks)
  }

  func name(_ from: Int, _ to: Int) -> String {
    let sign = direction == .ignored ? " – " : " → "
    return cities.names[from] + sign + cities.names[to]
  }

  private var groupColumn: ResultColumn {
    ResultColumn(
      "group", "Group", form: .words, meaning: "The city's group by \(cities.division.title).")
  }
}
