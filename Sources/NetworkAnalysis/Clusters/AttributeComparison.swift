import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Which attributes of cities go with their clusters.
struct AttributeComparison: Sendable {
  private let attributes: [CityAttribute]
  private let permutations: Int
  private let seed: Seed

  /// - Throws: what ``CityAttribute`` throws; ``AnalysisError/contradictoryParameters(_:)`` if one is
  ///   named twice.
  init(_ attributes: [String], permutations: Int, seed: Seed) throws {
    self.attributes = try attributes.map { try CityAttribute($0) }
    for (place, text) in attributes.enumerated() where attributes[..<place].contains(text) {
      throw AnalysisError.contradictoryParameters(
        "'\(text)' is named twice among the attributes. Name it once.")
    }
    self.permutations = permutations
    self.seed = seed
  }

  /// A table of attributes that are groups and one of attributes that are numbers, each if there are
  /// such.
  func results(
    of clusters: NamedClusters, called id: String, _ study: StudiedNetwork,
    _ context: ExecutionContext
  ) throws -> AnalysisResults {
    var (groups, numbers): ([GroupedAttribute], [NumberedAttribute]) = ([], [])
    let inClusters = clusters.partition.labels.values.map { clusters.partition.sizes[$0] > 1 }
    for attribute in attributes {
      switch try attribute.values(in: study, context) {
      case .groups(let labels):
        let known = labels.indices.filter { labels[$0] != nil && inClusters[$0] }
        groups.append(
          try GroupedAttribute(
            attribute, labels, known, clusters, permutations: permutations, seed: seed, context))
      case .numbers(let values):
        let known = values.indices.filter { values[$0] != nil && inClusters[$0] }
        numbers.append(
          try NumberedAttribute(
            attribute, values, known, clusters, permutations: permutations, seed: seed, context))
      }
    }
    let note = note
    let tables = [
      groups.isEmpty
        ? nil
        : ResultTable(
          id: id + "-against-groups", title: "Clusters and attributes that part cities into groups",
          basis: study.basis, columns: GroupedAttribute.columns, rows: groups.map(\.cells),
          method: note, remarks: GroupedAttribute.remarks(groups),
          conclusion: GroupedAttribute.conclusion(groups, permutations)),
      numbers.isEmpty
        ? nil
        : ResultTable(
          id: id + "-against-numbers", title: "Clusters and attributes that are numbers",
          basis: study.basis, columns: NumberedAttribute.columns, rows: numbers.map(\.cells),
          method: note, conclusion: NumberedAttribute.conclusion(numbers, permutations)),
    ]
    return AnalysisResults(
      tables: tables.compactMap { $0 }, seeds: [id + "-against": seed.rawValue])
  }

  private var note: MethodNote {
    MethodNote(
      name: "Clusters and attributes",
      meaning: "Whether cities of one cluster are more alike in an attribute than cities of "
        + "different clusters.",
      choices: [
        .init("Cities", "those of clusters of two or more of which the attribute is known"),
        .init(
          "Groups", "Pearson's χ² without correction; Cramér's V, and V less what chance adds"),
        .init("Numbers", "Kruskal–Wallis by ranks; analysis of variance with η²"),
        .init(
          "p (dealt)",
          "(1 + dealings as far out) / (1 + \(permutations)): clusters dealt to cities at random, "
            + "seed \(seed.rawValue)"),
      ],
      caveat: "Cities that are tied are not independent of one another, so p counts as a "
        + "description. A connection does not say that the attribute causes the clusters.",
      literature: [
        "Cramér (1946): Mathematical Methods of Statistics. Princeton University Press.",
        "Bergsma (2013): A bias-correction for Cramér's V and Tschuprow's T. "
          + "Journal of the Korean Statistical Society 42.",
        "Kruskal & Wallis (1952): Use of ranks in one-criterion variance analysis. "
          + "Journal of the American Statistical Association 47.",
      ])
  }
}

/// An attribute that parts the cities into groups, beside the clusters.
struct GroupedAttribute {
  let attribute: CityAttribute
  let table: ContingencyTable
  /// The share of random dealings as far out; nil where there is nothing to compare.
  let chance: Double?
  /// Of each cluster and group the ones that meet most often beyond chance.
  let strongest: String?
  let agreement: PartitionComparison?

