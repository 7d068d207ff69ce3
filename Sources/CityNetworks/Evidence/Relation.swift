/// What kind of thing a relation makes of its two parties.
public enum RelationKind: Hashable, Sendable, CaseIterable {
  /// A tie between two cities.
  case cityTie
  /// A city's membership in an organization.
  case membership
  /// A city's place on a corridor.
  case corridorNode
  /// A number that somebody claims; it never becomes a tie.
  case claim
}

/// What an assertion says that joins its subject and its object.
public enum Relation: String, CaseIterable, Hashable, Sendable, Comparable {
  /// A sister city, twin town or partnership agreement.
  case twinning
  /// A memorandum of understanding.
  case mou
  /// A city belongs to an organization.
  case membership
  /// One city sent help to another.
  case aid
  /// An exchange of people or experience.
  case exchange
  /// A festival, exhibition or conference.
  case event
  /// Cooperation of universities or schools.
  case academic
  /// A film, play or product made together.
  case coProduction = "co-production"
  /// An official visit.
  case visit
  /// A city lies on a corridor.
  case corridorNode = "corridor-node"
  /// A claimed number of twinnings.
  case twinningCount = "twinning-count"

  /// What kind of thing the relation makes of its parties.
  public var kind: RelationKind {
    switch self {
    case .twinning, .mou, .aid, .exchange, .event, .academic, .coProduction, .visit: .cityTie
    case .membership: .membership
    case .corridorNode: .corridorNode
    case .twinningCount: .claim
    }
  }

  /// The name that people read.
  public var title: String {
    switch self {
    case .twinning: "twinning"
    case .mou: "memorandum of understanding"
    case .membership: "membership"
    case .aid: "aid"
    case .exchange: "exchange"
    case .event: "event"
    case .academic: "academic cooperation"
    case .coProduction: "co-production"
    case .visit: "visit"
    case .corridorNode: "place on a corridor"
    case .twinningCount: "claimed number of twinnings"
    }
  }

  /// Whether the relation by itself is something that takes place rather than lasts.
  public var nature: TemporalNature {
    switch self {
    case .event, .visit, .aid: .occurrence
    case .twinning, .mou, .membership, .exchange, .academic, .coProduction, .corridorNode,
      .twinningCount:
      .state
    }
  }

  /// Orders relations as they are listed.
  public static func < (a: Relation, b: Relation) -> Bool { a.ordinal < b.ordinal }

  /// Where the relation stands in the list.
  var ordinal: Int {
    switch self {
    case .twinning: 0
    case .mou: 1
    case .membership: 2
    case .aid: 3
    case .exchange: 4
    case .event: 5
    case .academic: 6
    case .coProduction: 7
    case .visit: 8
    case .corridorNode: 9
    case .twinningCount: 10
    }
  }

  /// The relations that `text` lists, such as "twinning,mou"; "any" is all that tie two cities.
  ///
  /// - Throws: `UnknownWord`, which lists the words that can be written.
  public static func list(_ text: String) throws(UnknownWord) -> Set<Relation> {
    if text == "any" { return Set(allCases.filter { $0.kind == .cityTie }) }
    var result: Set<Relation> = []
    for word in UnknownWord.words(of: text) {
      guard let relation = Relation(rawValue: word) else {
        throw UnknownWord(what: "relation", word: word, known: allCases.map(\.rawValue) + ["any"])
      }
      result.insert(relation)
    }
    return result
  }
}
