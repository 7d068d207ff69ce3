import Execution
import GraphAlgorithms
import Graphs

/// An attribute that is a number of each city, beside the clusters.
struct NumberedAttribute {
  let attribute: CityAttribute
  let found: GroupDifferences
  /// The share of random dealings as far out; nil where there is nothing to compare.
  let chance: Double?
  private let names: [String]

  init(
    _ attribute: CityAttribute, _ values: [Double?], _ known: [Int], _ clusters: NamedClusters,
    permutations: Int, seed: Seed, _ context: ExecutionContext
  ) throws {
    let numbers = known.compactMap { values[$0] }
    let groups = known.map { clusters.partition.labels.values[$0] }
    self.attribute = attribute
    names = clusters.names
    found = GroupDifferences(numbers, groups: groups)
    chance =
      found.groupCount < 2
      ? nil
      : try AssociationChance(
        ofRanksOf: numbers, groups: groups, permutations: permutations, seed: seed, in: context)?
        .share
  }

  static let columns = [
    ResultColumn("attribute", "Attribute", form: .words, meaning: "What is known of the cities."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities compared."),
    ResultColumn("clusters", "Clusters", form: .count, meaning: "Clusters that they are in."),
    ResultColumn(
      "epsilon", "ε²", form: .decimals(3),
      meaning: "The share of the spread of ranks that lies between clusters; 0...1."),
    ResultColumn(
      "eta", "η²", form: .decimals(3),
      meaning: "The share of the spread of numbers that lies between clusters; 0...1."),
    ResultColumn(
      "p_dealt", "p (dealt)", form: .significant(3),
      meaning: "The share of random dealings of clusters with as large an H, this one counted in."),
    ResultColumn("h", "H", form: .significant(5), meaning: "Kruskal and Wallis's statistic."),
    ResultColumn(
      "p_h", "p (H)", form: .significant(3), meaning: "By the χ² distribution with clusters − 1."),
    ResultColumn("f", "F", form: .significant(5), meaning: "Of the analysis of variance."),
    ResultColumn(
      "p_f", "p (F)", form: .significant(3),
      meaning: "By the F distribution, for bell-shaped numbers."),
    ResultColumn(
      "highest", "Highest", form: .words,
      meaning: "The cluster of the highest median; of clusters with five cities or more."),
    ResultColumn("lowest", "Lowest", form: .words, meaning: "The cluster of the lowest median."),
  ]

  var cells: [ResultValue] {
    [
      .text(attribute.title), .integer(found.total), .integer(found.groupCount),
      ResultValue(found.explainedRankShare),
      ResultValue(found.groupCount > 1 ? found.explainedShare : nil), ResultValue(chance),
      ResultValue(found.groupCount > 1 ? found.rankStatistic : nil),
      ResultValue(found.rankProbability), ResultValue(found.varianceRatio),
      ResultValue(found.varianceProbability), ResultValue(extremes.map { name($0.highest) }),
      ResultValue(extremes.map { name($0.lowest) }),
    ]
  }

  private var extremes: (highest: Int, lowest: Int)? {
    let large = found.groups.indices.filter { (found.groups[$0]?.count ?? 0) >= 5 }
    func median(_ group: Int) -> Double { found.groups[group]?.median ?? 0 }
    guard let first = large.first, large.count > 1 else { return nil }
    return (
      large.reduce(first) { median($1) > median($0) ? $1 : $0 },
      large.reduce(first) { median($1) < median($0) ? $1 : $0 }
    )
  }

  private func name(_ group: Int) -> String {
    let median = found.groups[group]?.median ?? 0
    let number = abs(median) < 1000 ? decimals(median) : "\(Int(median.rounded()))"
    return "\(names[group]): \(number)"
  }

  static func conclusion(_ all: [NumberedAttribute], _ permutations: Int) -> Conclusion {
    let ranked = all.filter { $0.found.explainedRankShare != nil }
      .enumerated()
      .sorted {
        ($1.element.found.explainedRankShare ?? 0, $0.offset)
          < ($0.element.found.explainedRankShare ?? 0, $1.offset)
      }
      .map(\.element)
    guard let best = ranked.first, let share = best.found.explainedRankShare, let p = best.chance
    else {
      return Conclusion(
        "No attribute has numbers that differ in two clusters or more.",
        reservation: "Choose another attribute, or widen the selection.")
    }
    var reservations: [String] = []
    if best.attribute.isMadeOfTies {
      reservations.append(
        "It is made of the same ties as the clusters, so a connection is no news.")
    }
    if best.found.total < 30 {
      reservations.append("\(best.found.total) cities are few for such a statement.")
    }
    let few = Conclusion.tooFewTrials(permutations, sides: 1, option: "--permutations")
    if let few { reservations.append(few) }
    guard p <= 0.05 || few != nil else {
      return Conclusion(
        "No number differs between clusters beyond chance: the nearest, \(best.attribute.title), has "
          + "p = \(decimals(p)) by \(permutations) random dealings over \(best.found.total) cities.",
        reservations: reservations)
    }
    return Conclusion(
      (all.count > 1 ? "Of \(all.count) numbers, " : "")
        + "\(all.count > 1 ? "" : "The ")\(best.attribute.title) differs \(all.count > 1 ? "most " : "")between clusters: they "
        + "explain \(Quoted.percent(share)) of the spread of its ranks over \(best.found.total) cities (p = "
        + "\(decimals(p)) by \(permutations) random dealings).", reservations: reservations)
  }
}
