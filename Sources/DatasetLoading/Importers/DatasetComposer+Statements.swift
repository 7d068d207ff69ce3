import CityNetworks
import GraphFormats

/// One row of the assertions of a dataset.
struct ComposedStatement {
  /// The place of the city among the composed cities.
  let subject: Int
  /// The identifier of the other city or of the organization.
  let object: String
  let relation: Relation
  var isDirected = false
  let status: TieStatus
  let date: String
  var count: Int?
  var weight: Double?
  var quantities = Quantities.none
  var sector = ""
  let source: String
  let note: String
}

/// All assertions of a dataset, and what became of each tie and membership of the draft.
struct ComposedStatements {
  /// What became of one tie or membership.
  enum Fate {
    /// It is stated by these assertions, by their numbers.
    case kept([Int])
    /// Another row, on this line, states the same.
    case merged([Int], line: Int)
    /// It joins a city with itself.
    case selfTie(String)
  }

  /// The assertions in canonical order, with their identifiers.
  var all: [(id: String, statement: ComposedStatement)] = []
  var ties: [Fate] = []
  var memberships: [Fate] = []
  var tiesKept = 0
  var membershipsKept = 0
  var repeated = 0
  var selfTies = 0
  var sides: ImportReport.Sides?
}

extension DatasetComposer {
  /// A tie as all rows together state it.
  private struct MergedTie {
    let subject: Int
    let object: Int
    var weight: Double?
    var date: String
    let first: DraftTie
  }

  private struct TieKey: Hashable {
    let subject: Int
    let object: Int
    let source: Int?
    let relation: Relation?
    let isDirected: Bool
    let status: TieStatus?
    /// What tells two statements of one side apart; empty for a list of pairs.
    let date: String
    let ending: DraftEnding?
    let note: String
    /// Rows with different numbers are different statements.
    var quantities: Quantities
  }

  private struct MembershipKey: Hashable {
    let city: Int
    let organization: Int
    let date: String
    let ending: DraftEnding?
    let weight: Double?
    let sector: String
    let source: Int?
    let note: String
    let status: TieStatus?
  }

  /// The assertions that follow from the draft.
  mutating func composedStatements() -> ComposedStatements {
    var result = ComposedStatements()
    var rows: [ComposedStatement] = []
    composeTies(&result, &rows)
    composeMemberships(&result, &rows)
    let keys = rows.map { sortKey($0) }
    let order = rows.indices.sorted {
      keys[$0].lexicographicallyPrecedes(keys[$1]) { $0.precedesByScalars($1) }
    }
    let taken = draft.carried.map(\.id)
    let names = Slug.unique(taken + order.map { "\(ids[rows[$0].subject])-\(rows[$0].object)" })
      .dropFirst(taken.count)
    var place = [Int](repeating: 0, count: rows.count)
    for (position, row) in order.enumerated() { place[row] = position }
    result.all = zip(names, order).map { ($0, rows[$1]) }
    result.ties = result.ties.map { $0.moved(by: place) }
    result.memberships = result.memberships.map { $0.moved(by: place) }
    return result
  }

  private func sortKey(_ row: ComposedStatement) -> [String] {
    // "By 2019" comes after 1999.
    let day = row.date.hasPrefix("../") ? String(row.date.dropFirst(3)) : row.date
    return [
      ids[row.subject], row.object, row.relation.rawValue, day, row.date, row.status.rawValue,
      row.source, row.sector, row.note, row.weight?.plainText ?? "",
    ] + row.quantities.entries.flatMap { [$0.name, $0.value.plainText] }
  }

