import CityNetworks
import Diagrams
import NetworkAnalysis

extension StudiedNetwork {
  /// The network with ties of every status, for figures that draw each status as what it is.
  ///
  /// Time, countries, clubs and organizations are as selected; only these relations count.
  func ofEveryStatus(_ relations: Set<Relation>) -> CityNetwork {
    whole.selecting(
      NetworkSelection(
        time: selection.time, certainty: selection.certainty, statusRule: .any,
        relations: relations, countries: selection.countries, assumption: selection.assumption
      ).leavingOut(selection.without)
    ).movingToMemberships(clubs)
  }

  /// The network with ties between cities of every kind and status.
  var withTiesOfEveryStatus: CityNetwork {
    ofEveryStatus(Set(Relation.allCases.filter { $0.kind == .cityTie }))
  }

  /// What a day or period leaves out, and that statuses are not those of the day.
  var timeNotes: [String] {
    guard let time = selection.timeSummary else { return [] }
    return ["Ties that \(time), drawn by their last known status."]
  }
}

extension Tie {
  /// Whether the tie is signed or in force, by one source or several.
  var holds: Bool { status.line == .inForce }
}

extension [Tie] {
  /// The tie that stands for all of them in a figure: a twinning before others, one that holds first.
  var foremost: Tie? {
    self.min { a, b in a.order < b.order }
  }
}

extension Tie {
  fileprivate var order: (Int, Int, TieKey) {
    let state =
      switch line {
      case .inForce, .stretch: 0
      case .unconfirmed: 1
      case .intended, .suggested: 2
      case .dormant: 3
      }
    return (relation == .twinning ? 0 : 1, state, key)
  }
}
