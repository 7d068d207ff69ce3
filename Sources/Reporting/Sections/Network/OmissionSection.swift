import CityNetworks
import NetworkAnalysis

/// What the data leave without an answer, with the reason.
enum OmissionSection: ReportSection {
  static let title = "What is left out, and why"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let asked = material.omissions.map { "\($0.question) Not answered: \($0.reason)" }
    let missing = reasons(material)
    guard !(asked + missing).isEmpty else { return [] }
    return [.list(missing + asked)]
  }

  /// What parts need that the selection does not hold.
  private static func reasons(_ material: ReportMaterial) -> [String] {
    let network = material.study.network
    let places = network.cities.count { $0.coordinate != nil }
    let facts: [(isMissing: Bool, words: String)] = [
      (
        network.ties.isEmpty && material.study.selection.relations.isEmpty == false,
        "Clusters, central cities, brokers and growth need ties between cities, and the selection "
          + "holds none."
      ),
      (
        network.cities.count == 1,
        "The selection holds a single city, so that nothing can be compared."
      ),
      (
        places == 0,
        "Maps and distances need coordinates, and no city has any. Fill lat and lon in cities.csv."
      ),
      (
        !network.ties.isEmpty
          && !network.ties.contains { $0.started.earliest != nil || $0.started.latest != nil },
        "Growth needs dates, and no tie has one. Fill the column date in assertions.csv."
      ),
      (
        network.memberships.isEmpty,
        "Memberships are not shown, since no city of the selection belongs to an organization."
      ),
    ]
    return facts.filter(\.isMissing).map(\.words)
  }
}
