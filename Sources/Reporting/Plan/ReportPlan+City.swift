public import CityNetworks
public import NetworkAnalysis

extension ReportPlan {
  /// The plan of a dossier on one city: its ties and memberships, its position, its corridors,
  /// options, where sources disagree, statements and sources, with the figures that can be drawn.
  ///
  /// - Parameter study: the network under the selection, which tells what can be drawn.
  public static func dossier(
    of city: City, in study: StudiedNetwork, dataset: String, output: String,
    selection: Selection = Selection()
  ) -> ReportPlan {
    let asked = ["city": AnalysisParameters.Value.text(city.id.rawValue)]
    return ReportPlan(
      title: "\(city.name): city network dossier", kind: .city,
      purpose: "With which cities \(city.name) is tied and in which networks it is a member, where "
        + "that places it, and how far the sources carry.",
      dataset: dataset, output: output, selection: selection,
      analyses: [
        "city-ties", "city-position", "city-corridors", "city-options", "city-conflicts", "claims",
        "city-statements", "city-sources",
      ].map { Request($0, asked) },
      figures: figures(of: city, in: study, asked))
  }

  /// More work than this many cities times tied pairs is not done for the intervals of ranks, which
  /// take 200 rankings.
  private static let mostForIntervals = 2_000_000

  private static func figures(
    of city: City, in study: StudiedNetwork, _ asked: [String: AnalysisParameters.Value]
  ) -> [Request] {
    let id = city.id
    let stated = study.whole.ties(of: id)
    let memberships = study.whole.memberships.filter { $0.city == id }
    let counted = study.network.ties(of: id)
    let partners = Set(counted.compactMap { $0.partner(of: id) })
    var kinds: [String] = []
    if !stated.isEmpty || !memberships.isEmpty { kinds.append("ego") }
    if city.coordinate != nil,
      stated.contains(where: { tie in
        tie.partner(of: id).flatMap { study.network.city($0)?.coordinate } != nil
      })
    {
      kinds.append("map-city")
    }
    if Begins(of: id, in: study).all.contains(where: { $0.years != nil }) {
      kinds.append("timeline")
    }
    if partners.count > 1 { kinds.append("partners") }
    if !counted.isEmpty {
      kinds.append("degree-distribution")
    }
    // Where all scores are equal there are no ranks, which only the figure itself finds out.
    let size = study.network.cities.count * study.network.ties.count
    let hasRanks = !counted.isEmpty && study.network.ties.count > 1 && size <= mostForIntervals
    return kinds.map { Request($0, asked) }
      + (hasRanks ? [.ifPossible("rank-intervals", asked)] : [])
      + corridor(through: id, in: study)
  }

  /// The figure of the corridor branch on which the city and most others lie.
  private static func corridor(through city: CityID, in study: StudiedNetwork) -> [Request] {
    let branches = study.whole.corridors.flatMap { corridor in
      corridor.branches.filter { $0.cities.contains(city) }.map { (corridor.id, $0) }
    }.filter { _, branch in
      branch.cities.count { study.network.city($0) != nil } > 1
    }
    guard
      let (corridor, branch) = branches.min(by: { a, b in
        (-a.1.cities.count, a.0, a.1.name) < (-b.1.cities.count, b.0, b.1.name)
      })
    else { return [] }
    var parameters = ["corridor": AnalysisParameters.Value.text(corridor.rawValue)]
    if !branch.name.isEmpty { parameters["branch"] = .text(branch.name) }
    return [Request("corridor", parameters)]
  }
}
