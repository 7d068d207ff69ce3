import CityNetworks
import NetworkAnalysis

extension StudiedNetwork {
  /// The network with ties between cities of every kind and status, each as what it is, whatever
  /// status rule the study follows.
  var withTiesOfEveryStatus: CityNetwork {
    whole.selecting(
      NetworkSelection(
        time: selection.time, certainty: selection.certainty, statusRule: .any,
        relations: Set(Relation.allCases.filter { $0.kind == .cityTie }),
        countries: selection.countries, assumption: selection.assumption
      ).leavingOut(selection.without)
    ).movingToMemberships(clubs)
  }
}
