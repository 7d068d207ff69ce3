import CityNetworks

/// Names the group that an edit belongs to.
struct EditNaming {
  let before: CityNetwork
  let after: CityNetwork
  let grouping: EditGrouping

  /// The group of an edit that leads from one statement to another; `assertion` is the later one
  /// that there is.
  func label(of old: Assertion?, to new: Assertion?, _ assertion: Assertion) -> String {
    switch grouping {
    case .source: assertion.source?.rawValue ?? "no source"
    case .relation: assertion.relation.title
    case .kind:
      old == nil
        ? "assertions added" : new == nil ? "assertions removed" : "assertions changed"
    case .country:
      [assertion.subject.city, assertion.object?.city].compactMap { $0 }
        .map { (after.city($0) ?? before.city($0))?.country?.code ?? "no country" }
        .sorted().joined(separator: "–")
    }
  }

  func label(of city: City) -> String {
    switch grouping {
    case .source, .relation, .kind: "facts about cities"
    case .country: city.country?.code ?? "no country"
    }
  }

  func label(of source: Source) -> String {
    switch grouping {
    case .source: source.id.rawValue
    case .relation, .kind, .country: "facts about sources"
    }
  }
}
