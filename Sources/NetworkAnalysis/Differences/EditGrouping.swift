/// By what the edits between two versions of a dataset are put together.
public enum EditGrouping: String, Sendable, CaseIterable {
  /// By the source of the assertion.
  case source
  /// By the countries of the two cities.
  case country
  /// By the relation that is stated.
  case relation
  /// By whether an assertion was added, removed or changed.
  case kind

  /// What the groups are, for sentences.
  var title: String {
    switch self {
    case .source: "source of the assertion"
    case .country: "countries of the two cities"
    case .relation: "relation that is stated"
    case .kind: "kind of edit"
    }
  }
}

/// Some edits between two versions, which are made or left out together.
struct EditGroup: Sendable, Equatable {
  /// What the edits have in common.
  let label: String
  /// Assertions only in the second version.
  var added = 0
  /// Assertions only in the first version.
  var removed = 0
  /// Assertions that say something else.
  var changed = 0
  /// Cities and sources that came, went or changed beside the assertions.
  var others = 0

  /// The number of edits.
  var count: Int { added + removed + changed + others }
}
