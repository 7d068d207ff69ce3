import Yams

/// Reads a plan in YAML.
///
/// Plans need no anchors, aliases or tags, so these are refused: a few lines of aliases can stand
/// for more than fits into any memory. Words are texts but for `true`, `false`, `null` and numbers,
/// so that `NO` stays Norway and `2021-06-01` a date.
enum YAMLTree {
  /// The plan in these bytes.
  ///
  /// - Throws: `PlanError` with line and column.
  static func tree(_ bytes: [UInt8], file: String) throws -> PlanTree {
    let text = try PlanText.text(of: bytes, file: file)
    if let (place, problem) = YAMLSigns(text).refused {
      throw PlanError(
        file: file, place: place, problem: problem,
        remedy: "Write the value itself, and put a text that begins so in quotation marks.")
    }
    var reading = Reading(file: file)
    do {
      guard let root = try Yams.compose(yaml: text) else { throw PlanText.empty(file) }
      let value = try reading.tree(of: root, at: "", level: 0)
      return PlanTree(value: value, places: reading.places)
    } catch let error as YamlError {
      guard let place = tab(in: text) else { throw fault(error, file: file) }
      throw PlanError(
        file: file, place: place, problem: "the line begins with a tab, which YAML does not allow",
        remedy: "Write blanks in its place.")
    }
  }

  /// The place of the first tab among the blanks that begin a line that says something.
  private static func tab(in text: String) -> String? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      let blanks = line.prefix { $0 == " " || $0 == "\t" }
      let rest = line.dropFirst(blanks.count)
      if let tab = blanks.firstIndex(of: "\t"), !rest.isEmpty, rest.first != "#" {
        return "\(number + 1):\(blanks.distance(from: blanks.startIndex, to: tab) + 1)"
      }
    }
    return nil
  }

  private static func fault(_ error: YamlError, file: String) -> PlanError {
    let remedy = "Compare it with `citynet plan --example --format yaml`."
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return PlanError(
        file: file, place: "\(mark.line):\(mark.column)",
        problem: "the plan is not valid YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context):
      return PlanError(
        file: file, place: "\(context.mark.line):\(context.mark.column)",
        problem: "'\(keys.first ?? "")' stands here more than once", remedy: "Keep one of them.")
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return PlanError(
        file: file, problem: "the plan is not valid YAML: \(problem)", remedy: remedy)
    case .no, .memory, .dataCouldNotBeDecoded:
      return PlanError(file: file, problem: "the plan is not valid YAML", remedy: remedy)
    }
  }
}

/// Turns nodes into values and keeps where each stands.
private struct Reading {
  let file: String
  private var count = 0
  var places = PlanPlaces()

  init(file: String) { self.file = file }

  mutating func tree(of node: Node, at path: String, level: Int) throws -> JSONTree {
    let place = node.mark.map { "\($0.line):\($0.column)" } ?? ""
    if let mark = node.mark { places.note(path, line: mark.line, column: mark.column) }
    count += 1
    guard count <= PlanTree.mostValues else {
      throw PlanError(
        file: file, place: place, problem: "the plan has more than \(PlanTree.mostValues) values",
        remedy: "A plan names a few questions and figures. Did you mean a dataset?")
    }
    guard level <= PlanTree.mostLevels else {
      throw PlanError(
        file: file, place: place,
        problem: "values lie more than \(PlanTree.mostLevels) levels deep",
        remedy: "A plan needs four levels at most.")
    }
    switch node {
    case .scalar(let scalar):
      return value(of: scalar)
    case .sequence(let sequence):
      return .list(
        try sequence.enumerated().map { position, item in
          try tree(of: item, at: "\(path)[\(position)]", level: level + 1)
        })
    case .mapping(let mapping):
      return .object(
        try mapping.map { key, item in
          guard case .scalar(let name) = key else {
            throw PlanError(
              file: file, place: place, problem: "a key is no word", remedy: "Write KEY: VALUE.")
          }
          let inner = path.isEmpty ? name.string : path + "." + name.string
          if let mark = name.mark {
            places.note(inner, line: mark.line, column: mark.column)
          }
          return (name.string, try tree(of: item, at: inner, level: level + 1))
        })
    case .alias:
      throw PlanError(
        file: file, place: place, problem: "this names a value of another place",
        remedy: "Write the value itself.")
    }
  }

  private func value(of scalar: Node.Scalar) -> JSONTree {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .text(text) }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null", "~", "": return .null
    default: break
    }
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    guard digits.first.map({ $0.isASCII && $0.isNumber }) ?? false,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) })
    else { return .text(text) }
    if let whole = Int(text) { return .integer(whole) }
    return Double(text).flatMap { $0.isFinite ? .real($0) : nil } ?? .text(text)
  }
}

/// Looks for the signs of anchors, aliases and tags before anything is built from them.
private struct YAMLSigns {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// How many such signs may stand in quotation marks or comments. The rules of YAML on where a
  /// quotation ends are not repeated here in full; so few aliases do no harm if one is overlooked.
  private static let mostQuoted = 10

  /// The first place where a value begins with `&`, `*` or `!`, and what that is.
  var refused: (place: String, problem: String)? {
    var (line, column) = (1, 0)
    var quote: Unicode.Scalar?
    var isComment = false
    var quoted = 0
    for (position, scalar) in scalars.enumerated() {
      column += 1
      if scalar == "\n" {
        (line, column, isComment) = (line + 1, 0, false)
      } else if beginsSign(position) {
        let isQuoted = quote != nil || isComment
        quoted += isQuoted ? 1 : 0
        if isQuoted, quoted <= Self.mostQuoted { continue }
        return (
          "\(line):\(column)", "'\(scalar)' begins \(Self.name(scalar)), which plans do not have"
        )
      } else if !isComment {
        if let open = quote {
          if scalar == open, !(open == "\"" && isEscaped(position)) { quote = nil }
        } else if beginsValue(position) {
          isComment = scalar == "#"
          quote = scalar == "\"" || scalar == "'" ? scalar : nil
        }
      }
    }
    return nil
  }

  private static func name(_ sign: Unicode.Scalar) -> String {
    sign == "&" ? "an anchor" : sign == "*" ? "an alias" : "a tag"
  }

  private func beginsValue(_ position: Int) -> Bool {
    position == 0 || " \t\r\n[{,".unicodeScalars.contains(scalars[position - 1])
  }

  private func beginsSign(_ position: Int) -> Bool {
    let sign = scalars[position]
    guard sign == "&" || sign == "*" || sign == "!", beginsValue(position),
      position + 1 < scalars.count
    else { return false }
    return !" \t\r\n".unicodeScalars.contains(scalars[position + 1])
  }

  private func isEscaped(_ position: Int) -> Bool {
    var slashes = 0
    while position - slashes > 0, scalars[position - slashes - 1] == "\\" { slashes += 1 }
    return slashes % 2 == 1
  }
}
