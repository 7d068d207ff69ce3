public import CityNetworks
import NetworkAnalysis

/// A plan to begin with, of any kind of report, about what a dataset holds.
public enum PlanExample {
  /// The kinds of reports of which there is an example.
  public static let kinds = ReportKind.allCases

  /// A plan of this kind that runs as it stands.
  ///
  /// - Throws: `PlanError` if the dataset does not hold what such a report needs.
  public static func plan(
    _ kind: ReportKind, of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    switch kind {
    case .network, .membership:
      let standard = ReportPlan.standard(for: network, dataset: dataset, output: output)
      guard standard.kind == kind else {
        throw PlanError(
          file: dataset, problem: "the dataset gives rise to a report on \(standard.kind.rawValue)",
          remedy: "Take another dataset, or the example of that kind.")
      }
      return standard
    case .city:
      return try city(of: network, dataset: dataset, output: output)
    case .comparison:
      return comparison(of: network, dataset: dataset, output: output)
    case .corridor:
      return try corridor(of: network, dataset: dataset, output: output)
    case .gallery:
      let standard = ReportPlan.standard(for: network, dataset: dataset, output: output)
      return ReportPlan(
        title: "Figures of \(standard.title)", kind: .gallery, dataset: dataset, output: output,
        selection: ReportPlan.Selection(), analyses: [],
        figures: standard.figures + (network.ties.isEmpty ? [] : [.init("map-world")]))
    }
  }

  /// The city with most ties.
  private static func city(
    of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    let ranked = network.cities.sorted { a, b in
      let (left, right) = (network.ties(of: a.id).count, network.ties(of: b.id).count)
      return left == right ? a.id < b.id : left > right
    }
    guard let city = ranked.first else {
      throw PlanError(
        file: dataset, problem: "the dataset has no city", remedy: "Take another dataset.")
    }
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    return .dossier(of: city, in: study, dataset: dataset, output: output)
  }

  /// The network at the ends of two decades.
  private static func comparison(
    of network: CityNetwork, dataset: String, output: String
  ) -> ReportPlan {
    var (then, now) = (ReportPlan.Selection(), ReportPlan.Selection())
    then.asOf = "2015-12-31"
    now.asOf = "2025-12-31"
    return .comparison(
      title: "\(network.provenance.title), 2015 and 2025", dataset: dataset, output: output,
      selection: now,
      with: ReportPlan.Comparison(name: "2015", mainName: "2025", selection: then))
  }

  /// The first corridor of the data; without one, routes between the two cities with most ties that
  /// have none with each other.
  private static func corridor(
    of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    if let corridor = network.corridors.first(where: { corridor in
      corridor.branches.contains { $0.cities.count > 1 }
    }) {
      return .dossier(of: corridor, dataset: dataset, output: output)
    }
    let ranked = network.cities.map { ($0.id, network.ties(of: $0.id).count) }
      .filter { $0.1 > 0 }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.map(\.0)
    guard ranked.count > 1 else {
      throw PlanError(
        file: dataset, problem: "the dataset has neither a corridor nor two tied cities",
        remedy: "Take another dataset or another kind of report.")
    }
    return .dossier(
      ofRoutes: [
        "from": .text(ranked[0].rawValue), "to": .text(ranked[1].rawValue), "count": .number(3),
      ], in: network, dataset: dataset, output: output)
  }
}
