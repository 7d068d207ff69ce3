import CityNetworks
import NetworkAnalysis

/// Tells why every figure will be 0 and every list empty, and which verb knows more.
enum MissingTies {
  /// Whether questions are about something else than ties.
  static func doesNotConcern(_ analyses: [any Analysis]) -> Bool {
    analyses.contains {
      $0 is CityDossier || $0 is TwoModeDescription || $0 is ProjectionTable || $0 is MembershipTies
        || $0 is InterlockingConnectivity || isOfLayers($0)
    }
  }

  /// Whether a question is about layers, of which shared organizations are one.
  private static func isOfLayers(_ analysis: any Analysis) -> Bool {
    analysis is LayerOverview || analysis is LayerSimilarities || analysis is LayerRelevance
      || analysis is MultiplexCities || analysis is MultiplexPairs || analysis is FlattenedNetwork
  }

  /// Says that no tie is selected, and what to do; nothing if there is one.
  static func tell(of study: StudiedNetwork) {
    guard study.network.ties.isEmpty else { return }
    let whole = study.whole
    let place = whole.provenance.datasetID
    let memberships = Wording.count(whole.memberships.count, "membership")
    if study.selection.coMembership != nil, whole.memberships.isEmpty {
      Console.note("\(place): the data hold no memberships that could tie cities.")
    } else if study.selection.coMembership != nil, study.network.memberships.isEmpty {
      Console.note(
        "\(place): of \(memberships), the selection (\(study.selection.summary)) leaves none. Widen "
          + "--status, --country or the day or period, or leave out fewer organizations.")
    } else if study.selection.coMembership != nil {
      Console.note(
        "\(place): by \(memberships), no two cities share as many organizations as are asked for.")
    } else if !whole.ties.isEmpty {
      Console.note(
        "\(place): of \(Wording.count(whole.ties.count, "tie")), the selection "
          + "(\(study.selection.summary)) leaves none. Widen --status, --relation, --country or "
          + "the day or period, or add --include-possible.")
    } else if whole.memberships.isEmpty {
      Console.note("\(place): the data hold no ties. Add some to assertions.csv.")
    } else {
      Console.note(
        "\(place): the data hold \(memberships) and no ties, so there is nothing to measure. "
          + "`citynet dossier` lists the memberships of a city, `citynet memberships` describes "
          + "all of them, and --co-membership count ties cities that share organizations.")
    }
  }
}
