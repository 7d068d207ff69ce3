import CityNetworks

/// What two versions of a network say of the selected ties: which came, which went, and which have
/// another status, beginning or weight.
public struct TieDifferences: Sendable {
  /// The ties that differ, by their keys.
  private let keys: [TieKey]
  private let before: StudiedNetwork
  private let after: StudiedNetwork
  private let old: [TieKey: Tie]
  private let new: [TieKey: Tie]

  /// The differences between the ties of two versions under one selection.
  public init(from before: StudiedNetwork, to after: StudiedNetwork) {
    self.before = before
    self.after = after
    old = Dictionary(before.network.ties.map { ($0.key, $0) }) { first, _ in first }
    new = Dictionary(after.network.ties.map { ($0.key, $0) }) { first, _ in first }
    let (old, new) = (old, new)
    keys = Set(old.keys).union(new.keys).sorted().filter { key in
      Self.facts(old[key]) != Self.facts(new[key])
    }
  }

  /// Whether all selected ties are the same.
  public var isEmpty: Bool { keys.isEmpty }

  /// One row per tie that differs.
  public var table: ResultTable {
    let counts = [
      keys.filter { old[$0] == nil }.count, keys.filter { new[$0] == nil }.count,
      keys.filter { old[$0] != nil && new[$0] != nil }.count,
    ]
    return ResultTable(
      id: "diff-ties", title: "Ties that differ", basis: VersionPair.basis(before, after),
      columns: Self.columns, rows: keys.map { row(of: $0) },
      method: MethodNote(
        name: "Comparison of ties",
        meaning:
          "Ties are derived from the assertions of each version under the same selection and "
          + "compared by the two cities, the relation and the direction.",
        choices: [.init("Rule", TieRule.name)]),
      remarks: [
        "\(counts[0]) ties were added, \(counts[1]) removed and \(counts[2]) changed; "
          + "there were \(old.count) and are \(new.count)."
      ])
  }

  private static let columns = [
    ResultColumn(
      "change", "Change", form: .words, meaning: "Whether the tie was added, removed or changed."),
    ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
    ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
    ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
    ResultColumn("status_before", "Status before", form: .words, meaning: "In the first version."),
    ResultColumn("status_after", "Status after", form: .words, meaning: "In the second version."),
    ResultColumn("since_before", "Since before", form: .words, meaning: "In the first version."),
    ResultColumn("since_after", "Since after", form: .words, meaning: "In the second version."),
    ResultColumn(
      "weight_before", "Weight before", form: .significant(5), meaning: "In the first version."),
    ResultColumn(
      "weight_after", "Weight after", form: .significant(5), meaning: "In the second version."),
    ResultColumn(
      "sources", "Sources", form: .sources,
      meaning: "Who states the tie in the second version; of a removed tie, in the first."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The first city's id."),
    ResultColumn("partner_id", "Partner's id", form: .identifier, meaning: "The other city's id."),
  ]

  private func row(of key: TieKey) -> [ResultValue] {
    let (was, now) = (old[key], new[key])
    let change = was == nil ? "added" : now == nil ? "removed" : "changed"
    let sources = (now ?? was)?.sources.map(\.rawValue).joined(separator: ", ")
    let texts: [String?] = [
      change, name(key.first), name(key.second), key.relation.title, was?.status.title,
      now?.status.title, was?.since, now?.since,
    ]
    return texts.map { ResultValue($0) } + [
      ResultValue(was?.weight), ResultValue(now?.weight), ResultValue(sources),
      .text(key.first.rawValue), .text(key.second.rawValue),
    ]
  }

  private func name(_ id: CityID) -> String {
    (after.whole.city(id) ?? before.whole.city(id))?.name ?? id.rawValue
  }

  private static func facts(_ tie: Tie?) -> [String] {
    guard let tie else { return [] }
    return [
      tie.status.rawValue, tie.since, tie.weight.map { String($0) } ?? "",
      tie.count.map { String($0) } ?? "", String(tie.isDisputed),
    ]
  }
}

/// Words about two versions.
enum VersionPair {
  /// The data behind a comparison in one line.
  static func basis(_ before: StudiedNetwork, _ after: StudiedNetwork) -> String {
    "Before: \(before.basis) After: \(after.basis)"
  }
}
