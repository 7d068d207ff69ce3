import CityNetworks
import GraphFormats

/// What tells one city of an outside file from another: an id, or else name and country as written.
struct CityKey: Hashable {
  let id: String
  let name: String
  let country: String

  /// A city that has an id of its own.
  init(id: String) { (self.id, name, country) = (id, "", "") }

  /// A city that is known by its name and the name of its country only.
  init(name: String, country: String) { (id, self.name, self.country) = ("", name, country) }
}

/// What the importers gather from outside files before ids are given and rows are merged.
struct DraftNetwork {
  private(set) var cities: [DraftCity] = []
  private(set) var organizations: [DraftOrganization] = []
  private(set) var sources: [DraftSource] = []
  private(set) var ties: [DraftTie] = []
  private(set) var memberships: [DraftMembership] = []
  private(set) var rows: [DraftRow] = []
  private(set) var doubts: [ImportDoubt] = []
  private(set) var unreadColumns: [UnreadColumn] = []
  private(set) var rowsRead = 0
  /// Whether the ids of the file become those of the dataset.
  var keepsIDs = false
  private(set) var incompleteRows = 0
  /// Statements that the file carries word for word, each once.
  private(set) var carried: [CarriedStatement] = []
  private(set) var carriedTies = 0
  private(set) var carriedMemberships = 0
  /// Rows of `sources.csv` that the file carries, by their ids.
  private(set) var carriedSources: [String: [String: String]] = [:]
  /// Rows of `corridors.csv` that the file carries, with the numbers of their cities.
  private(set) var carriedStops: [(city: Int, cells: [String: String])] = []
  private var carriedCells: [String: [String: String]] = [:]
  private var numbers: [CityKey: Int] = [:]
  private var organizationNumbers: [String: Int] = [:]
  private var sourceNumbers: [DraftSource: Int] = [:]
  private var hasYearZero = false

  func number(of key: CityKey) -> Int? { numbers[key] }

  /// Notes that a row describes a city; the same description again costs nothing.
  mutating func describe(_ key: CityKey, _ description: CityDescription) -> Int {
    guard let number = numbers[key] else {
      numbers[key] = cities.count
      cities.append(DraftCity(key: key, descriptions: [description]))
      return cities.count - 1
    }
    if !cities[number].descriptions.contains(where: { $0.says(description) }) {
      cities[number].descriptions.append(description)
    }
    return number
  }

  /// Notes that a row is about one city and nothing else.
  mutating func takeCity(_ key: CityKey, _ description: CityDescription) {
    let isKnown = numbers[key] != nil
    let number = describe(key, description)
    rows.append(
      DraftRow(
        file: description.file, line: description.line,
        fate: isKnown ? .cityAgain(number) : .city(number)))
  }

  /// The number of an organization; what a later row knows more of it is added.
  mutating func organization(_ organization: DraftOrganization) -> Int {
    if let number = organizationNumbers[organization.key] {
      organizations[number].take(organization)
      return number
    }
    organizationNumbers[organization.key] = organizations.count
    organizations.append(organization)
    return organizations.count - 1
  }

  /// The number of a source.
  mutating func source(_ source: DraftSource) -> Int {
    if let number = sourceNumbers[source] { return number }
    sourceNumbers[source] = sources.count
    sources.append(source)
    return sources.count - 1
  }

  /// Notes that a row joins two cities.
  mutating func join(_ tie: DraftTie) {
    rowsRead += 1
    rows.append(DraftRow(file: tie.file, line: tie.line, fate: .tie(ties.count)))
    ties.append(tie)
  }

  /// Notes that the row of the last tie or membership has another source, which states the same.
  mutating func confirm(_ tie: DraftTie) {
    join(tie)
    rowsRead -= 1
  }

  /// Notes that the row of the last tie or membership has another source, which states the same.
  mutating func confirm(_ membership: DraftMembership) {
    enter(membership)
    rowsRead -= 1
  }

