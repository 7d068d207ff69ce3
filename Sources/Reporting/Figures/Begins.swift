import CityNetworks
import Diagrams
import NetworkAnalysis

/// When the ties and memberships of a city began, in the order of time; those without a date last.
struct Begins {
  /// One tie or membership.
  struct Begin {
    /// The id of the partner.
    let id: String
    let name: String
    let kind: String
    let began: DayBounds
    let status: String
    let line: TieLine
    let sources: [SourceID]
    let region: String?
    /// What is written behind the name, in brackets; nil for twinnings and memberships.
    let shortKind: String?
    let isMembership: Bool

    /// Between which moments it began, in years; nil where one of the two is not known.
    var years: ClosedRange<Double>? {
      guard let earliest = began.earliest, let latest = began.latest else { return nil }
      return earliest.beginInYears...latest.endInYears
    }

    /// The year, or the years between which it began.
    var year: String {
      guard let first = began.earliest?.components.year, let last = began.latest?.components.year
      else { return "" }
      return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// The sign on the timeline; of directed ties there may be one each way, so that signs are numbered.
    func event(_ number: Int) -> TimelineComposition.Event {
      TimelineComposition.Event(
        id: "\(id)-\(number)", label: shortKind.map { "\(name) (\($0))" } ?? name,
        earliest: years?.lowerBound ?? 0, latest: years?.upperBound ?? 0, region: region,
        kind: isMembership ? .organization : .place, status: line,
        tooltip: "\(name): \(kind), \(status), began \(began.words); sources: "
          + sources.map(\.rawValue).joined(separator: ", "),
        subject: id)
    }
  }

  /// All that lasts.
  let all: [Begin]
  /// How many take place rather than last, such as visits.
  private let occurrences: Int

  init(of city: CityID, in study: StudiedNetwork) {
    let selection = study.selection
    let network = study.whole.selecting(
      NetworkSelection(
        time: selection.time, certainty: selection.certainty, statusRule: .any,
        relations: Set(Relation.allCases.filter { $0.kind == .cityTie }),
        countries: selection.countries, assumption: selection.assumption
      ).leavingOut(selection.without)
    ).movingToMemberships(study.clubs)
    let ties = network.ties(of: city)
    occurrences = ties.count { $0.relation.nature == .occurrence }
    let partners = ties.filter { $0.relation.nature == .state }.compactMap { tie -> Begin? in
      guard let partner = tie.partner(of: city).flatMap({ network.city($0) }) else { return nil }
      return Begin(
        id: partner.id.rawValue, name: partner.name, kind: tie.relation.title,
        began: tie.started, status: tie.status.title, line: tie.line, sources: tie.sources,
        region: partner.worldRegion?.hueKey, shortKind: Self.shortKind(of: tie.relation),
        isMembership: false)
    }
    let memberships = network.memberships.filter { $0.city == city }.compactMap {
      membership -> Begin? in
      guard let organization = network.organization(membership.organization) else { return nil }
      return Begin(
        id: organization.id.rawValue, name: organization.shortName,
        kind: Relation.membership.title, began: membership.started,
        status: membership.status.title, line: membership.line, sources: membership.sources,
        region: nil, shortKind: nil, isMembership: true)
    }
    all = (partners + memberships).sorted { a, b in
      let (x, y) = (a.order, b.order)
      if x != y { return x < y }
      return (a.name, a.id, a.kind, a.status) < (b.name, b.id, b.kind, b.status)
    }
  }

  private static func shortKind(of relation: Relation) -> String? {
    switch relation {
    case .twinning: nil
    case .mou: "memorandum"
    case .academic: "academic"
    case .membership, .aid, .exchange, .event, .coProduction, .visit, .corridorNode, .twinningCount:
      relation.title
    }
  }

  /// What they are: "ties", "memberships" or "ties and memberships".
  static func noun(_ begins: [Begin]) -> String {
    let memberships = begins.count(where: \.isMembership)
    return memberships == 0
      ? "ties" : memberships == begins.count ? "memberships" : "ties and memberships"
  }

  /// So many ties, memberships or both in words.
  static func count(_ begins: [Begin]) -> String {
    guard begins.count == 1 else { return "\(Quoted.count(begins.count)) \(noun(begins))" }
    return begins[0].isMembership ? "1 membership" : "1 tie"
  }

  /// What is left out.
  var notes: [String] {
    let undated = all.filter { $0.years == nil }
    let listed = undated.count { $0.began.latest != nil }
    var notes: [String] = []
    if !undated.isEmpty {
      notes.append(
        "Not drawn: \(Self.count(undated)) "
          + "without a date of begin"
          + (listed == 0
            ? "."
            : "; \(listed == undated.count ? (listed == 1 ? "it" : "all of them") : Quoted.count(listed) + " of them") "
              + "held by some known day."))
    }
    if occurrences > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(occurrences, "event, visit or delivery", "events, visits and deliveries")) "
          + "of aid, which take place rather than begin.")
    }
    return notes
  }
}

extension Begins.Begin {
  /// The middle of the time in which it began; the end of all times if that is not known.
  fileprivate var order: Double {
    years.map { ($0.lowerBound + $0.upperBound) / 2 } ?? .infinity
  }
}