  init(
    _ attribute: CityAttribute, _ labels: [String?], _ known: [Int], _ clusters: NamedClusters,
    permutations: Int, seed: Seed, _ context: ExecutionContext
  ) throws {
    let names = Set(known.compactMap { labels[$0] }).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let groups = known.map { clusters.partition.labels.values[$0] }
    let categories = known.map { labels[$0].flatMap { number[$0] } ?? 0 }
    self.attribute = attribute
    let table = ContingencyTable(groups: groups, categories: categories)
    self.table = table
    chance =
      table.degreesOfFreedom == 0
      ? nil
      : try AssociationChance(
        ofCategories: categories, groups: groups, permutations: permutations, seed: seed,
        in: context
      ).share
    agreement =
      known.isEmpty
      ? nil
      : PartitionComparison(Partition(NodeMap(groups)), Partition(NodeMap(categories)))
    strongest = table.cells.filter { ($0.residual ?? 0) > 2 && $0.count > 1 }
      .reduce(ContingencyTable.Cell?.none) { best, next in
        best.map { ($0.residual ?? 0) >= (next.residual ?? 0) } ?? false ? best : next
      }
      .map { cell in
        "\(clusters.names[cell.group]): \(cell.count) of "
          + "\(table.groupSizes[cell.group]) \(names[cell.category]), by chance "
          + "\(tenths(cell.expected))"
      }
  }

  static let columns = [
    ResultColumn("attribute", "Attribute", form: .words, meaning: "What is known of the cities."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities compared."),
    ResultColumn("groups", "Groups", form: .count, meaning: "Groups of the attribute."),
    ResultColumn(
      "v_corrected", "V beyond chance", form: .decimals(3),
      meaning: "Cramér's V less what chance adds: 0 no connection, 1 complete."),
    ResultColumn(
      "v", "Cramér's V", form: .decimals(3), meaning: "As it is; grows with few cities."),
    ResultColumn(
      "p_dealt", "p (dealt)", form: .significant(3),
      meaning: "The share of random dealings of clusters with as large a χ², this one counted in."),
    ResultColumn(
      "chi_square", "χ²", form: .significant(5), meaning: "Pearson's statistic."),
    ResultColumn(
      "degrees", "Degrees", form: .count, meaning: "(clusters − 1)·(groups − 1)."),
    ResultColumn(
      "p", "p (χ²)", form: .significant(3),
      meaning: "By the χ² distribution; wrong where expected counts are small."),
    ResultColumn(
      "thin", "Thin cells", form: .decimals(2),
      meaning: "The share of cells expected to have fewer than five cities."),
    ResultColumn(
      "ami", "AMI", form: .decimals(3),
      meaning: "Adjusted mutual information of clusters and groups: 0 as by chance, 1 complete."),
    ResultColumn(
      "strongest", "Stands out most", form: .words,
      meaning: "The cluster and the group that meet most beyond chance."),
  ]

  var cells: [ResultValue] {
    [
      .text(attribute.title), .integer(table.total), .integer(table.categoryCount),
      ResultValue(table.correctedV), ResultValue(table.cramersV), ResultValue(chance),
      ResultValue(table.degreesOfFreedom > 0 ? table.chiSquare : nil),
      .integer(table.degreesOfFreedom), ResultValue(table.probability),
      ResultValue(table.thinShare), ResultValue(agreement?.adjustedMutualInformation),
      ResultValue(strongest),
    ]
  }

  static func remarks(_ all: [GroupedAttribute]) -> [String] {
    let thin = all.filter { ($0.table.thinShare ?? 0) > 0.2 }
    return thin.isEmpty
      ? []
      : [
        "More than a fifth of the cells are expected to have fewer than five cities ("
          + "\(thin.map(\.attribute.title).joined(separator: ", "))): take p (dealt), not p (χ²)."
      ]
  }

  static func conclusion(_ all: [GroupedAttribute], _ permutations: Int) -> Conclusion {
    let ranked = all.filter { $0.table.correctedV != nil }
      .enumerated()
      .sorted {
        ($1.element.table.correctedV ?? 0, $0.offset) < (
          $0.element.table.correctedV ?? 0, $1.offset
        )
      }
      .map(\.element)
    guard let best = ranked.first, let v = best.table.correctedV, let p = best.chance else {
      return Conclusion(
        "No attribute has two groups to compare with two clusters.",
        reservation: "Choose another attribute, or widen the selection.")
    }
    var reservations: [String] = []
    if best.attribute.isMadeOfTies {
      reservations.append(
        "It is made of the same ties as the clusters, so a connection is no news.")
    }
    if best.table.total < 30 {
      reservations.append("\(best.table.total) cities are few for such a statement.")
    }
    let few = Conclusion.tooFewTrials(permutations, sides: 1, option: "--permutations")
    if let few { reservations.append(few) }
    guard p <= 0.05 || few != nil else {
      return Conclusion(
        "No attribute goes with the clusters beyond chance: the nearest, \(best.attribute.title), has p "
          + "= \(decimals(p)) by \(permutations) random dealings over \(best.table.total) cities.",
        reservations: reservations)
    }
    let place =
      all.count > 1
      ? "Of \(all.count) attributes, \(best.attribute.title)"
      : "The attribute \(best.attribute.title)"
    return Conclusion(
      "\(place) goes \(all.count > 1 ? "most " : "")with the clusters: Cramér's V beyond chance is "
        + "\(decimals(v)) of 1 over \(best.table.total) cities (p = \(decimals(p)) by "
        + "\(permutations) random dealings).", reservations: reservations)
  }
}

/// A number with one decimal.
private func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
