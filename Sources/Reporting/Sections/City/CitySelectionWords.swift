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

  /// Whether readers would take what is counted for the sister cities of today.
  var isUsual: Bool {
    selection.statusRule == .strict && selection.time == nil && selection.coMembership == nil
      && selection.relations == [.twinning]
  }

  /// What the city does by such ties: "is tied with", "plans ties with".
  var verb: String {
    switch selection.statusRule {
    case .strict, .any: "is tied with"
    case .planned: "plans ties with"
    case .dormant: "has dormant or suspended ties with"
    case .list: "has ties of the chosen statuses with"
    }
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