  /// Notes that a row makes a city a member.
  mutating func enter(_ membership: DraftMembership) {
    rowsRead += 1
    rows.append(
      DraftRow(file: membership.file, line: membership.line, fate: .membership(memberships.count)))
    memberships.append(membership)
  }

  /// Notes the statements that an edge carries; those of an edge before it are known.
  mutating func take(
    _ statements: [CarriedStatement], isMembership: Bool, file: String, line: Int
  ) {
    rowsRead += 1
    let new = statements.filter { carriedCells[$0.id] != $0.cells }
    rows.append(
      DraftRow(
        file: file, line: line,
        fate: new.isEmpty
          ? .restOfRow("an edge above carries the same statements")
          : .carried(statements.map(\.id))))
    guard !new.isEmpty else { return }
    for statement in new {
      carriedCells[statement.id] = statement.cells
      carried.append(statement)
    }
    if isMembership { carriedMemberships += 1 } else { carriedTies += 1 }
  }

  /// Notes sources that an exported file describes; the first description of each counts.
  mutating func takeCarriedSources(_ sources: [[String: String]]) {
    for source in sources {
      guard let id = source["id"], !id.isEmpty, carriedSources[id] == nil else { continue }
      carriedSources[id] = source
    }
  }

  /// Notes where on corridors a city lies.
  mutating func takeCarriedStops(_ rows: [[String: String]], of city: Int) {
    carriedStops += rows.map { (city, $0) }
  }

  /// Notes a row of a list of cities that is counted as read.
  mutating func countRow() { rowsRead += 1 }

  /// Notes that a row names no two cities, or not what else it should.
  mutating func leaveOutRow(
    _ kind: ImportDoubt.Kind = .incompleteRow, file: String, line: Int, _ text: String
  ) {
    rowsRead += 1
    incompleteRows += 1
    rows.append(DraftRow(file: file, line: line, fate: .leftOut(text)))
    doubt(kind, file, line, text)
  }

  /// Notes that a row of a table of cities is left out.
  mutating func leaveOutCity(file: String, line: Int, _ text: String) {
    rows.append(DraftRow(file: file, line: line, fate: .leftOut(text)))
    doubt(.incompleteRow, file, line, text)
  }

  /// Notes that a line is the rest of the row above.
  mutating func continueRow(file: String, line: Int, _ text: String) {
    rows.append(DraftRow(file: file, line: line, fate: .restOfRow(text)))
  }

  /// Notes, once, that some years are 0.
  mutating func noteYearZero(file: String, line: Int) {
    if hasYearZero { return }
    hasYearZero = true
    doubt(.value, file, line, "the year 0 is read as a year that is not known, here and below")
  }

  /// Puts the doubts in the order of files and lines.
  mutating func sortDoubts() {
    doubts.sort { a, b in
      if a.file != b.file { return a.file.precedesByScalars(b.file) }
      if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
      return a.text.precedesByScalars(b.text)
    }
  }

  /// Notes a column that is left out because of the cell in this line.
  mutating func noteUnreadColumn(_ name: String, _ file: String, _ line: Int, _ cell: String) {
    guard !unreadColumns.contains(where: { $0.name == name }) else { return }
    unreadColumns.append(
      UnreadColumn(name: name, place: "\(file):\(line)", cell: cell.abridged))
  }

  /// Notes something doubtful.
  mutating func doubt(_ kind: ImportDoubt.Kind, _ file: String, _ line: Int?, _ text: String) {
    doubts.append(ImportDoubt(kind: kind, file: file, line: line, text: text))
  }
}

/// What became of one row or item of a file before ids are given.
struct DraftRow {
  enum Fate {
    /// It states a tie, by its number.
    case tie(Int)
    /// It states a membership, by its number.
    case membership(Int)
    /// It describes a city, by its number.
    case city(Int)
    /// It describes a city that another row has described.
    case cityAgain(Int)
    /// It carries these assertions word for word.
    case carried([String])
    /// It belongs to the row before it.
    case restOfRow(String)
    /// It is left out, and why.
    case leftOut(String)
  }

  let file: String
  let line: Int
  let fate: Fate
}