  private mutating func composeTies(
    _ result: inout ComposedStatements, _ rows: inout [ComposedStatement]
  ) {
    var merged: [MergedTie] = []
    var position: [TieKey: Int] = [:]
    let hasQuantities = draft.ties.contains { !$0.quantities.isEmpty }
    /// By what a tie is but for its quantities: the first such tie.
    var alike: [TieKey: Int] = [:]
    /// By tie of the draft: the merged tie and whether it came first.
    var fates: [(tie: Int, isFirst: Bool)?] = []
    var selfTies: [Int: String] = [:]
    var repeatedBySides = 0
    for (number, tie) in draft.ties.enumerated() {
      let (a, b) = (places[tie.a], places[tie.b])
      guard a != b else {
        let text = "\(named(a)) is tied to itself; the tie is left out"
        draft.doubt(.selfTie, tie.file, tie.line, text)
        selfTies[number] = text
        fates.append(nil)
        continue
      }
      let key = key(of: tie, a, b)
      guard let known = position[key] else {
        position[key] = merged.count
        if hasQuantities { noteOtherNumbers(tie, key, merged, &alike, a, b) }
        fates.append((merged.count, true))
        merged.append(
          MergedTie(
            subject: key.subject, object: key.object, weight: tie.weight, date: tie.date,
            first: tie))
        continue
      }
      fates.append((known, false))
      switch tie.speaker {
      case .first: repeatedBySides += 1
      case .list: noteRepeated(tie, merged[known], a, b)
      }
      // The larger weight and the earlier date are kept, whichever row comes first.
      merged[known].weight = [merged[known].weight, tie.weight].compactMap { $0 }.max()
      merged[known].date =
        [merged[known].date, tie.date].filter { !$0.isEmpty }
        .min { $0.precedesByScalars($1) } ?? ""
    }
    if repeatedBySides > 0, let file = draft.ties.first?.file {
      draft.doubt(
        .repeatedTie, file, nil,
        "\(repeatedBySides) rows repeat the statement of another row, most with another country or "
          + "population of a city; they are merged")
    }
    let numbers = merged.map { append($0, &rows) }
    result.ties = fates.enumerated().map { number, fate in
      guard let fate else { return .selfTie(selfTies[number] ?? "") }
      let statements = numbers[fate.tie]
      return fate.isFirst
        ? .kept(statements) : .merged(statements, line: merged[fate.tie].first.line)
    }
    result.tiesKept = merged.count
    result.selfTies = selfTies.count
    result.repeated = draft.ties.count - selfTies.count - merged.count
    result.sides = sides(of: merged)
  }

  private func key(of tie: DraftTie, _ a: Int, _ b: Int) -> TieKey {
    switch tie.speaker {
    case .first:
      return TieKey(
        subject: a, object: b, source: tie.source, relation: tie.relation,
        isDirected: tie.isDirected, status: tie.status, date: tie.date, ending: tie.ending,
        note: tie.note, quantities: tie.quantities)
    case .list:
      let isOrdered = tie.isDirected || ids[a].precedesByScalars(ids[b])
      return TieKey(
        subject: isOrdered ? a : b, object: isOrdered ? b : a, source: tie.source,
        relation: tie.relation, isDirected: tie.isDirected, status: tie.status, date: "",
        ending: tie.ending, note: "", quantities: tie.quantities)
    }
  }

  private mutating func noteOtherNumbers(
    _ tie: DraftTie, _ key: TieKey, _ merged: [MergedTie], _ alike: inout [TieKey: Int], _ a: Int,
    _ b: Int
  ) {
    var plain = key
    plain.quantities = .none
    guard let known = alike[plain] else {
      alike[plain] = merged.count
      return
    }
    draft.doubt(
      .repeatedTie, tie.file, tie.line,
      "\(named(a)) and \(named(b)) are tied in line \(merged[known].first.line) with other numbers; "
        + "both statements are kept")
  }

  private mutating func noteRepeated(_ tie: DraftTie, _ known: MergedTie, _ a: Int, _ b: Int) {
    draft.doubt(
      .repeatedTie, tie.file, tie.line,
      "\(named(a)) and \(named(b)) are tied in line \(known.first.line) already; "
        + "the two are one tie" + differences(known, tie))
  }

  private func differences(_ known: MergedTie, _ tie: DraftTie) -> String {
    var remarks: [String] = []
    if known.weight != tie.weight {
      let weights = [known.weight, tie.weight].map { $0?.plainText ?? "none" }
      remarks.append("the larger of the weights \(weights[0]) and \(weights[1])")
    }
    if known.date != tie.date {
      let dates = [known.date, tie.date].map { $0.isEmpty ? "none" : $0 }
      remarks.append("the earlier of the dates \(dates[0]) and \(dates[1])")
    }
    return remarks.isEmpty ? "" : " with " + remarks.joined(separator: " and ")
  }

