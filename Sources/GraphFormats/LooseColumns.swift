/// Collects the values of attributes that a file does not declare, and finds the type of each.
struct LooseColumns {
  private struct Cell {
    let row: Int
    let value: LooseValue
    let line: Int
  }

  private(set) var names: [String] = []
  private var place: [String: Int] = [:]
  private var cells: [[Cell]] = []
  /// Whether there were more attributes than are kept.
  private var isOverfull = false

  /// A file with more attributes than this is made to do harm, or is no graph.
  static let mostColumns = 4096
  /// The same of values, missing ones included.
  static let mostValues = 100_000_000

  /// Sets the value of one attribute of one node or edge.
  mutating func set(_ name: String, _ value: LooseValue, row: Int, line: Int) {
    declare(name)
    guard let place = place[name], value != .missing else { return }
    cells[place].append(Cell(row: row, value: value, line: line))
  }

  /// Says that there is such an attribute, even if nothing has a value.
  mutating func declare(_ name: String) {
    guard place[name] == nil else { return }
    guard names.count < Self.mostColumns else {
      isOverfull = true
      return
    }
    place[name] = names.count
    names.append(name)
    cells.append([])
  }

  /// Whether there is an attribute of this name.
  func has(_ name: String) -> Bool { place[name] != nil }

  /// Forgets an attribute.
  mutating func drop(_ name: String) {
    guard let gone = place[name] else { return }
    names.remove(at: gone)
    cells.remove(at: gone)
    place = [:]
    for (number, name) in names.enumerated() { place[name] = number }
  }

  /// Whether each value of an attribute is a whole number of at least 0.
  func areCounts(_ name: String) -> Bool {
    guard let place = place[name] else { return false }
    return cells[place].allSatisfy { cell in
      guard case .number(let text) = cell.value, let count = Int(text) else { return false }
      return count >= 0
    }
  }

  /// Whether each value of an attribute, as text, is that of the same row in `texts`.
  func repeats(_ name: String, _ texts: [String]) -> Bool {
    guard let place = place[name] else { return false }
    return cells[place].allSatisfy { $0.value.text == texts[$0.row] }
  }

  /// The weights of `count` edges, nil for each that has none; nil if there are no strengths.
  ///
  /// Strengths are no attribute any more afterwards.
  mutating func takeWeights(of count: Int, notes: inout NoteList) -> [Double?]? {
    guard let place = place["weight"], let first = cells[place].first else { return nil }
    var weights = [Double?](repeating: nil, count: count)
    for cell in cells[place] {
      guard case .number(let text) = cell.value, let weight = Double(text), weight.isFinite else {
        notes.add("a weight is not a number, so weights are kept as a column", line: cell.line)
        return nil
      }
      guard weight > 0 else {
        notes.add(
          "a weight is not above 0, so weights are kept as a column and not as strengths",
          line: cell.line)
        return nil
      }
      weights[cell.row] = weight
    }
    if weights.contains(where: { $0 == nil }) {
      notes.add("an edge without a weight is given the weight 1", line: first.line)
    }
    drop("weight")
    return weights
  }

  /// Refuses what would take far more room as columns than it takes in the file.
  func checkSize(rows: Int, of things: String, file: String) throws(GraphFormatError) {
    if isOverfull {
      throw GraphFormatError(
        file: file, line: 1, problem: "\(things) have more than \(Self.mostColumns) attributes",
        remedy: "Is this really a graph file?")
    }
    let given = cells.reduce(0) { $0 + $1.count }
    let all = names.count * rows
    guard all <= Self.mostValues, all <= 5_000_000 + 100 * given else {
      throw GraphFormatError(
        file: file, line: 1,
        problem: "\(names.count) attributes of \(rows) \(things) have only \(given) values",
        remedy: "Leave out attributes that are hardly ever given.")
    }
  }

  /// One builder per attribute, in the order of the file.
  func builders(notes: inout NoteList) -> [ColumnBuilder] {
    names.indices.map { number in
      let type = type(of: cells[number], name: names[number], notes: &notes)
      var builder = ColumnBuilder(name: names[number], type: type)
      for cell in cells[number] {
        guard let text = cell.value.text else { continue }
        builder.set(text, row: cell.row, line: cell.line)
      }
      return builder
    }
  }

  private func type(of cells: [Cell], name: String, notes: inout NoteList) -> ValueType {
    let name = name.abridged
    var found: Set<Kind> = []
    for cell in cells {
      let kind = Kind(cell.value)
      guard found.insert(kind).inserted else { continue }
      switch kind {
      case .nested:
        notes.add(
          "a list or an object in attribute '\(name)' is read as the text of its JSON",
          line: cell.line)
      case .tooLarge:
        notes.add(
          "a number in attribute '\(name)' is too large for a computer's number, "
            + "so the attribute is read as text", line: cell.line)
      case .truth, .whole, .exactWhole, .fraction, .text: break
      }
    }
    if found == [.truth] { return .boolean }
    if found == [.whole] || found == [.exactWhole] || found == [.whole, .exactWhole] {
      return .integer
    }
    if !found.isEmpty, found.isSubset(of: [.exactWhole, .fraction]) { return .double }
    if found.count > 1, let first = cells.first {
      notes.add(
        "attribute '\(name)' has values of different types, so it is read as text",
        line: first.line)
    }
    return .string
  }

  /// What one value says about the type of its attribute.
  private enum Kind: Hashable {
    case truth
    /// A whole number that a number with a fraction cannot hold exactly.
    case whole
    case exactWhole
    case fraction
    case tooLarge
    case text
    case nested

    init(_ value: LooseValue) {
      switch value {
      case .missing, .text: self = .text
      case .truth: self = .truth
      case .nested: self = .nested
      case .number(let digits): self = Self.number(digits)
      }
    }

    private static func number(_ digits: String) -> Kind {
      if let whole = Int(digits) {
        return Double(exactly: whole) == nil ? .whole : .exactWhole
      }
      let isNamed = digits.utf8.contains { $0 == UInt8(ascii: "N") || $0 == UInt8(ascii: "I") }
      if isNamed { return .fraction }
      let isWhole = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
      guard !isWhole, let number = Double(digits), number.isFinite else { return .tooLarge }
      return .fraction
    }
  }
}
