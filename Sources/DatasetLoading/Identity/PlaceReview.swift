import CityNetworks
import GraphFormats

/// The rows that a person should look at, each with what may be meant and a cell for the decision.
public struct PlaceReview: Sendable {
  /// One doubtful mention.
  public struct Row: Sendable, Hashable {
    /// What the file says.
    public let mention: PlaceMention
    /// What became of it.
    public let outcome: PlaceOutcome
    /// How often it is mentioned.
    public let count: Int
  }

  /// The rows: what can be decided before what nobody knows, then the most mentioned first, then
  /// by name, country and place.
  public let rows: [Row]
  private let suggestions: [[PlaceSuggestion]]

  /// A review of the doubtful ones among these mentions; spellings are suggested from `spellings`.
  public init(
    _ outcomes: [(mention: PlaceMention, outcome: PlaceOutcome)], spellings: SpellingIndex?
  ) {
    var counts: [PlaceMention: Int] = [:]
    var first: [Row] = []
    for (mention, outcome) in outcomes where outcome.status.isDoubtful {
      counts[mention, default: 0] += 1
      if counts[mention] == 1 { first.append(Row(mention: mention, outcome: outcome, count: 1)) }
    }
    rows = first.map { row in
      Row(mention: row.mention, outcome: row.outcome, count: counts[row.mention] ?? 1)
    }.sorted { Self.precedes($0, $1) }
    var known: [PlaceMention: [PlaceSuggestion]] = [:]
    suggestions = rows.map { row in
      guard let spellings, row.outcome.status == .unknown, !row.mention.name.isEmpty else {
        return []
      }
      let bare = PlaceMention(name: row.mention.name, country: row.mention.country)
      if let found = known[bare] { return found }
      let found = spellings.suggestions(for: bare.name, in: row.outcome.country.country)
      known[bare] = found
      return found
    }
  }

  private static func precedes(_ a: Row, _ b: Row) -> Bool {
    let unknown = (a.outcome.status == .unknown, b.outcome.status == .unknown)
    if unknown.0 != unknown.1 { return unknown.1 }
    if a.count != b.count { return a.count > b.count }
    for (x, y) in [(a.mention.name, b.mention.name), (a.mention.country, b.mention.country)]
    where !x.utf8.elementsEqual(y.utf8) {
      return x.precedesByScalars(y)
    }
    let (p, q) = (a.mention.coordinate, b.mention.coordinate)
    return (p?.latitude ?? 99, p?.longitude ?? 999) < (q?.latitude ?? 99, q?.longitude ?? 999)
  }

  /// The file for people: fill in `decision` with a number from `candidates`, or with `none`.
  public var bytes: [UInt8] {
    var writer = DelimitedWriter(header: [
      "name", "country", "lat", "lon", "mentions", "status", "reason", "candidates", "decision",
    ])
    for (row, suggested) in zip(rows, suggestions) {
      let candidates =
        row.outcome.candidates.prefix(10).map { "\($0.geonames) \($0.fullDescription)" }
        + suggested.map { "\($0.city.geonames) \($0.description)?" }
      writer.append([
        row.mention.name, row.mention.country, row.mention.coordinate?.latitude.plainText ?? "",
        row.mention.coordinate?.longitude.plainText ?? "", String(row.count),
        row.outcome.status.rawValue, row.outcome.reason, candidates.joined(separator: " | "), "",
      ])
    }
    return writer.bytes
  }
}
