import CityNetworks
import GraphFormats

/// The columns in which a file says of each edge what kind of tie it is, in which state, since when,
/// until when and by whose word.
struct StatementColumns {
  /// What one edge says beside its ends.
  struct Statement {
    var relation: Relation?
    var status: TieStatus?
    var date = ""
    var ending: DraftEnding?
    var sources: [String] = []
    var weight: Double?
    var count: Int?
    var isDirected = false
    /// What stands in the columns of relation, status, dates and sources, by their names.
    var texts: [String: String] = [:]
  }

  private let relation: Int?
  private let status: Int?
  private let start: Int?
  private let end: Int?
  private let sources: Int?
  private let count: Int?
  private let directed: Int?
  private let statedWeight: Int?
  /// The statements word for word.
  let carried: Int?
  /// What follows from the other columns.
  private let derived: [Int?]

  /// The columns among those of `names`.
  ///
  /// - Parameter isExported: whether the file is of those that `citynet export` writes, in which
  ///   more columns are known.
  init(_ names: [String], isExported: Bool) {
    func column(_ words: [String]) -> Int? { ColumnWords.column(words, in: names) }
    func own(_ word: String) -> Int? { isExported ? column([word]) : nil }
    relation = column(ColumnWords.relation)
    status = column(ColumnWords.status)
    start = column(ColumnWords.start)
    end = column(ColumnWords.end)
    sources = column(ColumnWords.sources)
    count = own("count")
    directed = own("directed")
    statedWeight = own("statedweight")
    carried = own("assertions")
    derived = ["since", "certainty", "disputed", "statements", "type"].map(own)
  }

  /// The columns that are read, or need not be.
  var all: [Int?] {
    [relation, status, start, end, sources, count, directed, statedWeight, carried] + derived
  }

  /// Whether the file says when a tie began.
  var hasStart: Bool { start != nil }

  /// What a row says.
  func statement(
    file: String, line: Int, _ draft: inout DraftNetwork, cell: (Int) -> String
  ) -> Statement {
    func text(_ column: Int?) -> String { column.map(cell) ?? "" }
    var result = Statement()
    for (name, column) in [
      ("relation", relation), ("status", status), ("start", start), ("end", end),
      ("sources", sources),
    ] where column != nil { result.texts[name] = text(column) }
    let relationWord = Self.word(text(relation))
    result.relation = Relation(rawValue: relationWord)
    if result.relation == nil, !relationWord.isEmpty {
      draft.doubt(
        .value, file, line, "'\(text(relation).abridged)' is no known kind of tie; it is not read")
    }
    let statusWord = Self.word(text(status))
    result.status = TieStatus(rawValue: statusWord)
    if result.status == nil, !statusWord.isEmpty {
      draft.doubt(
        .value, file, line, "'\(text(status).abridged)' is no known status; it is not read")
    }
    let first = draft.date(text(start), file: file, line: line)
    let last = text(end) == ".." ? ".." : draft.date(text(end), file: file, line: line)
    date(&result, from: first, to: last)
    result.sources = text(sources).split(separator: ";").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    result.weight = draft.weight(text(statedWeight), file: file, line: line)
    result.count = Int(text(count))
    result.isDirected = ["true", "1"].contains(text(directed).lowercased())
    return result
  }

  /// A tie that has ended came into force at its start and took its status at its end.
  private func date(_ result: inout Statement, from first: String, to last: String) {
    if let status = result.status, status.role == .ending {
      if first.isEmpty || last.isEmpty || last == ".." {
        result.date = last == ".." ? "" : last
      } else {
        result.date = first
        result.ending = DraftEnding(status: status, time: .on(last))
        result.status = nil
      }
      return
    }
    // `../D` says by when a tie was there; together with an end it would be no date.
    result.date = last.isEmpty || first.contains("/") ? first : "\(first)/\(last)"
  }

  private static func word(_ text: String) -> String {
    text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
  }
}

extension DraftNetwork {
  /// Notes that an edge joins two cities, once for each of its sources.
  mutating func join(_ tie: DraftTie, stated sources: [String]) {
    guard !sources.isEmpty else {
      join(tie)
      return
    }
    for (place, key) in sources.enumerated() {
      var stated = tie
      stated.source = source(DraftSource(title: key))
      if place == 0 { join(stated) } else { confirm(stated) }
    }
  }

  /// Notes that an edge makes a city a member, once for each of its sources.
  mutating func enter(_ membership: DraftMembership, stated sources: [String]) {
    guard !sources.isEmpty else {
      enter(membership)
      return
    }
    for (place, key) in sources.enumerated() {
      var stated = membership
      stated.source = source(DraftSource(title: key))
      if place == 0 { enter(stated) } else { confirm(stated) }
    }
  }
}
