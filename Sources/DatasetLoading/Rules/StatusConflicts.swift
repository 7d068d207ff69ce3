import CityNetworks

/// The pairs of rows of `assertions.csv` that state statuses of one tie or membership which cannot
/// both be right.
struct StatusConflicts {
  struct Pair {
    let kind: StatementConflict.Kind
    /// The row of the earlier statement, or of the first of two that nobody can order.
    let first: Int
    let second: Int
  }

  private let dataset: RawDataset

  init(in dataset: RawDataset) { self.dataset = dataset }

  /// The pairs of one kind, at most one for each second row.
  func pairs(_ kind: StatementConflict.Kind) -> [Pair] {
    let rows = doubtfulRows
    if rows.isEmpty { return [] }
    // Rows stand for themselves here, as identifiers may be missing or given twice; but they are
    // ordered by them, so that the order of rows decides nothing.
    let network = CityNetwork(
      cities: dataset.cityIDs.sorted().map { City(id: $0, name: "") },
      organizations: dataset.organizationIDs.sorted().map { Organization(id: $0, name: "") },
      sources: sources, assertions: rows.compactMap(assertion))
    let conflicts = network.ties.flatMap(\.conflicts) + network.memberships.flatMap(\.conflicts)
    var seen: Set<Int> = []
    return conflicts.filter { $0.kind == kind }.compactMap { conflict in
      guard let first = Self.row(of: conflict.first.assertion),
        let second = Self.row(of: conflict.second.assertion), seen.insert(second).inserted
      else { return nil }
      return Pair(kind: kind, first: first, second: second)
    }
  }

  /// Whether one source says both things, so that a row is likely wrong.
  ///
  /// Not so if the later row only says that a list still names the tie: a source can report that.
  func isOfOneSource(_ pair: Pair) -> Bool {
    let rows = dataset.assertions.rows
    if case .span(from: .open, to: .date)? = rows[pair.second].period.value?.form { return false }
    return rows[pair.first].source == rows[pair.second].source && !rows[pair.first].source.isEmpty
  }

  /// "'draft' (source s1)"
  func statement(_ row: Int) -> String {
    let assertion = dataset.assertions.rows[row]
    let source = assertion.source.isEmpty ? "no source" : "source \(assertion.source)"
    return "'\(assertion.effectiveStatus.rawValue)' (\(source))"
  }

  /// "'in-force' (source s2, a7)", with the line for a row without an id.
  func statementWithPlace(_ row: Int) -> String {
    let place = dataset.assertions.raw.name(ofRow: row)
    return statement(row).dropLast()
      + ", \(place ?? "line \(dataset.assertions.raw.line(ofRow: row))"))"
  }

  /// "twinning of a and b"
  func subject(_ row: Int) -> String {
    let assertion = dataset.assertions.rows[row]
    return "\(assertion.relation.value?.title ?? "tie") of \(assertion.subject) and "
      + assertion.object
  }

  /// The rows about something of which several statuses are stated, ascending.
  private var doubtfulRows: [Int] {
    // A dataset that knows one status only, as most lists do, has no conflicts.
    if Set(dataset.assertions.rows.map(\.effectiveStatus)).count < 2 { return [] }
    var byPair: [Key: [Int]] = [:]
    for (row, assertion) in dataset.assertions.rows.enumerated() {
      guard let relation = assertion.relation.value, !assertion.object.isEmpty else { continue }
      let isDirected = assertion.isDirected.value ?? false
      let isSwapped = !isDirected && assertion.object < assertion.subject
      let key = Key(
        first: isSwapped ? assertion.object : assertion.subject,
        second: isSwapped ? assertion.subject : assertion.object, relation: relation,
        isDirected: isDirected)
      byPair[key, default: []].append(row)
    }
    return byPair.values.filter { rows in
      rows.count > 1 && Set(rows.map { dataset.assertions.rows[$0].effectiveStatus }).count > 1
    }.flatMap { $0 }.sorted()
  }

  private struct Key: Hashable {
    let first: String
    let second: String
    let relation: Relation
    let isDirected: Bool
  }

  private var sources: [Source] {
    dataset.sources.rows.map { row in
      Source(
        id: row.id, publisher: row.publisher, title: row.title, published: row.published.value,
        locator: row.locator)
    }
  }

  private static func row(of id: AssertionID) -> Int? {
    id.rawValue.split(separator: " ").last.flatMap { Int($0) }
  }

  private func assertion(of row: Int) -> Assertion? {
    let stated = dataset.assertions.rows[row]
    guard let relation = stated.relation.value, let period = stated.period.value,
      let subject = dataset.subjects[row]
    else { return nil }
    return Assertion(
      id: AssertionID("\(stated.id) \(row)"),
      subject: subject, object: dataset.objects[row], relation: relation,
      isDirected: stated.isDirected.value ?? false, status: stated.effectiveStatus,
      period: period, source: stated.source.isEmpty ? nil : SourceID(stated.source))
  }
}
