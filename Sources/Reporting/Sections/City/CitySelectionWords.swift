import CityNetworks

/// Which ties a dossier counts, in a sentence for people who have never seen the options.
struct CitySelectionWords {
  private let selection: NetworkSelection

  init(_ selection: NetworkSelection) { self.selection = selection }

  /// "Counted are ties of the kind twinning that are signed or in force, by their last known status."
  var sentence: String {
    if selection.coMembership != nil {
      return "Counted are ties by shared memberships: \(selection.summary)."
    }
    let kinds = selection.relations.sorted().map(\.title)
    let of = kinds.count == 1 ? "the kind" : "the kinds"
    let time = selection.timeSummary.map { "and that \($0)" } ?? "by their last known status"
    let places = selection.countries.map { codes in
      "; cities of \(codes.sorted().joined(separator: ", ")) only"
    }
    return "Counted are ties of \(of) \(kinds.joined(separator: ", ")) \(status), \(time)"
      + (places ?? "") + "."
  }

  private var status: String {
    switch selection.statusRule {
    case .strict: "that are signed or in force"
    case .planned: "that are planned and not signed"
    case .dormant: "that are dormant or suspended"
    case .any: "of whatever status"
    case .list(let statuses):
      "that are " + statuses.sorted().map(\.title).joined(separator: " or ")
    }
  }
}
