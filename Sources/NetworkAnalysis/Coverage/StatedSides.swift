import CityNetworks

/// From which sides ties are stated: by the list of one city, or by those of both.
///
/// The subject of a statement is the city whose list it was read from. Lists of pairs have no sides,
/// so sources that look like one are left aside.
struct StatedSides {
  /// From where a tie is stated.
  enum Side {
    /// Each city's list names the other.
    case both
    /// One city's list names the other, whose own list is known and does not answer.
    case one
    /// The list of one city or of both is not among the sources.
    case unknown
  }

  /// So many partners must one source name for a city before it counts as a list of that city.
  let least: Int
  private let study: StudiedNetwork
  private let listed: Set<CityID>
  private let withoutSides: Set<SourceID>

  init(_ study: StudiedNetwork, least: Int) {
    self.study = study
    self.least = least
    var lists: [SourceID: [CityID: Set<CityID>]] = [:]
    let selection = study.selection
    for statement in study.whole.assertions
    where selection.relations.contains(statement.relation)
      && selection.statusRule.contains(statement.status) && !statement.isDirected
    {
      guard let source = statement.source, let subject = statement.subject.city,
        let object = statement.object?.city, subject != object
      else { continue }
      lists[source, default: [:]][subject, default: []].insert(object)
    }
    withoutSides = Set(lists.filter { Self.isListOfPairs($0.value) }.keys)
    listed = lists.filter { [withoutSides] in !withoutSides.contains($0.key) }
      .reduce(into: []) { cities, list in
        cities.formUnion(list.value.filter { $0.value.count >= least }.keys)
      }
  }

  /// How many sources are lists of pairs, which say nothing of sides.
  var pairListCount: Int { withoutSides.count }

  /// A list of pairs gives each pair once and writes first the city that comes first by id. That ten
  /// pairs of three cities or more do so by accident is unlikely.
  private static func isListOfPairs(_ list: [CityID: Set<CityID>]) -> Bool {
    let pairs = list.values.reduce(0) { $0 + $1.count }
    return list.count >= 3 && pairs >= 10
      && list.allSatisfy { subject, objects in objects.allSatisfy { subject < $0 } }
  }

  /// From where a selected tie is stated.
  func side(of tie: Tie) -> Side {
    guard !tie.isDirected else { return .unknown }
    let rule = study.selection.statusRule
    var subjects: Set<CityID> = []
    for statement in tie.statements where rule.contains(statement.status) {
      if let source = statement.source, withoutSides.contains(source) { continue }
      if let subject = study.whole.assertion(statement.assertion)?.subject.city {
        subjects.insert(subject)
      }
    }
    if subjects.count > 1 { return .both }
    guard let subject = subjects.first, let other = tie.partner(of: subject) else {
      return .unknown
    }
    return listed.contains(other) ? .one : .unknown
  }
}
