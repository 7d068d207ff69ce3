/// The types of value that a column can hold.
enum ValueType: Sendable {
  case string
  case integer
  case double
  case boolean

  /// What a value of the type is called in a message.
  var article: String {
    switch self {
    case .string: "text"
    case .integer: "a whole number"
    case .double: "a number"
    case .boolean: "true or false"
    }
  }
}

/// Collects the values of one attribute as text and turns them into a column at the end.
struct ColumnBuilder {
  let name: String
  let type: ValueType
  /// Whether the file names the attribute, so that it is a column even without a value.
  let isDeclared: Bool
  /// The value of whatever has none of its own, and the line that says so.
  var defaultValue: (text: String, line: Int)?
  private var cells: [(row: Int, text: String, line: Int)] = []

  init(name: String, type: ValueType, isDeclared: Bool = true) {
    self.name = name
    self.type = type
    self.isDeclared = isDeclared
  }

  /// Whether it makes a column.
  var isColumn: Bool { isDeclared || !cells.isEmpty }

  mutating func set(_ text: String, row: Int, line: Int) { cells.append((row, text, line)) }

  /// The column of `count` rows; row i of the builder stands at `places[i]`.
  func column(
    named name: String, count: Int, places: [[Int]], notes: inout NoteList
  ) throws(GraphFormatError) -> AttributeColumn {
    let values: AttributeColumn.Values
    switch type {
    case .string: values = .strings(try fill(count, places, &notes) { .value($0) })
    case .integer: values = .integers(try fill(count, places, &notes) { .init(Int($0)) })
    case .boolean: values = .booleans(try fill(count, places, &notes) { .init(Self.truth($0)) })
    case .double:
      values = .doubles(
        try fill(count, places, &notes) { text in
          guard let number = Double(text == "INF" ? "inf" : text == "-INF" ? "-inf" : text)
          else { return .wrong }
          return number.isFinite ? .value(number) : .notFinite
        })
    }
    return AttributeColumn(name: name, values: values)
  }

  /// The values as strengths, 1 where there is none; nil, with a note, if one cannot be a strength.
  func strengths(count: Int, notes: inout NoteList) -> [Double]? {
    let given = (defaultValue.map { [(row: -1, text: $0.text, line: $0.line)] } ?? []) + cells
    let filled = given.filter { !$0.text.trimmed.isEmpty }
    guard type == .integer || type == .double, !filled.isEmpty else { return nil }
    func strength(_ text: String) -> Double? {
      // What is no number at all is told when the column is made.
      let number = type == .integer ? Int(text.trimmed).map { Double($0) } : Double(text.trimmed)
      return number.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }
    var result = [Double](repeating: 1, count: count)
    for cell in filled {
      guard let strength = strength(cell.text) else {
        notes.add(
          "a weight is not above 0, so weights are kept as a column and not as strengths",
          line: cell.line)
        return nil
      }
      if cell.row < 0 {
        result = Array(repeating: strength, count: count)
      } else {
        result[cell.row] = strength
      }
    }
    return result
  }

  private enum Reading<Value> {
    case value(Value)
    case notFinite
    case wrong

    init(_ value: Value?) { self = value.map { .value($0) } ?? .wrong }
  }

  private func fill<Value>(
    _ count: Int, _ places: [[Int]], _ notes: inout NoteList, _ read: (String) -> Reading<Value>
  ) throws(GraphFormatError) -> [Value?] {
    let standard = try defaultValue.map { given throws(GraphFormatError) in
      try value(given.text, given.line, &notes, read)
    }
    var result = [Value?](repeating: standard ?? nil, count: count)
    var isFilled = [Bool](repeating: false, count: places.count)
    for cell in cells {
      if isFilled[cell.row] {
        notes.add(
          "attribute '\(name)' has several values for one thing; the last is kept",
          line: cell.line)
      }
      isFilled[cell.row] = true
      let value = try value(cell.text, cell.line, &notes, read)
      for place in places[cell.row] { result[place] = value }
    }
    return result
  }

  private func value<Value>(
    _ text: String, _ line: Int, _ notes: inout NoteList, _ read: (String) -> Reading<Value>
  ) throws(GraphFormatError) -> Value? {
    let trimmed = type == .string ? text : text.trimmed
    if trimmed.isEmpty && type != .string { return nil }
    switch read(trimmed) {
    case .value(let value): return value
    case .notFinite:
      notes.add("'\(trimmed)' of attribute '\(name)' is read as a missing value", line: line)
      return nil
    case .wrong:
      throw GraphFormatError(
        file: notes.file, line: line,
        problem: "the value '\(trimmed.abridged)' of attribute '\(name)' is not \(type.article)",
        remedy: "Correct the value, or declare the attribute as a string.")
    }
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }
}

extension String {
  /// The text without blanks, tabs and line breaks at its ends.
  package var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let start = utf8.firstIndex { !isBlank($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isBlank($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }

  /// The text, or its beginning if it is too long for a message.
  package var abridged: String { count > 60 ? prefix(57) + "..." : self }

  /// Whether the text comes first by its Unicode scalars, whatever the language.
  package func precedesByScalars(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
