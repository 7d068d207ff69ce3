import CityNetworks
import NetworkAnalysis

/// Tells why every figure will be 0 and every list empty, and which verb knows more.
enum MissingTies {
  /// Says that no tie is selected, and what to do; nothing if there is one.
  static func tell(of study: StudiedNetwork) {
    guard study.network.ties.isEmpty else { return }
    let whole = study.whole
    let place = whole.provenance.datasetID
    let memberships = Wording.count(whole.memberships.count, "membership")
    if !whole.ties.isEmpty {
      Console.note(
        "\(place): of \(Wording.count(whole.ties.count, "tie")), the selection "
          + "(\(study.selection.summary)) leaves none. Widen --status, --relation, --country or "
          + "the day or period, or add --include-possible.")
    } else if whole.memberships.isEmpty {
      Console.note("\(place): the data hold no ties. Add some to assertions.csv.")
    } else {
      Console.note(
        "\(place): the data hold \(memberships) and no ties, so there is nothing to measure. "
          + "`citynet memberships` describes them, `citynet project` lists cities that share "
          + "organizations, and --co-membership count ties these.")
    }
  }
}
