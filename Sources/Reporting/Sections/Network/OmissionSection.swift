import CityNetworks
import NetworkAnalysis

/// What the data leave without an answer, with the reason.
enum OmissionSection: ReportSection {
  static let title = "What is left out, and why"

  static func blocks(from material: ReportMaterial) -> [Block] {
    var questions: [(reason: String, asked: [String])] = []
    for omission in material.omissions {
      if let known = questions.firstIndex(where: { $0.reason == omission.reason }) {
        questions[known].asked.append(omission.question)
      } else {
        questions.append((omission.reason, [omission.question]))
      }
    }
    let asked = questions.map {
      Definition(
        $0.asked.joined(separator: " "), $0.reason.prefix(1).uppercased() + $0.reason.dropFirst())
    }
    let missing = reasons(material)
    return (missing.isEmpty ? [] : [.list(missing)]) + (asked.isEmpty ? [] : [.definitions(asked)])
  }

  /// What parts need that the selection does not hold.
  private static func reasons(_ material: ReportMaterial) -> [String] {
    let network = material.study.network
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
        network.memberships.isEmpty,
        "Memberships are not shown, since no city of the selection belongs to an organization."
      ),
    ]
    return facts.filter(\.isMissing).map(\.words)
  }
}