  private func sides(of merged: [MergedTie]) -> ImportReport.Sides? {
    var speakers: [Set<Int>: Set<Int>] = [:]
    var statements: Set<[Int]> = []
    for tie in merged where tie.first.speaker == .first {
      speakers[[tie.subject, tie.object], default: []].insert(tie.subject)
      statements.insert([tie.subject, tie.object])
    }
    guard !speakers.isEmpty else { return nil }
    let both = speakers.values.count { $0.count == 2 }
    return ImportReport.Sides(
      statements: statements.count, pairs: speakers.count, statedByBoth: both)
  }

  private func append(_ tie: MergedTie, _ rows: inout [ComposedStatement]) -> [Int] {
    append(
      stages(
        date: tie.date, ending: tie.first.ending, note: tie.first.note, status: tie.first.status),
      &rows
    ) { stage in
      ComposedStatement(
        subject: tie.subject, object: ids[tie.object],
        relation: tie.first.relation ?? options.relation, isDirected: tie.first.isDirected,
        status: stage.status, date: stage.date, count: tie.first.count, weight: tie.weight,
        quantities: tie.first.quantities,
        source: tie.first.source.map { sourceIDs[$0] } ?? sourceID, note: stage.note)
    }
  }

  private mutating func composeMemberships(
    _ result: inout ComposedStatements, _ rows: inout [ComposedStatement]
  ) {
    var known: [MembershipKey: (line: Int, statements: [Int])] = [:]
    for membership in draft.memberships {
      let key = MembershipKey(
        city: places[membership.city], organization: membership.organization,
        date: membership.date, ending: membership.ending, weight: membership.weight,
        sector: membership.sector, source: membership.source, note: membership.note,
        status: membership.status)
      if let earlier = known[key] {
        result.memberships.append(.merged(earlier.statements, line: earlier.line))
        result.repeated += 1
        draft.doubt(
          .repeatedTie, membership.file, membership.line,
          "line \(earlier.line) states this membership of \(named(key.city)) already; "
            + "the two are one")
        continue
      }
      let statements = append(
        stages(date: key.date, ending: key.ending, note: key.note, status: key.status), &rows
      ) { stage in
        ComposedStatement(
          subject: key.city, object: organizationIDs[key.organization], relation: .membership,
          status: stage.status, date: stage.date, weight: key.weight, sector: key.sector,
          source: key.source.map { sourceIDs[$0] } ?? sourceID, note: stage.note)
      }
      known[key] = (membership.line, statements)
      result.memberships.append(.kept(statements))
      result.membershipsKept += 1
    }
  }

  private func append(
    _ stages: [Stage], _ rows: inout [ComposedStatement],
    _ statement: (Stage) -> ComposedStatement
  ) -> [Int] {
    stages.map { stage in
      rows.append(statement(stage))
      return rows.count - 1
    }
  }

  /// One status in the life of a tie, with its date.
  private struct Stage {
    let status: TieStatus
    let date: String
    let note: String
  }

  /// A tie that has ended is stated twice: that it came into force, and that it ended, so that it
  /// held between. If nobody says when it ended, the two could not be put in order; then only the
  /// end is stated, and the beginning stands in the note.
  private func stages(
    date: String, ending: DraftEnding?, note: String, status: TieStatus?
  ) -> [Stage] {
    let read = options.source.accessed.map { "../" + $0.text }
    guard let ending else {
      let usual = options.date?.text ?? read ?? ""
      return [
        Stage(status: status ?? options.status, date: date.isEmpty ? usual : date, note: note)
      ]
    }
    switch ending.time {
    case .on(let end):
      let start = date.isEmpty ? "../" + end : date
      return [
        Stage(status: options.status, date: start, note: note),
        Stage(status: ending.status, date: end, note: note),
      ]
    case .byReading:
      guard let read, !date.isEmpty else {
        let remarks = [date.isEmpty ? "" : "since \(date)", note].filter { !$0.isEmpty }
        return [
          Stage(
            status: ending.status, date: read ?? "", note: remarks.joined(separator: "; "))
        ]
      }
      return [
        Stage(status: options.status, date: date, note: note),
        Stage(status: ending.status, date: read, note: note),
      ]
    }
  }
}

extension ComposedStatements.Fate {
  /// The same with assertions numbered anew.
  fileprivate func moved(by place: [Int]) -> Self {
    switch self {
    case .kept(let numbers): .kept(numbers.map { place[$0] })
    case .merged(let numbers, let line): .merged(numbers.map { place[$0] }, line: line)
    case .selfTie: self
    }
  }
}
