import GraphFormats

/// Reads a plan in JSON, strictly, and keeps line and column of each value.
struct JSONPlanReader {
  private let bytes: [UInt8]
  private let file: String
  private var count = 0
  private var places = PlanPlaces()
  /// A byte and where it stands; values come in the order of the file.
  private var cursor = (offset: 0, line: 1, column: 1)

  /// The plan in these bytes.
  ///
  /// - Throws: `PlanError` with line and column.
  static func tree(_ bytes: [UInt8], file: String) throws -> PlanTree {
    let text = try PlanText.text(of: bytes, file: file)
    guard text.contains(where: { !$0.isWhitespace }) else { throw PlanText.empty(file) }
    var reader = JSONPlanReader(bytes: Array(text.utf8), file: file)
    let root: JSONValue
    do {
      root = try JSONParser.read(reader.bytes, file: file)
    } catch {
      let place = error.column.map { "\(error.line):\($0)" } ?? "\(error.line)"
      throw PlanError(
        file: file, place: place, problem: "the plan is not valid JSON: \(error.problem)",
        remedy: error.remedy)
    }
    let value = try reader.tree(of: root, at: "", level: 0)
    return PlanTree(value: value, places: reader.places)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func tree(of value: JSONValue, at path: String, level: Int) throws -> JSONTree {
    let (line, column) = place(of: value.offset)
    places.note(path, line: line, column: column)
    count += 1
    guard count <= PlanTree.mostValues else {
      throw fault(
        value, "the plan has more than \(PlanTree.mostValues) values",
        "A plan names a few questions and figures. Did you mean a dataset?")
    }
    guard level <= PlanTree.mostLevels else {
      throw fault(
        value, "values lie more than \(PlanTree.mostLevels) levels deep",
        "A plan needs four levels at most.")
    }
    switch value.content {
    case .null: return .null
    case .truth(let truth): return .boolean(truth)
    case .text(let text): return .text(text)
    case .number(let digits):
      if let whole = Int(digits) { return .integer(whole) }
      guard let number = Double(digits), number.isFinite else {
        throw fault(
          value, "\(digits.prefix(40)) is no number to compute with", "Write another one.")
      }
      return .real(number)
    case .list(let items):
      return .list(
        try items.enumerated().map {
          try tree(of: $0.element, at: "\(path)[\($0.offset)]", level: level + 1)
        })
    case .object(let members):
      return .object(
        try members.map { member in
          let inner = path.isEmpty ? member.key : path + "." + member.key
          let (line, column) = place(of: member.offset)
          places.note(inner, line: line, column: column)
          return (member.key, try tree(of: member.value, at: inner, level: level + 1))
        })
    }
  }

  /// Line and column of a byte, from 1, in characters.
  private mutating func place(of offset: Int) -> (line: Int, column: Int) {
    if offset < cursor.offset { cursor = (0, 1, 1) }
    for byte in bytes[cursor.offset..<offset] {
      if byte == UInt8(ascii: "\n") {
        cursor.line += 1
        cursor.column = 1
      } else if byte & 0xC0 != 0x80 {
        cursor.column += 1
      }
    }
    cursor.offset = offset
    return (cursor.line, cursor.column)
  }

  private mutating func fault(_ value: JSONValue, _ problem: String, _ remedy: String) -> PlanError
  {
    let (line, column) = place(of: value.offset)
    return PlanError(file: file, place: "\(line):\(column)", problem: problem, remedy: remedy)
  }
}
